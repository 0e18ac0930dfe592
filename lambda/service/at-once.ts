/** Streams read side by side: there are few connections, and what waits for one too long is given up as unanswered. */
export const readsAtOnce = 40;

/** What reading makes of each, in their order, so many at a time. Throws what reading one throws. */
export const readEach = async <T, R>(items: Iterable<T>, read: (item: T) => Promise<R>): Promise<readonly R[]> => {
  const made: R[] = [];
  // One iterator that all of them go on with.
  const left = [...items].entries();
  const reader = async (): Promise<void> => {
    for (const [index, item] of left) made[index] = await read(item);
  };
  await Promise.all(Array.from({ length: readsAtOnce }, reader));
  return made;
};
