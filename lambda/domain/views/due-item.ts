import * as z from 'zod';
import { lazily } from '../vocabulary/lazily.ts';

const Instant = z.string();

/** What a clock has to run, by the harm that waiting does: alerts that must stop or are with nobody, then sends, then notes. */
export const dueKinds = [
  'expire',
  'acknowledge',
  'remind-confirmation',
  'start-dispatch',
  'lapse',
  'settle',
  'remind',
  'remind-decision',
  'rejudge',
  'note-review',
] as const;

/** What the clock must run, and when. `orderId` is set on `acknowledge`. */
export const DueItem = lazily(() =>
  z.strictObject({
    dueAt: Instant,
    caseId: z.string(),
    kind: z.enum(dueKinds),
    orderId: z.string().nullable(),
  }),
);
export type DueItem = z.infer<typeof DueItem>;
