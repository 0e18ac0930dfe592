import type { DomainEvent } from '../../api/schema.ts';
import type { EventType, historyWords } from './history-words.ts';

type Words = Pick<(typeof historyWords)['zh'], 'events' | 'noted'>;
type Drill = Partial<Readonly<Record<EventType, string>>>;

/** What an event is called, in a drill by its own name; where it notes that time has passed, how often or how long. */
export const eventSaid = (event: DomainEvent, { events, noted }: Words, drill: Drill = {}): string => {
  if (event.type === 'emergency.confirmation-reminded') return noted.confirmation(event.reminder);
  if (event.type === 'paperwork.reminded') return noted.paperwork(event.reminder, event.daysOverdue);
  return drill[event.type] ?? events[event.type];
};
