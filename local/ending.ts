import type { Runtime } from './runtime.ts';
import { within } from './settling.ts';

/** Whoever stops it waits five seconds at most. What is cut off then is as after a kill, which loses nothing acknowledged. */
const stopWithinMs = 3_000;

/** Ends the runtime and then the process, once; asked again, at once. */
export const createEnding = (runtime: Pick<Runtime, 'stop'>, exit: (code: number) => void, stopMs = stopWithinMs) => {
  let isStopping = false;
  return async (code: number): Promise<void> => {
    if (isStopping) return exit(code);
    isStopping = true;
    await within(
      stopMs,
      runtime.stop().catch(() => undefined),
    );
    exit(code);
  };
};
