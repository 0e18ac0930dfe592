import type { KeyboardEvent, ReactNode } from 'react';
import type { Problem } from '../api/problem.ts';
import { useWords } from '../i18n/language.tsx';
import type { Column } from '../ui/data-table.tsx';
import { laterCode } from '../ui/later.tsx';
import { Pager, pagedTableWords, type Total } from '../ui/pager.tsx';
import { useCursor, useNewItems } from '../ui/use-filter.ts';
import { ListStates } from './list-states.tsx';

// The table is half of what such a page weighs: what stands above it is drawn, and its rows asked for, while it comes.
const table = laterCode(() => import('../ui/data-table.tsx'));
table.prepare();

type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

type PagedTableProps<T> = {
  /** Read aloud before the table; not seen. */
  readonly caption: string;
  readonly reading: {
    readonly data: Page<T> | undefined;
    readonly error: { readonly problem: Problem } | null;
    readonly refetch: () => Promise<unknown>;
  };
  readonly columns: readonly Column<T>[];
  readonly rowKey: (row: T) => string;
  readonly rowClass?: (row: T) => string | undefined;
  readonly empty?: ReactNode;
  /** Names the filters: rows new to the same scope are marked and told. */
  readonly scope: string;
  /** Comes with the rows and stands over them: what came before would push them down. */
  readonly above?: ReactNode;
  /** Of the whole list, for the pager. */
  readonly total?: Total | undefined;
};

/** Arrow keys go from row to row, by the link that names each. */
const onArrow = (event: KeyboardEvent<HTMLElement>): void => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody th a')];
  const next = links[links.findIndex((link) => link.matches(':focus')) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
};

/** One page of a list with its states; below 700 px each row is a card. The cursor is in the address. */
export const PagedTable = <T extends object>(props: PagedTableProps<T>) => {
  const { caption, reading, columns, rowKey, rowClass, scope, empty, above, total } = props;
  const words = useWords(pagedTableWords);
  const [cursor] = useCursor();
  const fetched = table.useCode();
  const { items = [], next = null } = reading.data ?? {};
  const fresh = useNewItems(reading.data?.items.map(rowKey), `${scope} ${cursor ?? ''}`);
  const isEmpty = items.length === 0 && cursor === undefined;
  if (fetched === null && !isEmpty) return <ListStates reading={{ ...reading, data: undefined }} isEmpty={false} />;
  return (
    <ListStates reading={reading} isEmpty={isEmpty} empty={empty}>
      {above}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside are the controls, arrows are a shortcut */}
      <div onKeyDown={onArrow}>
        {fetched === null ? null : (
          <fetched.DataTable
            caption={caption}
            columns={columns}
            rows={items}
            rowKey={rowKey}
            rowClass={(row) => [rowClass?.(row), fresh.has(rowKey(row)) ? 'row-new' : ''].filter(Boolean).join(' ')}
          />
        )}
      </div>
      <p className="visually-hidden" role="status">
        {fresh.size === 0 ? '' : words.fresh(fresh.size)}
      </p>
      <Pager next={next} rows={items.length} total={total} />
    </ListStates>
  );
};
