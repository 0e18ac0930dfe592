import { Button } from 'antd';
import { useWords } from '../i18n/language.tsx';
import { pagedTableWords } from './paged-table-words.ts';
import { useCursor } from './use-filter.ts';

/** First and next page of a list that is no table; nothing where there is one page only. */
export const Pager = ({ next }: { readonly next: string | null }) => {
  const words = useWords(pagedTableWords);
  const [cursor, go] = useCursor();
  if (next === null && cursor === undefined) return null;
  return (
    <nav className="pager" aria-label={words.pages}>
      <Button disabled={cursor === undefined} onClick={() => go(null)}>
        {words.first}
      </Button>
      <Button disabled={next === null} onClick={() => go(next)}>
        {words.next}
      </Button>
    </nav>
  );
};
