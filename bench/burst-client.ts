import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';

export const BurstAsked = z.object({
  headers: z.record(z.string(), z.string()),
  /** What the alerts say of when they were issued. */
  now: z.string(),
  /** The number of the first alert of this burst: no two of a run say the same. */
  from: z.int(),
  total: z.int(),
  concurrency: z.int(),
});
export type BurstAsked = z.infer<typeof BurstAsked>;

const Triggered = z.object({ caseId: z.string(), startedAt: z.number(), answeredAt: z.number(), held: z.int() });
/** Instants in ms since 1970 by the monotonic clock; `held`: how often it was answered 503 before. */
export type Triggered = z.infer<typeof Triggered>;

export type BurstClient = {
  /** `total` triggers, `concurrency` at a time, each as soon as the one before it is answered. */
  readonly burst: (asked: BurstAsked) => Promise<readonly Triggered[]>;
  readonly stop: () => Promise<void>;
};

/** Clients on a thread of their own. */
export const startBurstClient = (baseUrl: string): BurstClient => {
  const worker = new Worker(new URL('./burst-client-thread.ts', import.meta.url), { workerData: baseUrl });
  return {
    burst: async (asked) => {
      worker.postMessage(asked);
      const [answer]: unknown[] = await once(worker, 'message');
      return z.array(Triggered).parse(answer);
    },
    stop: async () => {
      await worker.terminate();
    },
  };
};
