import { ToneTag } from '../../case-file/status-tag.tsx';
import { DataTable } from '../../ui/data-table.tsx';

export type Cell = string | number | null;

type FigureTableProps = {
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly Cell[])[];
  /** Which column counts what went wrong: anything but none is called bad. */
  readonly wrong?: number;
};

const shown = (cell: Cell): string =>
  cell === null ? '–' : typeof cell === 'number' ? cell.toLocaleString('en', { maximumFractionDigits: 1 }) : cell;

/** Figures as a plain table. */
export const FigureTable = ({ caption, heads, rows, wrong }: FigureTableProps) => (
  <DataTable<readonly Cell[]>
    caption={caption}
    rows={rows}
    rowKey={(cells) => cells.join(' ')}
    columns={heads.map((head, at) => ({
      key: head,
      title: head,
      names: at === 0,
      number: at > 0,
      render: (cells) => {
        const said = shown(cells[at] ?? (at === 0 ? '' : null));
        return at === wrong && cells[at] !== 0 ? <ToneTag tone="bad">{said}</ToneTag> : said;
      },
    }))}
  />
);
