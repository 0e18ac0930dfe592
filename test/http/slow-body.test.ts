import { Hono } from 'hono';
import type { HttpEnv } from '../../lambda/http/deps.ts';
import { readBodyWithin } from '../../lambda/http/read-body.ts';

/** `{}` in two parts, the second of which comes a moment later or never. */
const trickling = (isCompleted: boolean): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode('{'));
      if (!isCompleted) return;
      setTimeout(() => {
        controller.enqueue(new TextEncoder().encode('}'));
        controller.close();
      }, 1);
    },
  });

const answering = (withinMs: number) => {
  const app = new Hono<HttpEnv>();
  app.post('/', readBodyWithin(withinMs), async (c) => c.json(await c.req.json()));
  return app;
};

describe('a slow body', () => {
  it.each([
    ['comes within the time allowed', true, 60_000, 200],
    ['does not come within it', false, 50, 408],
  ])('whose rest %s', async (_title, isCompleted, withinMs, expected) => {
    for (const headers of [{}, { 'content-length': '2' }]) {
      const answer = await answering(withinMs).request('/', {
        method: 'POST',
        body: trickling(isCompleted),
        headers: { 'content-type': 'application/json', ...headers },
        duplex: 'half',
      });
      expect(answer.status).toBe(expected);
      expect(answer.headers.get('connection')).toBe(expected === 408 ? 'close' : null);
    }
  });
});
