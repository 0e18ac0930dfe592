import { createEvenTimers, type Timekeeper } from './even-timers.ts';
import { ownTimers } from './own-timers.ts';

/** null where the browser has no workers, or is not let start one. */
const startTimekeeper = (): Timekeeper | null => {
  try {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'timekeeper' });
    return {
      ask: (order) => worker.postMessage(order),
      onTime: (heard) => worker.addEventListener('message', ({ data }: MessageEvent<number>) => heard(data)),
    };
  } catch {
    return null;
  }
};

/** One for the whole console: what is asked for again and again, and what sounds. */
export const timers = createEvenTimers(ownTimers, startTimekeeper());
