import { Alert, Button, Col, Flex, Row, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { DayNote } from '../../../../lambda/domain/calendar/explain.ts';
import { editions } from '../../../../lambda/domain/rules/editions.ts';
import { provisionalWords } from '../../../../lambda/words/application-finding-words.ts';
import { say } from '../../../../lambda/words/sentence.ts';
import type { Fields } from '../../../application-form/form.ts';
import { type Earliest, earliestOf, type LeadTime, lastDayToSubmit } from '../../../application-form/lead-time.ts';
import type { LiveCheck } from '../../../application-form/use-live-check.ts';
import { MomentField, type Picking } from '../../../case-file/moment-field.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { commonWords, defineWords } from '../../../i18n/words.ts';
import { usePolicy } from '../../../session/me.tsx';
import { later, nothingMeanwhile } from '../../../ui/later.tsx';
import { type DayKind, dayOf, onDay } from '../../../ui/moment.ts';
import { Field, Labelled } from './field.tsx';

type ByKind = Readonly<Record<DayKind, string>>;

const kindsEn: ByKind = {
  works: 'working day',
  'make-up': 'weekend day that is worked',
  weekend: 'weekend',
  festival: 'public holiday',
  open: 'may become a holiday, not announced yet',
};

const windowWords = defineWords(
  {
    hint: (zone: string) => `均为${zone}。手机只在这段时间内收到短信。`,
    earliest: (days: number) => ({
      anew: `今天提交，须提前 ${days} 个工作日，最早可于`,
      kept: `从原提交日起算，须提前 ${days} 个工作日，最早可于`,
    }),
    clockKept: (day: string) => `仅作文字性更正，提前期仍从 ${day} 起算；改变内容、时间或范围则重新起算。`,
    choose: '就用这一天',
    start: '开始',
    end: '结束',
    notes: (out: number, worked: number) =>
      `其间 ${out} 天不计为工作日${worked === 0 ? '' : `，另有 ${worked} 个周末须上班、照常计入`}`,
    counts: '计入',
    doesNotCount: '不计',
    provisional: (years: readonly number[]) => say(provisionalWords, { years: years.map(String) }).zh,
    latest: (send: string, latest: string) => `要在 ${send} 发送，最迟须于 ${latest} 提交。`,
    tooLate: (send: string, latest: string) => `要在 ${send} 发送，本应最迟于 ${latest} 提交，现已来不及；请改选日期。`,
    kind: ({ label }: DayNote) => label,
  },
  {
    hint: (zone: string) => `In ${zone}. Phones receive the message within this time only.`,
    earliest: (days: number) => ({
      anew: `Submitted today, ${days} working days ahead, it can be sent from`,
      kept: `${days} working days from the first submission, it can be sent from`,
    }),
    clockKept: (day: string) =>
      `Nothing but clerical corrections so far: the lead time counts from ${day}. Another text, time or scope restarts it.`,
    choose: 'Take this day',
    start: 'Start',
    end: 'End',
    notes: (out: number, worked: number) =>
      `Days in between that do not count: ${out}${worked === 0 ? '' : `; weekend days that are worked and do: ${worked}`}`,
    counts: 'counts',
    doesNotCount: 'does not count',
    provisional: (years: readonly number[]) => say(provisionalWords, { years: years.map(String) }).en,
    latest: (send: string, latest: string) => `To be sent on ${send} it must be submitted by ${latest}.`,
    tooLate: (send: string, latest: string) =>
      `To be sent on ${send} it had to be submitted by ${latest}; choose a later day.`,
    kind: ({ kind }: DayNote) => kindsEn[kind],
  },
);

const { Part: SendDays } = later(async () => (await import('./send-days.tsx')).SendDays, nothingMeanwhile);

const useLeadTime = ({ calendar, countsFrom, strict }: LiveCheck): LeadTime | null => {
  const days = editions[usePolicy().edition].leadTimeInWorkingDays;
  return calendar === null ? null : { calendar, countsFrom, days, strict };
};

const Notes = ({ notes }: { readonly notes: readonly DayNote[] }) => {
  const words = useWords(windowWords);
  const out = notes.filter(({ counts }) => !counts).length;
  return (
    <details>
      <summary>{words.notes(out, notes.length - out)}</summary>
      <Flex component="ul" wrap gap="0 24px" className="plain">
        {notes.map((note) => (
          <li key={note.date}>
            <span className="whole">{note.date}</span> {words.kind(note)}{' '}
            <strong>{note.counts ? words.counts : words.doesNotCount}</strong>
          </li>
        ))}
      </Flex>
    </details>
  );
};

type FirstDayProps = {
  /** null until the calendar is there: its place is kept. */
  readonly earliest: Earliest | null;
  readonly days: number;
  readonly kept: boolean;
  readonly choose: (day: string) => void;
};

/** The first day it can be sent on, and why not before. */
const FirstDay = ({ earliest, days, kept, choose }: FirstDayProps) => {
  const words = useWords(windowWords);
  const { when, notes } = earliest ?? { when: null, notes: [] };
  return (
    <Alert
      className={earliest === null ? 'notice to-come' : 'notice'}
      type="info"
      title={
        <>
          {words.earliest(days)[kept ? 'kept' : 'anew']} <strong className="whole">{when?.date}</strong>{' '}
          <Button size="small" disabled={when === null} onClick={() => choose(when?.date ?? '')}>
            {words.choose}
          </Button>
        </>
      }
      description={
        <>
          {when?.provisional === true ? <p>{words.provisional(when.years)}</p> : null}
          <Notes notes={notes} />
        </>
      }
    />
  );
};

type LastDayProps = { readonly check: LiveCheck; readonly lead: LeadTime; readonly send: string };

/** The last day to submit for a send on the day chosen. */
const LastDay = ({ check, lead, send }: LastDayProps) => {
  const words = useWords(windowWords);
  if (check.clockKept) return <>{words.clockKept(check.countsFrom)}</>;
  const last = lastDayToSubmit({ ...lead, send });
  if (last === null) return null;
  return <>{last < check.countsFrom ? words.tooLate(send, last) : words.latest(send, last)}</>;
};

type WindowSectionProps = {
  readonly fields: Fields;
  readonly change: (fields: Fields) => void;
  readonly check: LiveCheck;
};

type TimesProps = Pick<WindowSectionProps, 'fields' | 'change'> & {
  readonly days?: (picking: Picking) => ReactNode;
};

const Times = ({ fields, change, days }: TimesProps) => {
  const words = useWords(windowWords);
  return (
    <Row gutter={[16, 8]}>
      {(['start', 'end'] as const).map((part) => (
        <Col key={part} xs={24} sm={12} xl={8}>
          <Labelled label={words[part]}>
            {(id) => (
              <MomentField
                id={id}
                value={fields[part]}
                otherwise={part === 'start' ? '09:00' : '20:00'}
                onChange={(typed) => change({ ...fields, [part]: typed })}
                {...(days === undefined ? {} : { days })}
              />
            )}
          </Labelled>
        </Col>
      ))}
    </Row>
  );
};

/** When to send: what the lead time allows, counted day by day, and the last day to hand it in for the time chosen. */
export const WindowSection = ({ fields, change, check }: WindowSectionProps) => {
  const words = useWords(windowWords);
  const { zone } = useWords(commonWords);
  const lead = useLeadTime(check);
  const earliest = lead === null ? null : earliestOf(lead);
  const send = dayOf(fields.start);
  const choose = (day: string): void =>
    change({ ...fields, start: onDay(day, fields.start, '09:00'), end: onDay(day, fields.end, '20:00') });
  const days = (picking: Picking): ReactNode =>
    lead === null || earliest === null ? null : <SendDays {...picking} lead={lead} earliest={earliest.when.date} />;
  return (
    <Field name="window" required hint={words.hint(zone)}>
      {lead !== null && earliest === null ? null : (
        <FirstDay earliest={earliest} days={lead?.days ?? 0} kept={check.clockKept} choose={choose} />
      )}
      <Times fields={fields} change={change} {...(earliest === null ? {} : { days })} />
      <Typography.Paragraph strong role="status">
        {send === null || lead === null ? '\u00a0' : <LastDay check={check} lead={lead} send={send} />}
      </Typography.Paragraph>
    </Field>
  );
};
