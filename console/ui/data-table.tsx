import { Table } from 'antd';
import type { MouseEvent, ReactNode } from 'react';

export type Column<T> = {
  readonly key: string;
  readonly title: string;
  readonly render: (row: T) => ReactNode;
  /** Any CSS width. */
  readonly width?: string;
  /** The column that names the row; put the link to the row in it. */
  readonly names?: boolean;
  /** Figures: of one width each, and at the end of their column. */
  readonly number?: boolean;
  /** Whether a row says nothing here: on a phone, where each row is a card, the line is left out. */
  readonly blank?: (row: T) => boolean;
};

type DataTableProps<T> = {
  /** Read aloud before the table; seen only where it is `captioned`. */
  readonly caption: string;
  readonly captioned?: boolean;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly rowClass?: (row: T) => string;
  /** Columns as wide as what is in them rather than as the page divides; for many columns of few words. */
  readonly fits?: boolean;
};

/** To the pointer: what is cut in a row, whole. Asked only of the row it is over, as the browser has to measure it. */
const tellCut = ({ currentTarget }: MouseEvent<HTMLElement>): void => {
  for (const said of currentTarget.querySelectorAll<HTMLElement>('.excerpt, .cut'))
    said.title = said.scrollHeight > said.clientHeight ? said.textContent : '';
};

/**
 * antd's Table with what it leaves out: each row has the header cell that names it, and below 700 px each row is a card
 * whose lines say what they are (`data-label`, see theme/parts.css). Its own sticky header is a second table that readers
 * of the screen find without rows; ours sticks by CSS.
 */
export const DataTable = <T,>({
  caption,
  captioned = false,
  columns,
  rows,
  rowKey,
  rowClass = () => '',
  fits = false,
}: DataTableProps<T>) => (
  <Table<T>
    className="data-table"
    caption={captioned ? caption : <span className="visually-hidden">{caption}</span>}
    columns={columns.map(({ key, title, render, width, names = false, number = false, blank = () => false }) => ({
      key,
      title,
      render: (_value, row) => render(row),
      ...(width === undefined ? {} : { width }),
      ...(names ? { rowScope: 'row' } : {}),
      ...(number ? { align: 'end' } : {}),
      onCell: (row) => {
        const labelled = { 'data-label': title, className: blank(row) ? 'blank' : '' };
        return labelled;
      },
    }))}
    dataSource={rows}
    rowKey={rowKey}
    rowClassName={rowClass}
    onRow={() => ({ onMouseEnter: tellCut })}
    tableLayout={fits ? 'auto' : 'fixed'}
    pagination={false}
  />
);
