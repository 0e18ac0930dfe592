import * as z from 'zod';

const Instant = z.string();

/** What a clock has to run, the most pressing first. */
export const dueKinds = [
  'start-dispatch',
  'acknowledge',
  'remind-confirmation',
  'expire',
  'lapse',
  'remind',
  'settle',
  'rejudge',
  'note-review',
] as const;

/** What the clock must run, and when. `orderId` is set on `acknowledge`. */
export const DueItem = z.strictObject({
  dueAt: Instant,
  caseId: z.string(),
  kind: z.enum(dueKinds),
  orderId: z.string().nullable(),
});
export type DueItem = z.infer<typeof DueItem>;
