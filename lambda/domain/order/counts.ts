import * as z from 'zod';
import { lazily } from '../vocabulary/lazily.ts';

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
