/** Runs work, so much of it at once; the rest waits in the order of coming. Rejects as the work does, or where `signal` is aborted by its turn. */
export type InSlot = <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

export const createSlots = (atOnce: number): InSlot => {
  const waiting: (() => void)[] = [];
  let free = atOnce;
  const release = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  const acquire = async (): Promise<void> => {
    if (free > 0) {
      free -= 1;
      return;
    }
    await new Promise<void>((resolve) => void waiting.push(resolve));
  };
  return async (work, signal) => {
    await acquire();
    try {
      signal?.throwIfAborted();
      return await work();
    } finally {
      release();
    }
  };
};
