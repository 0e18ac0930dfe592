import * as z from 'zod';

/** What a process of clients is asked; it answers with a `Burst`. */
export const BurstAsked = z.object({
  headers: z.record(z.string(), z.string()),
  /** What the alerts say of when they were issued. */
  now: z.string(),
  /** The number of the first alert of this burst: no two of a run say the same. */
  from: z.int(),
  total: z.int(),
  concurrency: z.int(),
  /** What the alerts say otherwise than a red rainstorm warning within the standing authority. */
  more: z.record(z.string(), z.string()).optional(),
});
export type BurstAsked = z.infer<typeof BurstAsked>;

const Triggered = z.object({ caseId: z.string(), startedAt: z.number(), answeredAt: z.number(), held: z.int() });
/** Instants in ms since 1970 by the monotonic clock; `held`: how often it was answered 503 before. */
export type Triggered = z.infer<typeof Triggered>;

export const Burst = z.object({ triggered: z.array(Triggered), cpuMs: z.number() });
/** `cpuMs`: processor time that the clients took, which is not the system's. */
export type Burst = z.infer<typeof Burst>;
