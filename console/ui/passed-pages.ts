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
