import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { currentRequest, inRequest } from '../current-request.ts';
import type { HttpEnv } from './deps.ts';

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

const startDeadline = (): Deadline => {
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

/** Whoever asks is answered in time, whatever the answer waits for; what goes on meanwhile is known by its key. */
export const answerInTime = createMiddleware<HttpEnv>(async (c, next) => {
  const deadline = startDeadline();
  c.set('deadline', deadline);
  const request = { requestId: crypto.randomUUID(), ...currentRequest(), signal: deadline.signal };
  try {
    await inRequest(request, () => Promise.race([next(), deadline.late]));
  } finally {
    deadline.clear();
  }
});

/** For what the caller alone can hasten. */
export const withoutHaste = (wait: MiddlewareHandler<HttpEnv>) =>
  createMiddleware<HttpEnv>((c, next) => {
    const deadline = c.get('deadline');
    deadline?.pause();
    return wait(c, () => {
      deadline?.resume();
      return next();
    });
  });
