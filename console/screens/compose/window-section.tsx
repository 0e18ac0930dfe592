import { Button, Input } from 'antd';
import { type DayNote, explainCount } from '../../../lambda/domain/calendar/explain.ts';
import {
  type ProvisionalDate,
  provisionalEarliestSend,
  provisionalLatestSubmission,
} from '../../../lambda/domain/calendar/provisional.ts';
import { editions } from '../../../lambda/domain/rules/editions.ts';
import { useMe } from '../../app/me.tsx';
import { commonWords } from '../../i18n/common.ts';
import { useWords } from '../../i18n/language.tsx';
import { FieldGroup } from './field.tsx';
import type { Fields } from './form.ts';
import { Labelled } from './labelled.tsx';
import type { LiveCheck } from './use-live-check.ts';
import { windowWords } from './window-words.ts';

type Earliest = { readonly when: ProvisionalDate; readonly days: number; readonly notes: readonly DayNote[] };

const useEarliest = ({ calendar, countsFrom, strict }: LiveCheck): Earliest | null => {
  const days = editions[useMe().edition].leadTimeInWorkingDays;
  if (calendar === null) return null;
  const when = provisionalEarliestSend(calendar, { submitted: countsFrom, days, strict });
  if (!when.ok) return null;
  const notes = explainCount(calendar, countsFrom, when.value.date);
  return { when: when.value, days, notes: notes.ok ? notes.value : [] };
};

const Notes = ({ notes }: { readonly notes: readonly DayNote[] }) => {
  const words = useWords(windowWords);
  const out = notes.filter(({ counts }) => !counts).length;
  return (
    <details className="day-notes">
      <summary>{words.notes(out, notes.length - out)}</summary>
      <ul>
        {notes.map(({ date, counts, label }) => (
          <li key={date} className={counts ? 'day-counts' : 'day-out'}>
            <span className="instant">{date}</span> <span lang="zh-CN">{label}</span>{' '}
            <strong>{counts ? words.counts : words.doesNotCount}</strong>
          </li>
        ))}
      </ul>
    </details>
  );
};

const LatestSubmission = ({ check, start }: { readonly check: LiveCheck; readonly start: string }) => {
  const words = useWords(windowWords);
  const days = editions[useMe().edition].leadTimeInWorkingDays;
  if (check.calendar === null || start === '') return null;
  if (check.clockKept) return <p role="status">{words.clockKept(check.countsFrom)}</p>;
  const latest = provisionalLatestSubmission(check.calendar, { send: start.slice(0, 10), days, strict: check.strict });
  return latest.ok ? <p role="status">{words.latest(start.slice(0, 10), latest.value)}</p> : null;
};

type EarliestProps = { readonly earliest: Earliest; readonly kept: boolean; readonly choose: () => void };

const Earliest = ({ earliest, kept, choose }: EarliestProps) => {
  const words = useWords(windowWords);
  const { when, days, notes } = earliest;
  return (
    <div className="earliest">
      <p>
        {words.earliest(days)[kept ? 'kept' : 'anew']} <strong className="instant">{when.date}</strong>{' '}
        <Button size="small" onClick={choose}>
          {words.choose}
        </Button>
      </p>
      {when.provisional ? <p lang="zh-CN">{when.explanation}</p> : null}
      <Notes notes={notes} />
    </div>
  );
};

type WindowSectionProps = {
  readonly fields: Fields;
  readonly change: (fields: Fields) => void;
  readonly check: LiveCheck;
};

/** When to send: what the lead time allows, counted day by day, and the last day to hand it in for the time chosen. */
export const WindowSection = ({ fields, change, check }: WindowSectionProps) => {
  const words = useWords(windowWords);
  const { zone } = useWords(commonWords);
  const earliest = useEarliest(check);
  const chooseEarliest = (date: string): void => change({ ...fields, start: `${date}T09:00`, end: `${date}T20:00` });
  const chooseStart = (start: string): void =>
    change({ ...fields, start, end: fields.end === '' && start !== '' ? `${start.slice(0, 10)}T20:00` : fields.end });
  return (
    <FieldGroup name="window" required hint={words.hint(zone)}>
      {earliest === null ? null : (
        <Earliest earliest={earliest} kept={check.clockKept} choose={() => chooseEarliest(earliest.when.date)} />
      )}
      <div className="pair">
        <Labelled label={words.start}>
          {(id) => (
            <Input
              id={id}
              type="datetime-local"
              min={earliest === null ? undefined : `${earliest.when.date}T00:00`}
              value={fields.start}
              onChange={(event) => chooseStart(event.target.value)}
            />
          )}
        </Labelled>
        <Labelled label={words.end}>
          {(id) => (
            <Input
              id={id}
              type="datetime-local"
              min={fields.start}
              value={fields.end}
              onChange={(event) => change({ ...fields, end: event.target.value })}
            />
          )}
        </Labelled>
      </div>
      <LatestSubmission check={check} start={fields.start} />
    </FieldGroup>
  );
};
