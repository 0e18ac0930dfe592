/** What is kept of what was made of texts; the least lately used half is let go. */
export type Memo<T> = {
  readonly get: (text: string) => T | undefined;
  readonly set: (text: string, value: T) => void;
};

/** Keeps what was made of texts of at most `characters` UTF-16 code units altogether, in two generations. */
export const createMemo = <T>(characters: number): Memo<T> => {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  let size = 0;
  const set = (text: string, value: T): void => {
    young.set(text, value);
    size += text.length;
    if (size <= characters / 2) return;
    old = young;
    young = new Map();
    size = 0;
  };
  const get = (text: string): T | undefined => {
    const found = young.get(text);
    if (found !== undefined) return found;
    const earlier = old.get(text);
    if (earlier !== undefined) set(text, earlier);
    return earlier;
  };
  return { get, set };
};
