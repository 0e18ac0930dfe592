/**
 * Does for all what they ask for while one doing lasts: who comes meanwhile shares the next one. Each is answered once a doing
 * that began after they asked is over, and fails with it.
 */
export const gathered = <T>(work: (all: readonly T[]) => Promise<void>) => {
  let waiting: Set<T> | null = null;
  let next: Promise<void> = Promise.resolve();
  return (asked: readonly T[]): Promise<void> => {
    if (waiting !== null) {
      for (const one of asked) waiting.add(one);
      return next;
    }
    const mine = new Set(asked);
    waiting = mine;
    const begin = (): Promise<void> => {
      waiting = null;
      return work([...mine]);
    };
    next = next.then(begin, begin);
    return next;
  };
};
