import { asRequests } from '../lambda/current-request.ts';

/**
 * Runs `run` every `everyMs`, unless it is running then, and whenever asked, never twice at once: an ask during a run is
 * honoured after it. `run` tells of its own faults.
 */
export type ClockTimer = { readonly runNow: () => Promise<void>; readonly stop: () => Promise<void> };

export const startClockTimer = (run: () => Promise<void>, everyMs: number): ClockTimer => {
  let running: Promise<void> = Promise.resolve();
  let [asked, isStopped] = [0, false];
  const runUnlessStopped = async (): Promise<void> => {
    if (!isStopped) await asRequests(run)().catch(() => undefined);
    asked -= 1;
  };
  const runNow = (): Promise<void> => {
    asked += 1;
    running = running.then(runUnlessStopped);
    return running;
  };
  const timer = setInterval(() => asked === 0 && void runNow(), everyMs);
  return {
    runNow,
    stop: async () => {
      clearInterval(timer);
      isStopped = true;
      await running;
    },
  };
};
