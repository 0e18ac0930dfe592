import { Link, useSearchParams } from 'react-router';
import type { ApplicationCard } from '../../api/types.ts';
import { useWords } from '../../i18n/language.tsx';
import { onDay } from './days.ts';
import { scheduleWords } from './schedule-words.ts';
import { Send } from './send.tsx';

type DayProps = {
  readonly day: string;
  readonly weekday: string;
  readonly items: readonly ApplicationCard[];
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
    <li className="send-others">
      <Link to={`?${week}`} aria-label={words.othersOf(count, day)}>
        {words.others(count)}
      </Link>
    </li>
  );
};

const Day = ({ day, weekday, items, outside, today }: DayProps) => {
  const sends = onDay(items, day);
  const looks = [outside ? 'day-outside' : '', today ? 'day-today' : '', sends.length === 0 ? 'day-empty' : ''];
  return (
    <td className={looks.filter(Boolean).join(' ')} aria-current={today ? 'date' : undefined}>
      <time dateTime={day} className="day">
        <span className="day-name">{weekday} </span>
        {outside ? day.slice(5) : Number(day.slice(8))}
      </time>
      {sends.length === 0 ? null : (
        <ul className="plain">
          {sends.slice(0, shownAtMost).map((card) => (
            <Send key={card.caseId} card={card} day={day} where />
          ))}
          {sends.length > shownAtMost ? <Others day={day} count={sends.length - shownAtMost} /> : null}
        </ul>
      )}
    </td>
  );
};

type MonthTableProps = {
  readonly caption: string;
  readonly weeks: readonly (readonly string[])[];
  /** `2026-05`: days of other months are shown quieter. */
  readonly month: string;
  readonly today: string;
  readonly items: readonly ApplicationCard[];
};

/** A month as a table of weeks; below 700 px a list of the days that have sends. */
export const MonthTable = ({ caption, weeks, month, today, items }: MonthTableProps) => {
  const { weekdays } = useWords(scheduleWords);
  return (
    <table className="month">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day, at) => (
              <Day
                key={day}
                day={day}
                weekday={weekdays[at] ?? ''}
                items={items}
                outside={!day.startsWith(month)}
                today={day === today}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
