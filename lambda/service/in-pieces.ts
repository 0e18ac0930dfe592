import { setImmediate } from 'node:timers/promises';

type Counting<T> = Generator<number, T, undefined>;

/**
 * Runs what counts its own work to its end, `inARow` of it at a time: whatever else the process has to do is done between. null as
 * soon as it comes to more than `most`.
 */
export const inPieces = async <T>(
  counting: Counting<T>,
  { most, inARow }: { readonly most: number; readonly inARow: number },
): Promise<T | null> => {
  let [all, row] = [0, 0];
  for (let step = counting.next(); ; step = counting.next()) {
    if (step.done === true) return step.value;
    all += step.value;
    row += step.value;
    if (all > most) return null;
    if (row < inARow) continue;
    row = 0;
    await setImmediate();
  }
};

/** One after the other: the function that runs something in its turn, or answers null where `most` others wait or run. */
export const oneAtATime = (most: number): (<T>(run: () => Promise<T>) => Promise<T> | null) => {
  let count = 0;
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    if (count >= most) return null;
    count += 1;
    const mine = last.then(run).finally(() => {
      count -= 1;
    });
    last = mine.catch(() => undefined);
    return mine;
  };
};
