import type { Commit, DomainEvent } from '../domain/journal/commit.ts';
import { isNews } from './news.ts';

/** Events by which, or after which, something waits for a duty officer. */
const waiting: ReadonlySet<DomainEvent['type']> = new Set<DomainEvent['type']>([
  'emergency.confirmation-requested',
  'emergency.update-requested',
  'emergency.confirmation-reminded',
  'emergency.escalated',
]);

/** Whether it is worth looking who is to be told of a commit. */
export const mayConcernSomebody = ({ events }: Pick<Commit, 'events'>): boolean =>
  events.some(({ type }) => waiting.has(type) || isNews(type));
