import type { Calendar } from '../calendar/calendar.ts';
import { shanghaiDate } from '../calendar/instant.ts';
import { editions } from '../rules/editions.ts';
import type { Policy } from '../rules/policy.ts';
import { ok, type Result } from '../vocabulary/result.ts';
import { type Refusal, refuse } from './refusal.ts';

type Complaints = { readonly count: number; readonly receivedOn: string };

export type RecordedComplaints = Complaints & {
  /** Last day to forward them to the companies; null while the calendar is unpublished. */
  readonly forwardBy: string | null;
};

type Context = {
  readonly policy: Pick<Policy, 'edition'>;
  readonly registry: { readonly calendar: Calendar };
  readonly now: string;
};

/**
 * Complaints of the 12321 centre with the day by which they must be forwarded (draft-2020 art. 31, order-31-2015
 * art. 27). Refused (`invalid-time`): complaints received on a day still to come, or before the day of the send.
 * `sentAt`: when the orders were given; null for what was never sent (`wrong-state`: nobody can complain of it).
 */
export const recordComplaints = (
  { count, receivedOn }: Complaints,
  sentAt: string | null,
  { policy, registry, now }: Context,
): Result<RecordedComplaints, Refusal> => {
  if (sentAt === null) return refuse('nothing-sent', {});
  const sentOn = shanghaiDate(sentAt);
  if (receivedOn < sentOn) return refuse('complaints-before-send', { receivedOn, sentOn }, { pointer: '/receivedOn' });
  if (receivedOn > shanghaiDate(now))
    return refuse('complaints-from-future', { receivedOn }, { pointer: '/receivedOn' });
  const by = registry.calendar.addWorkdays(receivedOn, editions[policy.edition].complaintForwardedInWorkingDays);
  return ok({ count, receivedOn, forwardBy: by.ok ? by.value : null });
};
