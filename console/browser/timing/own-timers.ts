import type { OwnTimers } from './even-timers.ts';

/** Those of the page or of the worker that runs this. */
export const ownTimers: OwnTimers = {
  start: (run, ms) => self.setTimeout(run, ms),
  stop: (handle) => self.clearTimeout(handle),
};
