import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';

const Timed = z.object({ status: z.int(), text: z.string(), took: z.number(), startedAt: z.number() });
/** `took` in ms; `startedAt` in ms since 1970 by the monotonic clock. */
export type Timed = z.infer<typeof Timed>;

/** One kept-alive connection from a thread of its own, as clients are not on the server's thread. One request at a time. */
export type OutsideClient = {
  readonly post: (path: string, headers: Record<string, string>, body: string) => Promise<Timed>;
  readonly stop: () => Promise<void>;
};

export const startOutsideClient = (baseUrl: string): OutsideClient => {
  const worker = new Worker(new URL('./outside-client-thread.ts', import.meta.url), { workerData: baseUrl });
  return {
    post: async (path, headers, body) => {
      worker.postMessage({ path, headers, body });
      const [answer]: unknown[] = await once(worker, 'message');
      return Timed.parse(answer);
    },
    stop: async () => {
      await worker.terminate();
    },
  };
};
