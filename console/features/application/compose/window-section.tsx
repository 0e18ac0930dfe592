import { editions } from '../../../../lambda/domain/rules/editions.ts';
import type { Fields } from '../../../application-form/form.ts';
import { type Earliest, earliestOf, type LeadTime } from '../../../application-form/lead-time.ts';
import type { LiveCheck } from '../../../application-form/use-live-check.ts';
import { MomentField } from '../../../case-file/moment-field.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { commonWords } from '../../../i18n/words.ts';
import { usePolicy } from '../../../session/policy.ts';
import { dayOf, onDay } from '../../../ui/moment.ts';
import { Field, Labelled } from './field.tsx';
import { SendCalendar } from './send-calendar-table.tsx';
import { FirstDay, LastDay } from './window-advice.tsx';
import { windowWords } from './window-words.ts';

const useLeadTime = ({ calendar, countsFrom, strict }: LiveCheck): LeadTime | null => {
  const days = editions[usePolicy().edition].leadTimeInWorkingDays;
  return calendar === null ? null : { calendar, countsFrom, days, strict };
};

type WindowSectionProps = {
  readonly fields: Fields;
  readonly change: (fields: Fields) => void;
  readonly check: LiveCheck;
};

type Known = WindowSectionProps & { readonly lead: LeadTime; readonly earliest: Earliest };

const Times = ({ fields, change }: Pick<WindowSectionProps, 'fields' | 'change'>) => {
  const words = useWords(windowWords);
  return (
    <div className="pair">
      {(['start', 'end'] as const).map((part) => (
        <Labelled key={part} label={words[part]}>
          {(id) => (
            <MomentField id={id} value={fields[part]} onChange={(typed) => change({ ...fields, [part]: typed })} />
          )}
        </Labelled>
      ))}
    </div>
  );
};

/** What is chosen of the days that the lead time allows, and why not before. */
const Days = ({ fields, change, check, lead, earliest }: Known) => {
  const first = earliest.when.date;
  const choose = (day: string): void =>
    change({ ...fields, start: onDay(day, fields.start, '09:00'), end: onDay(day, fields.end, '20:00') });
  return (
    <>
      <FirstDay earliest={earliest} days={lead.days} kept={check.clockKept} choose={() => choose(first)} />
      <SendCalendar key={first.slice(0, 7)} lead={lead} earliest={first} chosen={dayOf(fields.start)} choose={choose} />
    </>
  );
};

/** The place of the days while the calendar is on its way. */
const DaysToCome = () => (
  <>
    <div className="earliest earliest-to-come" />
    <div className="send-calendar send-calendar-to-come" />
  </>
);

/** When to send: what the lead time allows, counted day by day, and the last day to hand it in for the time chosen. */
export const WindowSection = (props: WindowSectionProps) => {
  const { fields, change, check } = props;
  const words = useWords(windowWords);
  const { zone } = useWords(commonWords);
  const lead = useLeadTime(check);
  const earliest = lead === null ? null : earliestOf(lead);
  const send = dayOf(fields.start);
  return (
    <Field name="window" required hint={words.hint(zone)}>
      <div className={check.calendar === null || earliest !== null ? 'send-window' : ''}>
        {check.calendar === null ? <DaysToCome /> : null}
        {lead === null || earliest === null ? null : <Days {...props} lead={lead} earliest={earliest} />}
        <div>
          <Times fields={fields} change={change} />
          <p role="status" className="last-day">
            {send === null || lead === null ? null : <LastDay check={check} lead={lead} send={send} />}
          </p>
          {lead === null ? null : <p className="hint">{words.legend(lead.days)}</p>}
        </div>
      </div>
    </Field>
  );
};
