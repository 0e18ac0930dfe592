import * as z from 'zod';

/** How a page of cursor pages was come to: the cursor of the page before (null: the first), and the rows before it. */
export type Passed = { readonly previous: string | null; readonly before: number };

const PassedPages = z.array(z.tuple([z.string(), z.object({ previous: z.string().nullable(), before: z.int() })]));

const key = 'passed-pages';
/** Cursors are a few hundred characters long. */
const keptAtMost = 200;

const kept = (): z.infer<typeof PassedPages> => {
  try {
    return PassedPages.parse(JSON.parse(sessionStorage.getItem(key) ?? '[]'));
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
