import * as z from 'zod';
import { lazily } from '../vocabulary/lazily.ts';

/** What one send weighed, for the figures shown to later decisions. */
export const ActivityRow = lazily(() =>
  z.strictObject({
    caseId: z.string(),
    sender: z.string(),
    /** Day of the send in Asia/Shanghai. */
    date: z.string(),
    divisions: z.array(z.string()),
    /** Phones reached, or the approved ceiling until the operators have reported. */
    volume: z.int(),
    sent: z.int(),
    refused: z.int(),
    complaints: z.int(),
  }),
);
export type ActivityRow = z.infer<typeof ActivityRow>;
