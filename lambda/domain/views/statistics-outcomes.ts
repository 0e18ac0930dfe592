import type { ApplicationStatus } from '../application/status.ts';
import type { CaseFacts } from './case-facts.ts';

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

/** How many applications came to what; the counts add up to the applications. */
export const outcomesOf = (applications: readonly CaseFacts[]): Readonly<Record<Outcome, number>> => {
  const counted = { approved: 0, returned: 0, declined: 0, undecided: 0, withdrawn: 0, lapsed: 0, halted: 0 };
  for (const { status } of applications) counted[known[status] ?? 'undecided'] += 1;
  return counted;
};
