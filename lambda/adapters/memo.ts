/** What is kept of what was made of texts; the least lately used half is let go. */
export type Memo<T> = {
  readonly get: (text: string) => T | undefined;
  /** `weight`: characters that the value stands for, where the text is shorter. */
  readonly set: (text: string, value: T, weight?: number) => void;
};

type Kept<T> = { readonly value: T; readonly weight: number };

/** Keeps what was made of texts of at most `characters` UTF-16 code units altogether, in two generations. */
export const createMemo = <T>(characters: number): Memo<T> => {
  let young = new Map<string, Kept<T>>();
  let old = new Map<string, Kept<T>>();
  let size = 0;
  const set = (text: string, value: T, weight = text.length): void => {
    young.set(text, { value, weight });
    size += weight;
    if (size <= characters / 2) return;
    old = young;
    young = new Map();
    size = 0;
  };
  const get = (text: string): T | undefined => {
    const found = young.get(text);
    if (found !== undefined) return found.value;
    const earlier = old.get(text);
    if (earlier !== undefined) set(text, earlier.value, earlier.weight);
    return earlier?.value;
  };
  return { get, set };
};
