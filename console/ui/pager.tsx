import { Button, Flex } from 'antd';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';
import { useCursor } from './use-filter.ts';

/** How a page of cursor pages was come to: the cursor of the page before (null: the first), and the rows before it. */
export type Passed = { readonly previous: string | null; readonly before: number };

const key = 'passed-pages';
/** Cursors are a few hundred characters long. */
const keptAtMost = 200;

type Entry = readonly [cursor: string, passed: Passed];

/** Without a schema: zod would come with every list for this alone. */
const isEntry = (value: unknown): value is Entry => {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return false;
  const { previous, before } = Object(value[1]);
  return (previous === null || typeof previous === 'string') && Number.isInteger(before);
};

/** What was kept; nothing where it is not what was written here. */
const kept = (): readonly Entry[] => {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(found) && found.every(isEntry) ? found : [];
  } catch {
    return [];
  }
};

/** Of the pages this tab went through, over reloads and the way back; null for a cursor that came from elsewhere. */
export const passedTo = (cursor: string): Passed | null => kept().find(([known]) => known === cursor)?.[1] ?? null;

export const keepPassed = (cursor: string, passed: Passed): void => {
  const others = kept().filter(([known]) => known !== cursor);
  try {
    sessionStorage.setItem(key, JSON.stringify([...others, [cursor, passed]].slice(-keptAtMost)));
  } catch {
    // Then there is the first page and the next one, as for a cursor that came from elsewhere.
  }
};

/** How many there are in all, where somebody counted; `more`: at least so many. */
export type Total = { readonly count: number; readonly more: boolean };

const span = (from: number, to: number): string => (from === to ? `${from}` : `${from}–${to}`);
const totalZh = ({ count, more }: Total): string => (more ? `，共 ${count} 行以上` : `，共 ${count} 行`);
const totalEn = ({ count, more }: Total): string => (more ? ` of more than ${count}` : ` of ${count}`);

export const pagedTableWords = defineWords(
  {
    pages: '翻页',
    first: '第一页',
    previous: '上一页',
    next: '下一页',
    rows: (from: number, to: number, total?: Total) =>
      `第 ${span(from, to)} 行${total === undefined ? '' : totalZh(total)}`,
    fresh: (count: number) => `新到 ${count} 条`,
  },
  {
    pages: 'Pages',
    first: 'First page',
    previous: 'Previous page',
    next: 'Next page',
    rows: (from: number, to: number, total?: Total) =>
      `${from === to ? 'Row' : 'Rows'} ${span(from, to)}${total === undefined ? '' : totalEn(total)}`,
    fresh: (count: number) => `${count} new`,
  },
);

type PagerProps = {
  readonly next: string | null;
  /** Rows on this page. */
  readonly rows: number;
  readonly total?: Total | undefined;
};

/** The way through a list of cursor pages, and which rows these are; nothing where there is one page only. */
export const Pager = ({ next, rows, total }: PagerProps) => {
  const words = useWords(pagedTableWords);
  const [cursor, go] = useCursor();
  if (next === null && cursor === undefined) return null;
  const passed = cursor === undefined ? { previous: null, before: 0 } : passedTo(cursor);
  const goOn = (to: string): void => {
    if (passed !== null) keepPassed(to, { previous: cursor ?? null, before: passed.before + rows });
    go(to);
  };
  return (
    <Flex component="nav" wrap align="center" justify="end" gap="small" className="pager" aria-label={words.pages}>
      {passed === null || rows === 0 ? null : (
        <span aria-live="polite">{words.rows(passed.before + 1, passed.before + rows, total)}</span>
      )}
      <Button disabled={cursor === undefined} onClick={() => go(null)}>
        {words.first}
      </Button>
      <Button disabled={cursor === undefined || passed === null} onClick={() => go(passed?.previous ?? null)}>
        {words.previous}
      </Button>
      <Button disabled={next === null} onClick={() => (next === null ? undefined : goOn(next))}>
        {words.next}
      </Button>
    </Flex>
  );
};
