import * as z from 'zod';
import { lazily } from '../vocabulary/lazily.ts';
import { DivisionCode } from '../vocabulary/organisation.ts';

/** Phones, cumulative since the order began. */
export const Counts = lazily(() =>
  z.strictObject({
    sent: z.int().min(0),
    delivered: z.int().min(0),
    failed: z.int().min(0),
    /** Phones whose users had refused such messages. */
    refused: z.int().min(0),
  }),
);
export type Counts = z.infer<typeof Counts>;

/** What was reported of one division: phones in it, cumulative; `targeted` is how many the operator has set out to reach there. */
export const DivisionCounts = lazily(() =>
  z.strictObject({ division: DivisionCode, counts: Counts, targeted: z.int().min(0).optional() }),
);
export type DivisionCounts = z.infer<typeof DivisionCounts>;
