import { explainCount } from '../../../../lambda/domain/calendar/explain.ts';
import { addDays, addMonths, type PlainDate } from '../../../../lambda/domain/calendar/plain-date.ts';
import { conservativeReader } from '../../../../lambda/domain/calendar/provisional.ts';
import type { LeadTime } from '../../../application-form/lead-time.ts';
import type { DayKind } from '../../../ui/moment.ts';

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

/** The days a send may be chosen from, those before them and why they are too early; null beyond the next year. */
export const sendDays = (lead: LeadTime, earliest: PlainDate): ((date: PlainDate) => SendDay | null) => {
  const days = readDays(lead, addMonths(lead.countsFrom, 14), earliest);
  return (date) =>
    date <= lead.countsFrom ? { date, kind: 'works', label: '', nth: null, lawful: false } : (days.get(date) ?? null);
};
