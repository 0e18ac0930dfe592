import { Link, useSearchParams } from 'react-router';
import type { ApplicationCard } from '../../api/types.ts';
import { useWords } from '../../i18n/language.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { onDay } from './days.ts';
import { scheduleWords } from './schedule-words.ts';
import { Send } from './send.tsx';

type DayProps = {
  readonly day: string;
  readonly sends: readonly ApplicationCard[];
  readonly outside: boolean;
  readonly today: boolean;
};

/** A day with more sends shows the first and leads to its week, where all of them are. */
const shownAtMost = 3;

const Others = ({ day, count }: { readonly day: string; readonly count: number }) => {
  const words = useWords(scheduleWords);
  const [params] = useSearchParams();
  const week = new URLSearchParams({ ...Object.fromEntries(params), view: 'week', day });
  return (
    <li>
      <Link to={`?${week}`} aria-label={words.othersOf(count, day)}>
        {words.others(count)}
      </Link>
    </li>
  );
};

const Day = ({ day, sends, outside, today }: DayProps) => (
  <div>
    <time dateTime={day} {...(today ? { 'aria-current': 'date' } : {})}>
      {outside ? <span className="soft">{day.slice(5)}</span> : <strong>{Number(day.slice(8))}</strong>}
    </time>
    {sends.length === 0 ? null : (
      <ul className="plain">
        {sends.slice(0, shownAtMost).map((card) => (
          <Send key={card.caseId} card={card} day={day} where />
        ))}
        {sends.length > shownAtMost ? <Others day={day} count={sends.length - shownAtMost} /> : null}
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
  readonly items: readonly ApplicationCard[];
};

/** A month as a table of weeks; below 700 px each week is a card of the days that have sends. */
export const MonthTable = ({ caption, weeks, month, today, items }: MonthTableProps) => {
  const { weekdays } = useWords(scheduleWords);
  const isBlank = (day: string | undefined): boolean =>
    day === undefined || (day !== today && onDay(items, day).length === 0);
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
          <Day day={day} sends={onDay(items, day)} outside={!day.startsWith(month)} today={day === today} />
        ),
      }))}
    />
  );
};
