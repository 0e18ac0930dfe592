import type { Commit, DomainEvent } from '../journal/commit.ts';

/** Events that somebody may have to be told of. */
const concerning: ReadonlySet<DomainEvent['type']> = new Set<DomainEvent['type']>([
  'emergency.confirmation-requested',
  'emergency.update-requested',
  'emergency.confirmation-reminded',
  'emergency.escalated',
]);

/** Whether it is worth looking who is to be told of a commit. */
export const mayConcernSomebody = ({ events }: Pick<Commit, 'events'>): boolean =>
  events.some(({ type }) => concerning.has(type));
