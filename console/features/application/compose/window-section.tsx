import { Alert, Button, Col, Row, Typography } from 'antd';
import { lazy, type ReactNode } from 'react';
import type { DayNote } from '../../../../lambda/domain/calendar/explain.ts';
import { editions } from '../../../../lambda/domain/rules/editions.ts';
import type { Fields } from '../../../application-form/form.ts';
import { type Earliest, earliestOf, type LeadTime, lastDayToSubmit } from '../../../application-form/lead-time.ts';
import type { LiveCheck } from '../../../application-form/use-live-check.ts';
import { MomentField } from '../../../case-file/moment-field.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { commonWords } from '../../../i18n/words.ts';
import { usePolicy } from '../../../session/policy.ts';
import type { DayPickerProps } from '../../../ui/day-picker.tsx';
import { dayOf, onDay } from '../../../ui/moment.ts';
import { Field, Labelled } from './field.tsx';
import { windowWords } from './window-words.ts';

const SendDays = lazy(() => import('./send-days.tsx').then((part) => ({ default: part.SendDays })));

const useLeadTime = ({ calendar, countsFrom, strict }: LiveCheck): LeadTime | null => {
  const days = editions[usePolicy().edition].leadTimeInWorkingDays;
  return calendar === null ? null : { calendar, countsFrom, days, strict };
};

const Notes = ({ notes }: { readonly notes: readonly DayNote[] }) => {
  const words = useWords(windowWords);
  const out = notes.filter(({ counts }) => !counts).length;
  return (
    <details className="day-notes">
      <summary>{words.notes(out, notes.length - out)}</summary>
      <ul>
        {notes.map((note) => (
          <li key={note.date}>
            <span className="instant">{note.date}</span> {words.kind(note)}{' '}
            <strong>{note.counts ? words.counts : words.doesNotCount}</strong>
          </li>
        ))}
      </ul>
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
      className={earliest === null ? 'first-day first-day-to-come' : 'first-day'}
      type="info"
      title={
        <>
          {words.earliest(days)[kept ? 'kept' : 'anew']} <strong className="instant">{when?.date}</strong>{' '}
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
  readonly days?: (props: DayPickerProps) => ReactNode;
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
  const days = (picker: DayPickerProps): ReactNode =>
    lead === null || earliest === null ? null : <SendDays {...picker} lead={lead} earliest={earliest.when.date} />;
  return (
    <Field name="window" required hint={words.hint(zone)}>
      {lead !== null && earliest === null ? null : (
        <FirstDay earliest={earliest} days={lead?.days ?? 0} kept={check.clockKept} choose={choose} />
      )}
      <Times fields={fields} change={change} {...(earliest === null ? {} : { days })} />
      <Typography.Paragraph strong role="status" className="last-day">
        {send === null || lead === null ? null : <LastDay check={check} lead={lead} send={send} />}
      </Typography.Paragraph>
    </Field>
  );
};
