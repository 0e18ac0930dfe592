import * as z from 'zod';
import { Day } from '../application-content.ts';
import { PlainText } from '../written-text.ts';

/** Bodies that commands of several aggregates have in common; `id` names them in the document of the API. */

export const Version = z.int().min(1).meta({ description: 'The version of the case that was looked at.' });
export const reason = PlainText(4000);

/** Free text where a command asks for none. */
export const remark = reason.default('');

/** Of the clock, the deliverer and other commands: nobody says anything with them. */
export const NoBody = z.strictObject({});
export const VersionBody = z.strictObject({ version: Version }).meta({ id: 'VersionRequest' });
export const ReasonBody = z.strictObject({ version: Version, reason }).meta({ id: 'ReasonRequest' });
export const RemarkBody = z.strictObject({ version: Version, reason: remark }).meta({ id: 'RemarkRequest' });
/** A stop must not fail on a stale look. */
export const StopBody = z.strictObject({ version: Version.optional(), reason }).meta({ id: 'StopRequest' });
/** What is confirmed is what was looked at: an update may have taken its place. */
export const ConfirmBody = z.strictObject({ version: Version, reason: remark }).meta({ id: 'ConfirmRequest' });
export const ComplaintsBody = z
  .strictObject({ version: Version.optional(), count: z.int().min(1).max(1_000_000_000), receivedOn: Day })
  .meta({ id: 'ComplaintsRequest' });
