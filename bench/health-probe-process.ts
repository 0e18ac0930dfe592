import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { createHttpClient } from './http-client.ts';

/** Run as a process of its own: asks for `/health`, and again a moment after each answer; tells how long each took, in ms. */
const everyMs = 25;

const client = createHttpClient(z.string().parse(process.argv[2]));
let took: number[] = [];

process.on('message', () => {
  process.send?.(took);
  took = [];
});

for (;;) {
  const start = performance.now();
  const { status } = await client.send('GET', '/health', {});
  if (status !== 200) throw new Error(`/health answered ${status}`);
  took.push(performance.now() - start);
  await wait(everyMs);
}
