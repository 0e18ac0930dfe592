import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { createHttpClient } from './http-client.ts';

const Asked = z.object({ path: z.string(), headers: z.record(z.string(), z.string()), body: z.string() });

/** Posts what it is told to, one after another, and times each on its own clock. */
const client = createHttpClient(z.string().parse(workerData));

const post = async (asked: unknown): Promise<void> => {
  const { path, headers, body } = Asked.parse(asked);
  const start = performance.now();
  const answer = await client.send('POST', path, headers, body);
  const took = performance.now() - start;
  parentPort?.postMessage({ ...answer, took, startedAt: performance.timeOrigin + start });
};

parentPort?.on('message', (asked: unknown) => void post(asked));
