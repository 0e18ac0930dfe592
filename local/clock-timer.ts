/** Runs `run` every `everyMs` and whenever asked, never twice at once; an ask during a run is honoured after it. */
export type ClockTimer = { readonly runNow: () => Promise<void>; readonly stop: () => Promise<void> };

export const startClockTimer = (
  run: () => Promise<void>,
  everyMs: number,
  onFault: (cause: unknown) => void,
): ClockTimer => {
  let running: Promise<void> = Promise.resolve();
  const runNow = (): Promise<void> => {
    running = running.then(run).catch(onFault);
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
