import { ok } from '../vocabulary/result.ts';
import type { Calendar } from './calendar.ts';
import type { CalendarAnswer } from './counting.ts';
import { outlook } from './outlook.ts';
import { addDays, type PlainDate, parsePlainDate, weekday } from './plain-date.ts';

/** One day between two dates that a reader would count wrongly from the weekday alone, or a weekend day. */
export type DayNote = {
  readonly date: PlainDate;
  /** Whether it counts as a working day. */
  readonly counts: boolean;
  readonly kind: 'weekend' | 'festival' | 'make-up' | 'open';
  /** In Chinese, e.g. `周六`, `国庆节放假`, `国庆节调休上班`. */
  readonly label: string;
};

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const;

const noteOf = (calendar: Calendar, date: PlainDate): CalendarAnswer<DayNote | null> => {
  const answer = outlook(calendar, date);
  if (!answer.ok) return answer;
  const { state, festival } = answer.value;
  const named = calendar.namedDay(date);
  const day = weekday(date);
  if (named && !named.isOffDay) return ok({ date, counts: true, kind: 'make-up', label: `${named.name}调休上班` });
  if (named) return ok({ date, counts: false, kind: 'festival', label: `${named.name}放假` });
  if (day > 5) return ok({ date, counts: false, kind: 'weekend', label: `周${weekdays[day - 1]}` });
  if (state === 'open')
    return ok({ date, counts: false, kind: 'open', label: `可能的${festival}假期，安排未公布，暂不计` });
  return ok(
    state === 'rest' ? { date, counts: false, kind: 'festival', label: `${festival ?? '法定节日'}放假` } : null,
  );
};

/**
 * Every day after `from` up to and including `to` that does not count, and every weekend day that does, with the
 * reason. Days of an unpublished year are read conservatively.
 */
export const explainCount = (
  calendar: Calendar,
  from: PlainDate,
  to: PlainDate,
): CalendarAnswer<readonly DayNote[]> => {
  const [start, end] = [parsePlainDate(from), parsePlainDate(to)];
  if (!start.ok) return start;
  if (!end.ok) return end;
  const notes: DayNote[] = [];
  for (let day = start.value; day < end.value; ) {
    day = addDays(day, 1);
    const note = noteOf(calendar, day);
    if (!note.ok) return note;
    if (note.value) notes.push(note.value);
  }
  return ok(notes);
};
