import { Hono } from 'hono';
import type { HttpEnv } from '../../lambda/http/deps.ts';
import { readBodyWithin } from '../../lambda/http/read-body.ts';

/** `{}` in two parts, the second of which comes so much later. */
const trickling = (pauseInMs: number): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode('{'));
      setTimeout(() => {
        controller.enqueue(new TextEncoder().encode('}'));
        controller.close();
      }, pauseInMs);
    },
  });

const app = new Hono<HttpEnv>();
app.post('/', readBodyWithin(100), async (c) => c.json(await c.req.json()));

describe('a slow body', () => {
  it.each([
    [1, 200],
    [400, 408],
  ])('whose rest comes after %i ms of the 100 allowed is answered %i', async (pauseInMs, expected) => {
    for (const headers of [{}, { 'content-length': '2' }]) {
      const answer = await app.request('/', {
        method: 'POST',
        body: trickling(pauseInMs),
        headers: { 'content-type': 'application/json', ...headers },
        duplex: 'half',
      });
      expect(answer.status).toBe(expected);
      expect(answer.headers.get('connection')).toBe(expected === 408 ? 'close' : null);
    }
  });
});
