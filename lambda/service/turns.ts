/** Lets whoever comes to a stream wait for those before; the answer ends the turn. null: the time was over first. */
export type TakeTurn = (stream: string, withinMs: number) => Promise<(() => void) | null>;

/** Turns of one process, one after another at each stream; whoever gives up holds up nobody behind. */
export const createTurns = (): TakeTurn => {
  const last = new Map<string, Promise<void>>();
  return async (stream, withinMs) => {
    const before = last.get(stream) ?? Promise.resolve();
    const { promise: over, resolve: end } = Promise.withResolvers<void>();
    const behind = before.then(() => over);
    last.set(stream, behind);
    void behind.then(() => last.get(stream) === behind && last.delete(stream));
    const { promise: late, resolve: give } = Promise.withResolvers<'late'>();
    const timer = setTimeout(() => give('late'), withinMs);
    const first = await Promise.race([before, late]);
    clearTimeout(timer);
    if (first !== 'late') return end;
    end();
    return null;
  };
};
