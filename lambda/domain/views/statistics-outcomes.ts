import type { ApplicationStatus } from '../application/status.ts';
import { named, type Sums } from './sums.ts';

export type Outcome = 'approved' | 'returned' | 'declined' | 'undecided' | 'withdrawn' | 'lapsed' | 'halted';

/** What has become of an application by where it stands: each is one thing, and one only. */
const outcomeOf: Readonly<Record<ApplicationStatus, Outcome>> = {
  draft: 'undecided',
  submitted: 'undecided',
  'awaiting-second-signature': 'undecided',
  returned: 'returned',
  scheduled: 'approved',
  dispatching: 'approved',
  dispatched: 'approved',
  completed: 'approved',
  declined: 'declined',
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
  halted: 'halted',
};
const known: Readonly<Record<string, Outcome>> = outcomeOf;

/** What an application has come to; what another release calls a status is undecided here. */
export const outcomeIn = (status: string): Outcome => known[status] ?? 'undecided';

const none = { approved: 0, returned: 0, declined: 0, undecided: 0, withdrawn: 0, lapsed: 0, halted: 0 };

/** How many applications came to what; the counts add up to the applications. */
export const outcomesOf = (sums: Sums): Readonly<Record<Outcome, number>> => ({
  ...none,
  ...Object.fromEntries(named(sums, 'outcome:')),
});
