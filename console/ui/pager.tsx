import { Button, Flex } from 'antd';
import { useWords } from '../i18n/language.tsx';
import { pagedTableWords, type Total } from './paged-table-words.ts';
import { keepPassed, passedTo } from './passed-pages.ts';
import { useCursor } from './use-filter.ts';

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
