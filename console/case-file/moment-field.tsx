import { type ComponentProps, useState } from 'react';
import type { Calendar } from '../../lambda/domain/calendar/calendar.ts';
import { explainCount } from '../../lambda/domain/calendar/explain.ts';
import { shanghaiDate } from '../../lambda/domain/calendar/instant.ts';
import { addDays, type PlainDate } from '../../lambda/domain/calendar/plain-date.ts';
import { useNow } from '../api/services.tsx';
import { useLanguage, useWords } from '../i18n/language.tsx';
import type { DayMark } from '../ui/day-panel.tsx';
import { MomentInput } from '../ui/moment-input.tsx';
import { momentWords } from '../ui/moment-words.ts';
import { useCalendar } from './use-calendar.ts';

/** What the editions of the calendar published so far say of a day: worked, or why not. */
export const useDayMarks = (calendar: Calendar | null): ((day: PlainDate) => DayMark | null) => {
  const words = useWords(momentWords);
  const { language } = useLanguage();
  return (day) => {
    const notes = calendar === null ? null : explainCount(calendar, addDays(day, -1), day);
    if (notes?.ok !== true) return null;
    const [note] = notes.value;
    const kind = note?.kind ?? 'works';
    const why = language === 'zh' ? (note?.label ?? words.kinds.works) : words.kinds[kind];
    return { kind, mark: words.marks[kind], why, closed: false };
  };
};

type MomentFieldProps = Omit<ComponentProps<typeof MomentInput>, 'today'>;

/** A moment picked from the calendar of working days, which is asked for once somebody looks at it. */
export const MomentField = (props: MomentFieldProps) => {
  const today = shanghaiDate(useNow(60_000));
  const [opened, setOpened] = useState(false);
  const open = (): void => {
    setOpened(true);
    props.onOpen?.();
  };
  const marks = useDayMarks(useCalendar(opened));
  return <MomentInput markOf={marks} {...props} today={today} onOpen={open} />;
};
