import type { Calendar } from '../../lambda/domain/calendar/calendar.ts';
import { explainCount } from '../../lambda/domain/calendar/explain.ts';
import { addDays, type PlainDate } from '../../lambda/domain/calendar/plain-date.ts';
import { useLanguage, useWords } from '../i18n/language.tsx';
import { type DayMark, DayPicker, type DayPickerProps, dayPickerWords } from '../ui/day-picker.tsx';
import { useCalendar } from './use-calendar.ts';

/** What the editions of the calendar published so far say of a day: worked, or why not. */
const useDayMarks = (calendar: Calendar | null): ((day: PlainDate) => DayMark | null) => {
  const words = useWords(dayPickerWords);
  const { language } = useLanguage();
  return (day) => {
    const notes = calendar === null ? null : explainCount(calendar, addDays(day, -1), day);
    if (notes?.ok !== true) return null;
    const [note] = notes.value;
    const kind = note?.kind ?? 'works';
    const why = language === 'zh' ? (note?.label ?? words.kinds.works) : words.kinds[kind];
    return { kind, mark: kind === 'works' ? '' : words.marks[kind], why, closed: false };
  };
};

/** A day picked from the calendar of working days, which is asked for once somebody looks at it. */
export const MarkedDays = (props: DayPickerProps) => <DayPicker markOf={useDayMarks(useCalendar())} {...props} />;
