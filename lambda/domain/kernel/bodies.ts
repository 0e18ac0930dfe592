import * as z from 'zod';
import { Day } from '../calendar/stored-instant.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { PlainText } from '../vocabulary/written-text.ts';

/** Bodies that commands of several aggregates have in common. */

export const reason = lazily(() => PlainText(4000));

/** Free text where a command asks for none. */
export const remark = reason.default('');

/** Of the clock, the deliverer and other commands, and of whoever says all by giving the command. */
export const NoBody = lazily(() => z.strictObject({}));
export const ReasonBody = lazily(() => z.strictObject({ reason }));
export const RemarkBody = lazily(() => z.strictObject({ reason: remark }));
export const ComplaintsBody = lazily(() =>
  z.strictObject({ count: z.int().min(1).max(1_000_000_000), receivedOn: Day }),
);
