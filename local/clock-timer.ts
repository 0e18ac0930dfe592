import { asRequests } from '../lambda/current-request.ts';

/** Runs `run` every `everyMs` and whenever asked, never twice at once; an ask during a run is honoured after it. `run` tells of its own faults. */
export type ClockTimer = { readonly runNow: () => Promise<void>; readonly stop: () => Promise<void> };

export const startClockTimer = (run: () => Promise<void>, everyMs: number): ClockTimer => {
  let running: Promise<void> = Promise.resolve();
  const runNow = (): Promise<void> => {
    running = running.then(asRequests(run)).catch(() => undefined);
    return running;
  };
  const timer = setInterval(() => void runNow(), everyMs);
  return {
    runNow,
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
};
