import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
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

const Burst = z.object({ triggered: z.array(Triggered), cpuMs: z.number() });
/** `cpuMs`: processor time that the clients took, which is not the system's. */
export type Burst = z.infer<typeof Burst>;

export type BurstClient = {
  /** `total` triggers, `concurrency` at a time, each as soon as the one before it is answered. */
  readonly burst: (asked: BurstAsked) => Promise<Burst>;
  readonly stop: () => Promise<void>;
};

/** Clients in a process of their own: what they take, of time and memory, is not the system's. */
export const startBurstClient = (baseUrl: string): BurstClient => {
  const child = fork(fileURLToPath(new URL('./burst-client-process.ts', import.meta.url)), [baseUrl], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  return {
    burst: async (asked) => {
      child.send(asked);
      const [answer]: unknown[] = await once(child, 'message');
      return Burst.parse(answer);
    },
    stop: async () => {
      const exited = once(child, 'exit');
      child.kill();
      await exited;
    },
  };
};
