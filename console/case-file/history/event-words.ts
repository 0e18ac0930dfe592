import type { DomainEvent } from '../../api/types.ts';
import { defineWords } from '../../i18n/words.ts';
import type { EventType, historyWords } from './history-words.ts';

type Words = Pick<(typeof historyWords)['zh'], 'events' | 'noted'>;
type Drill = Partial<Readonly<Record<EventType, string>>>;

/** What an event is called, in a drill by its own name; where it notes that time has passed, how often or how long. */
export const eventSaid = (event: DomainEvent, { events, noted }: Words, drill: Drill = {}): string => {
  if (event.type === 'emergency.confirmation-reminded') return noted.confirmation(event.reminder);
  if (event.type === 'paperwork.reminded') return noted.paperwork(event.reminder, event.daysOverdue);
  return drill[event.type] ?? events[event.type];
};

/** What a drill calls otherwise than the real thing. */
export const drillHistoryWords = defineWords(
  {
    'emergency.triggered': '发起演练',
    'emergency.confirmation-requested': '演练待值班员确认',
    'emergency.confirmed': '值班员确认演练',
    'emergency.refused': '演练未开展',
    'emergency.sent': '演练开始，未向公众发送',
    'emergency.update-requested': '请求更新演练',
    'emergency.update-refused': '演练的更新未予确认',
    'emergency.updated': '更新演练',
    'emergency.cancelled': '取消演练',
    'emergency.ended': '结束演练',
  },
  {
    'emergency.triggered': 'Drill triggered',
    'emergency.confirmation-requested': 'The drill waits for a duty officer to confirm it',
    'emergency.confirmed': 'The duty officer confirmed the drill',
    'emergency.refused': 'Drill not held',
    'emergency.sent': 'Drill begun, nothing sent to the public',
    'emergency.update-requested': 'An update of the drill was asked for',
    'emergency.update-refused': 'The update of the drill was not confirmed',
    'emergency.updated': 'Drill updated',
    'emergency.cancelled': 'Drill cancelled',
    'emergency.ended': 'Drill ended',
  },
);
