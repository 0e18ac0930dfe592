import * as z from 'zod';
import { addMinutes, isBefore } from '../../../../lambda/domain/calendar/instant.ts';
import { isSame } from '../../../../lambda/domain/kernel/is-same.ts';
import { AlertDraft, alertOf } from '../../../alert/alert-draft.ts';

/** What was sent and has not been answered: under its key and to the letter it is the same emergency again. */
export const Attempt = z.strictObject({ key: z.string(), issuedAt: z.string(), draft: AlertDraft });
export type Attempt = z.infer<typeof Attempt>;

/** What is kept on this machine until it is answered for. */
export const Kept = AlertDraft.extend({ attempt: Attempt.nullable().default(null) });
export type Kept = z.infer<typeof Kept>;

/** Later than this nobody means the same message any more: its times would be those of long ago. */
const repeatableForMinutes = 60;

export const draftOf = ({ attempt: _attempt, ...draft }: Kept): AlertDraft => draft;

const says = (draft: AlertDraft, issuedAt: string): readonly unknown[] => [
  draft.drill,
  draft.planTitle,
  draft.planNumber,
  alertOf(draft, issuedAt),
];

/** The attempt that sending now repeats; null where another message is sent, or the first. */
export const repeated = (kept: Kept, now: string): Attempt | null => {
  const { attempt } = kept;
  if (attempt === null || isBefore(addMinutes(attempt.issuedAt, repeatableForMinutes), now)) return null;
  return isSame(says(draftOf(kept), attempt.issuedAt), says(attempt.draft, attempt.issuedAt)) ? attempt : null;
};
