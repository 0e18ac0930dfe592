import { explainCount } from '../../../../lambda/domain/calendar/explain.ts';
import { addDays, addMonths, type PlainDate, weekday } from '../../../../lambda/domain/calendar/plain-date.ts';
import { conservativeReader } from '../../../../lambda/domain/calendar/provisional.ts';
import type { LeadTime } from '../../../application-form/lead-time.ts';

export type DayKind = 'works' | 'make-up' | 'weekend' | 'festival' | 'open';

/** One day of the calendar from which a send is chosen. */
export type SendDay = {
  readonly date: PlainDate;
  readonly kind: DayKind;
  /** Why it counts or not, in Chinese; empty for a plain working day. */
  readonly label: string;
  /** Which working day of the lead time it is; null where it does not count or comes after it. */
  readonly nth: number | null;
  /** Whether the send may be on this day. */
  readonly lawful: boolean;
};

const readDays = (lead: LeadTime, until: PlainDate, earliest: PlainDate): ReadonlyMap<PlainDate, SendDay> => {
  const works = conservativeReader(lead.calendar);
  const notes = explainCount(lead.calendar, lead.countsFrom, until);
  const noted = new Map((notes.ok ? notes.value : []).map((note) => [note.date, note]));
  const days = new Map<PlainDate, SendDay>();
  let nth = 0;
  for (let date = addDays(lead.countsFrom, 1); date <= until; date = addDays(date, 1)) {
    const note = noted.get(date);
    const read = works(date);
    const counts = read.ok && read.value;
    if (counts) nth += 1;
    const own = counts && nth <= lead.days ? nth : null;
    const kind = note?.kind ?? 'works';
    days.set(date, { date, kind, label: note?.label ?? '', nth: own, lawful: date >= earliest });
  }
  return days;
};

const before = (date: PlainDate): SendDay => ({ date, kind: 'works', label: '', nth: null, lawful: false });

/** The weeks of `month` (YYYY-MM), Monday first; null where a day belongs to another month. */
export const sendMonth = (
  lead: LeadTime,
  earliest: PlainDate,
  month: string,
): readonly (readonly (SendDay | null)[])[] => {
  const first = `${month}-01`;
  const last = addDays(addMonths(first, 1), -1);
  const days = readDays(lead, last, earliest);
  const weeks: (SendDay | null)[][] = [];
  for (let monday = addDays(first, 1 - weekday(first)); monday <= last; monday = addDays(monday, 7))
    weeks.push(
      Array.from({ length: 7 }, (_, at) => addDays(monday, at)).map((date) =>
        date < first || date > last ? null : (days.get(date) ?? before(date)),
      ),
    );
  return weeks;
};

/** Months that can be looked at: from the one of submission on, for a year. */
export const monthsFrom = (day: PlainDate): readonly string[] =>
  Array.from({ length: 13 }, (_, at) => addMonths(`${day.slice(0, 7)}-01`, at).slice(0, 7));
