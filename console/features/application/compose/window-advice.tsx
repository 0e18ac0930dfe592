import { Button } from 'antd';
import type { DayNote } from '../../../../lambda/domain/calendar/explain.ts';
import { type Earliest, type LeadTime, lastDayToSubmit } from '../../../application-form/lead-time.ts';
import type { LiveCheck } from '../../../application-form/use-live-check.ts';
import { useWords } from '../../../i18n/language.tsx';
import { windowWords } from './window-words.ts';

const Notes = ({ notes }: { readonly notes: readonly DayNote[] }) => {
  const words = useWords(windowWords);
  const out = notes.filter(({ counts }) => !counts).length;
  return (
    <details className="day-notes">
      <summary>{words.notes(out, notes.length - out)}</summary>
      <ul>
        {notes.map((note) => (
          <li key={note.date} className={note.counts ? 'day-counts' : 'day-out'}>
            <span className="instant">{note.date}</span> {words.kind(note)}{' '}
            <strong>{note.counts ? words.counts : words.doesNotCount}</strong>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** The last day to submit for a send on the day chosen. */
export const LastDay = ({
  check,
  lead,
  send,
}: {
  readonly check: LiveCheck;
  readonly lead: LeadTime;
  readonly send: string;
}) => {
  const words = useWords(windowWords);
  if (check.clockKept) return <>{words.clockKept(check.countsFrom)}</>;
  const last = lastDayToSubmit({ ...lead, send });
  if (last === null) return null;
  return <>{last < check.countsFrom ? words.tooLate(send, last) : words.latest(send, last)}</>;
};

type EarliestProps = {
  readonly earliest: Earliest;
  readonly days: number;
  readonly kept: boolean;
  readonly choose: () => void;
};

/** The first day it can be sent on, and why not before. */
export const FirstDay = ({ earliest: { when, notes }, days, kept, choose }: EarliestProps) => {
  const words = useWords(windowWords);
  return (
    <div className="earliest">
      <p>
        {words.earliest(days)[kept ? 'kept' : 'anew']} <strong className="instant">{when.date}</strong>{' '}
        <Button size="small" onClick={choose}>
          {words.choose}
        </Button>
      </p>
      {when.provisional ? <p>{words.provisional(when.years)}</p> : null}
      <Notes notes={notes} />
    </div>
  );
};
