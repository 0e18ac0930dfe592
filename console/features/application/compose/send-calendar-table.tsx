import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { PlainDate } from '../../../../lambda/domain/calendar/plain-date.ts';
import type { LeadTime } from '../../../application-form/lead-time.ts';
import { useWords } from '../../../i18n/language.tsx';
import { monthsFrom, type SendDay, sendMonth } from './send-calendar.ts';
import { walkDays } from './walk-days.ts';
import { windowWords } from './window-words.ts';

type SendCalendarProps = {
  readonly lead: LeadTime;
  readonly earliest: PlainDate;
  /** The day chosen; null where none is. */
  readonly chosen: PlainDate | null;
  readonly choose: (day: PlainDate) => void;
};

type DayProps = Omit<SendCalendarProps, 'lead'> & {
  readonly day: SendDay;
  readonly days: number;
  readonly stop: boolean;
};

const Day = ({ day, days, stop, earliest, chosen, choose }: DayProps) => {
  const words = useWords(windowWords);
  const isChosen = day.date === chosen;
  const isEarliest = day.date === earliest;
  const plain = day.kind === 'works' ? '' : words.marks[day.kind];
  const mark = isChosen ? words.chosen : isEarliest ? words.earliestMark : plain;
  const what = (
    <>
      <span aria-hidden>{Number(day.date.slice(8))}</span>
      <small>{day.nth === null || isChosen || isEarliest ? mark : `${day.nth}/${days}`}</small>
    </>
  );
  const why = words.why(day, days);
  return (
    <td className={`send-day send-day-${day.kind}`} title={why}>
      {day.lawful ? (
        <button
          type="button"
          data-date={day.date}
          tabIndex={stop ? 0 : -1}
          aria-pressed={isChosen}
          onClick={() => choose(day.date)}
        >
          <span className="visually-hidden">{`${day.date} `}</span>
          {what}
          <span className="visually-hidden">{` ${why}`}</span>
        </button>
      ) : (
        <span className="send-day-closed">
          <span className="visually-hidden">{`${day.date} `}</span>
          {what}
          <span className="visually-hidden">{` ${why}`}</span>
        </span>
      )}
    </td>
  );
};

type TurnProps = { readonly month: string; readonly months: readonly string[]; readonly turn: (month: string) => void };

const Turn = ({ month, months, turn }: TurnProps) => {
  const words = useWords(windowWords);
  const at = months.indexOf(month);
  const to = (step: number) => () => turn(months[at + step] ?? month);
  return (
    <div className="send-calendar-head">
      <Button icon={<LeftOutlined aria-hidden />} aria-label={words.previous} disabled={at <= 0} onClick={to(-1)} />
      <strong aria-live="polite">{words.month(month)}</strong>
      <Button
        icon={<RightOutlined aria-hidden />}
        aria-label={words.next}
        disabled={at === months.length - 1}
        onClick={to(1)}
      />
    </div>
  );
};

/** A month to choose the day of sending from: which days count towards the lead time, which do not, and which are lawful. */
export const SendCalendar = (props: SendCalendarProps) => {
  const { lead, earliest, chosen } = props;
  const words = useWords(windowWords);
  const months = monthsFrom(lead.countsFrom);
  const [month, turn] = useState((chosen ?? earliest).slice(0, 7));
  const weeks = sendMonth(lead, earliest, months.includes(month) ? month : earliest.slice(0, 7));
  const offered = weeks.flat().filter((day) => day?.lawful === true);
  const stop = offered.find((day) => day?.date === chosen) ?? offered[0];
  return (
    <div className="send-calendar">
      <Turn month={month} months={months} turn={turn} />
      <table aria-label={words.calendar} onKeyDown={walkDays}>
        <thead>
          <tr>
            {words.weekdays.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, row) => (
            <tr key={week.find((day) => day !== null)?.date ?? row}>
              {week.map((day, column) =>
                day === null ? (
                  <td key={words.weekdays[column]} />
                ) : (
                  <Day key={day.date} {...props} day={day} days={lead.days} stop={day === stop} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
