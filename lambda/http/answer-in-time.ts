import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { currentRequest, inRequest } from '../current-request.ts';
import { startDeadline } from './deadline.ts';
import type { HttpEnv } from './deps.ts';

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
