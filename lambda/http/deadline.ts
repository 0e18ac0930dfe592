/** Whatever was waited for did not come while an answer was owed. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
}

/** What is left of the time in which a request must be answered. */
export type Deadline = {
  /** Aborted shortly before the end: what can be left to others is left to them, and nothing new is begun. */
  readonly signal: AbortSignal;
  /** Rejects at the end. */
  readonly late: Promise<never>;
  /** The time does not run until it is resumed: it is the caller who is waited for. */
  readonly pause: () => void;
  readonly resume: () => void;
  readonly clear: () => void;
};

/** Together below the three seconds within which an emergency is answered. */
const nothingNewAfterMs = 2_000;
const lastWordWithinMs = 400;

export const startDeadline = (): Deadline => {
  const ending = new AbortController();
  const { promise: late, reject } = Promise.withResolvers<never>();
  let [leftMs, since] = [nothingNewAfterMs, performance.now()];
  let timer: NodeJS.Timeout | undefined;
  const end = (): void => {
    ending.abort(new OutOfTime('no time is left to begin anything'));
    timer = setTimeout(() => reject(new OutOfTime('no answer came in time')), lastWordWithinMs);
  };
  const resume = (): void => {
    since = performance.now();
    timer = setTimeout(end, leftMs);
  };
  const clear = (): void => clearTimeout(timer);
  const pause = (): void => {
    clear();
    leftMs = Math.max(0, leftMs - (performance.now() - since));
  };
  resume();
  return { signal: ending.signal, late, pause, resume, clear };
};
