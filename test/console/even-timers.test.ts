import { createCounting } from '../../console/browser/timing/count.ts';
import { createEvenTimers, type Order } from '../../console/browser/timing/even-timers.ts';

type Due = { readonly at: number; readonly run: () => void };

/** Timers whose time goes only when told to. */
const createClock = () => {
  const due = new Map<number, Due>();
  let [now, last] = [0, 0];
  const start = (run: () => void, ms: number): number => {
    last += 1;
    due.set(last, { at: now + ms, run });
    return last;
  };
  const fire = (handle: number, { at, run }: Due): void => {
    if (at > now || !due.delete(handle)) return;
    run();
  };
  const pass = (ms: number): void => {
    for (const end = now + ms; now < end; now += 1) for (const [handle, one] of [...due]) fire(handle, one);
    for (const [handle, one] of [...due]) fire(handle, one);
  };
  return { timers: { start, stop: (handle: number) => void due.delete(handle) }, pass, waiting: () => due.size };
};

/** A page that is hidden, so that its own time stands still, beside a worker whose time goes on. */
const stage = (hasWorker = true) => {
  const [page, worker] = [createClock(), createClock()];
  const said: string[] = [];
  let heard: (timer: number) => void = () => undefined;
  const count = createCounting(worker.timers, (timer) => heard(timer));
  const asked: number[] = [];
  const keeper = {
    ask: (order: Order) => {
      if (order.inMs !== null) asked.push(order.timer);
      count(order);
    },
    onTime: (listener: (timer: number) => void) => {
      heard = listener;
    },
  };
  const timers = createEvenTimers(page.timers, hasWorker ? keeper : null);
  /** The worker’s word for all but the last it was asked for was on its way already. */
  const late = (): void => {
    for (const timer of asked.slice(0, -1)) heard(timer);
  };
  return { timers, page, worker, late, said, say: (word: string) => () => void said.push(word) };
};

describe('timers of a page that is hidden, whose own do not fire', () => {
  it('fire when they are due, once', () => {
    const { timers, page, worker, said, say } = stage();
    timers.setTimeout(say('once'), 2_000);
    worker.pass(1_999);
    expect(said).toEqual([]);
    worker.pass(1);
    page.pass(2_000);
    worker.pass(10_000);
    expect(said).toEqual(['once']);
  });

  it('go on as often as they were asked to, until they are cleared', () => {
    const { timers, page, worker, said, say } = stage();
    const timer = timers.setInterval(say('again'), 2_000);
    worker.pass(60_000);
    expect(said).toHaveLength(30);
    timers.clearInterval(timer);
    worker.pass(60_000);
    expect([said.length, page.waiting(), worker.waiting()]).toEqual([30, 0, 0]);
  });

  it('that clear themselves while they run do not come again', () => {
    const { timers, worker, said } = stage();
    const timer = timers.setInterval(() => {
      said.push('last');
      timers.clearInterval(timer);
    }, 1_000);
    worker.pass(5_000);
    expect(said).toEqual(['last']);
  });

  it('that are cleared do not fire', () => {
    const { timers, page, worker, said, say } = stage();
    timers.clearTimeout(timers.setTimeout(say('never'), 1_000));
    timers.clearTimeout(undefined);
    page.pass(5_000);
    worker.pass(5_000);
    expect(said).toEqual([]);
  });
});

describe('timers of a page that is seen', () => {
  it('come once for each time, though the worker’s word comes a moment after the page’s own', () => {
    const { timers, page, late, said, say } = stage();
    timers.setInterval(say('again'), 1_000);
    page.pass(1_000);
    late();
    expect(said).toEqual(['again']);
    page.pass(1_000);
    late();
    expect(said).toEqual(['again', 'again']);
  });
});

describe('timers of a page that has no worker', () => {
  it('are its own', () => {
    const { timers, page, said, say } = stage(false);
    timers.setInterval(say('again'), 1_000);
    timers.setTimeout(say('once'), 1_000);
    page.pass(2_000);
    expect(said).toEqual(['again', 'once', 'again']);
  });
});
