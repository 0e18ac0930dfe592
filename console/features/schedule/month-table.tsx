import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../i18n/language.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { type DayOfSends, onDay } from './days.ts';
import { scheduleWords } from './schedule-words.ts';
import { Send } from './send.tsx';

type DayProps = {
  readonly day: string;
  readonly sends: Omit<DayOfSends, 'date'>;
  readonly outside: boolean;
  readonly today: boolean;
};

type OthersProps = { readonly day: string; readonly count: number; readonly named?: boolean };

/** Leads from a day with more sends than are shown to the list of all of them. */
export const Others = ({ day, count, named = false }: OthersProps) => {
  const words = useWords(scheduleWords);
  const [params] = useSearchParams();
  const whole = new URLSearchParams({ ...Object.fromEntries(params), view: 'day', day });
  return (
    <li>
      <Link to={`?${whole}`} {...(named ? {} : { 'aria-label': words.othersOf(count, day) })}>
        {named ? words.othersOf(count, day) : words.others(count)}
      </Link>
    </li>
  );
};

const Day = ({ day, sends, outside, today }: DayProps) => (
  <div>
    <time dateTime={day} {...(today ? { 'aria-current': 'date' } : {})}>
      {outside ? <span className="soft">{day.slice(5)}</span> : <strong>{Number(day.slice(8))}</strong>}
    </time>
    {sends.sends === 0 ? null : (
      <ul className="plain">
        {sends.items.map((card) => (
          <Send key={card.caseId} card={card} day={day} where />
        ))}
        {sends.sends > sends.items.length ? <Others day={day} count={sends.sends - sends.items.length} /> : null}
      </ul>
    )}
  </div>
);

type MonthTableProps = {
  readonly caption: string;
  readonly weeks: readonly (readonly string[])[];
  /** `2026-05`: days of other months are shown quieter. */
  readonly month: string;
  readonly today: string;
  readonly days: readonly DayOfSends[];
};

/** A month as a table of weeks; below 700 px each week is a card of the days that have sends. */
export const MonthTable = ({ caption, weeks, month, today, days }: MonthTableProps) => {
  const { weekdays } = useWords(scheduleWords);
  const isBlank = (day: string | undefined): boolean =>
    day === undefined || (day !== today && onDay(days, day).sends === 0);
  return (
    <DataTable<readonly string[]>
      caption={caption}
      rows={weeks}
      rowKey={([monday = '']) => monday}
      rowClass={(week) => (week.every(isBlank) ? 'week week-blank' : 'week')}
      columns={weekdays.map((name, at) => ({
        key: name,
        title: name,
        blank: (week) => isBlank(week[at]),
        render: ({ [at]: day = '' }) => (
          <Day day={day} sends={onDay(days, day)} outside={!day.startsWith(month)} today={day === today} />
        ),
      }))}
    />
  );
};
