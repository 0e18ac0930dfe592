/** What the worker is asked for: to say `timer` in so many milliseconds, or to forget it. */
export type Order = { readonly timer: number; readonly inMs: number | null };

export type Timekeeper = {
  readonly ask: (order: Order) => void;
  readonly onTime: (heard: (timer: number) => void) => void;
};

/** The timers of whoever runs this, the page or the worker. */
export type OwnTimers = {
  readonly start: (run: () => void, ms: number) => number;
  readonly stop: (handle: number) => void;
};

export type EvenTimers = {
  readonly setTimeout: (run: () => void, ms: number) => number;
  readonly clearTimeout: (timer: number | undefined) => void;
  readonly setInterval: (run: () => void, ms: number) => number;
  readonly clearInterval: (timer: number | undefined) => void;
};

type Waiting = { readonly run: () => void; readonly own: number };

/** One-time timers by a name that is never used again: a word of the worker that comes too late means nothing. */
const createOnce = (own: OwnTimers, keeper: Timekeeper | null) => {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const end = (timer: number): Waiting | undefined => {
    const found = waiting.get(timer);
    if (found === undefined) return undefined;
    waiting.delete(timer);
    own.stop(found.own);
    keeper?.ask({ timer, inMs: null });
    return found;
  };
  const fire = (timer: number): void => end(timer)?.run();
  const start = (run: () => void, ms: number): number => {
    last += 1;
    const timer = last;
    waiting.set(timer, { run, own: own.start(() => fire(timer), ms) });
    keeper?.ask({ timer, inMs: ms });
    return timer;
  };
  keeper?.onTime(fire);
  return { start, end };
};

/**
 * Timers that go evenly while the page is hidden, when browsers let a page's own fire but once a minute: a worker counts
 * beside them, and whichever is first counts. Where the worker does not start or ends, the page's own are there still.
 */
export const createEvenTimers = (own: OwnTimers, keeper: Timekeeper | null): EvenTimers => {
  const { start, end } = createOnce(own, keeper);
  /** What each interval waits for now; named from -1 down, one-time timers from 1 up. */
  const intervals = new Map<number, number>();
  let last = 0;
  const every = (run: () => void, ms: number): number => {
    last -= 1;
    const interval = last;
    const again = (): void => {
      // Before it is run: what it does may be to end it.
      intervals.set(interval, start(again, ms));
      run();
    };
    intervals.set(interval, start(again, ms));
    return interval;
  };
  const clear = (timer: number | undefined): void => {
    if (timer === undefined) return;
    end(intervals.get(timer) ?? timer);
    intervals.delete(timer);
  };
  return { setTimeout: start, clearTimeout: clear, setInterval: every, clearInterval: clear };
};
