import { Typography } from 'antd';
import { useMemo } from 'react';
import type { PlainDate } from '../../../../lambda/domain/calendar/plain-date.ts';
import { type LeadTime, lastDayToSubmit } from '../../../application-form/lead-time.ts';
import { useWords } from '../../../i18n/language.tsx';
import { defineWords } from '../../../i18n/words.ts';
import { type DayMark, DayPicker, type DayPickerProps, dayPickerWords } from '../../../ui/day-picker.tsx';
import type { DayKind } from '../../../ui/moment.ts';
import { type SendDay, sendDays } from './send-calendar.ts';

const kindsEn: Readonly<Record<DayKind, string>> = dayPickerWords.en.kinds;

const sendDaysWords = defineWords(
  {
    earliest: '最早',
    tooEarly: '提前期不足',
    submitBy: (day: string) => `最迟 ${day} 提交`,
    legend: (days: number) =>
      `每格下方的数字是提前期的第几个工作日（共 ${days} 个）；“休”“待定”不计入，“班”为周末上班、计入。`,
    why: ({ label, nth, kind }: SendDay, days: number) =>
      [
        label,
        nth === null ? (kind === 'works' || kind === 'make-up' ? '' : '不计') : `第 ${nth} 个工作日，共 ${days} 个`,
      ]
        .filter(Boolean)
        .join('，'),
  },
  {
    earliest: 'first',
    tooEarly: 'too early',
    submitBy: (day: string) => `submit by ${day}`,
    legend: (days: number) =>
      `The figure in a cell says which of the ${days} working days it is; “rest” and “open” do not count, “work” is a weekend day that does.`,
    why: ({ nth, kind }: SendDay, days: number) =>
      nth === null ? (kind === 'works' ? '' : kindsEn[kind]) : `${kindsEn[kind]} ${nth} of ${days}`,
  },
);

type SendDaysProps = { readonly lead: LeadTime; readonly earliest: PlainDate };

const useSendMarks = ({ lead, earliest }: SendDaysProps): ((day: PlainDate) => DayMark | null) => {
  const words = useWords(sendDaysWords);
  const { marks } = useWords(dayPickerWords);
  return useMemo(() => {
    const dayOf = sendDays(lead, earliest);
    const said = new Map<PlainDate, string>();
    const submitBy = (send: PlainDate): string => {
      const known = said.get(send) ?? words.submitBy(lastDayToSubmit({ ...lead, send }) ?? '');
      said.set(send, known);
      return known;
    };
    return (date) => {
      const day = dayOf(date);
      if (day === null) return null;
      const plain = day.kind === 'works' ? '' : marks[day.kind];
      const nth = day.nth === null ? plain : `${day.nth}/${lead.days}`;
      const why = [words.why(day, lead.days), day.lawful ? submitBy(date) : words.tooEarly].filter(Boolean).join(' · ');
      return { kind: day.kind, mark: date === earliest ? words.earliest : nth, why, closed: !day.lawful };
    };
  }, [lead, earliest, words, marks]);
};

/** The days that a send can be on: which are too early, which count towards the lead time, and by when to submit. */
export const SendDays = ({ lead, earliest, ...picker }: SendDaysProps & DayPickerProps) => {
  const words = useWords(sendDaysWords);
  return (
    <DayPicker
      {...picker}
      from={earliest}
      markOf={useSendMarks({ lead, earliest })}
      legend={<Typography.Paragraph type="secondary">{words.legend(lead.days)}</Typography.Paragraph>}
    />
  );
};
