import { describeDivisions } from '../../../lambda/domain/division/division.ts';
import type { ApplicationCard } from '../../api/types.ts';
import { useWords } from '../../i18n/language.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { type DayOfSends, onDay } from './days.ts';
import { Others } from './month-table.tsx';
import { scheduleWords } from './schedule-words.ts';
import { Send } from './send.tsx';

type WeekTableProps = {
  readonly caption: string;
  /** The days of the week. */
  readonly days: readonly string[];
  readonly sends: readonly DayOfSends[];
};

/** The regions that sends of these days name, wide ones before those within. */
const regionsOf = (items: readonly ApplicationCard[]): readonly string[] =>
  [...new Set(items.flatMap(({ divisions }) => divisions))].toSorted();

/** A week as a table: a row a region, a column a day; below 700 px each region is a card. */
export const WeekTable = ({ caption, days, sends }: WeekTableProps) => {
  const words = useWords(scheduleWords);
  const sendsOf = (region: string, day: string): readonly ApplicationCard[] =>
    onDay(sends, day).items.filter(({ divisions }) => divisions.includes(region));
  const others = sends.filter((day) => day.sends > day.items.length);
  return (
    <>
      {others.length === 0 ? null : (
        <ul className="plain">
          {others.map((day) => (
            <Others key={day.date} day={day.date} count={day.sends - day.items.length} named />
          ))}
        </ul>
      )}
      <DataTable
        caption={caption}
        rows={regionsOf(sends.flatMap(({ items }) => items))}
        rowKey={(region) => region}
        columns={[
          {
            key: 'region',
            title: words.region,
            names: true,
            render: (region) => <span lang="zh-CN">{describeDivisions([region])}</span>,
          },
          ...days.map((day, at) => ({
            key: day,
            title: `${words.weekdays[at] ?? ''} ${day.slice(5)}`,
            blank: (region: string) => sendsOf(region, day).length === 0,
            render: (region: string) => (
              <ul className="plain">
                {sendsOf(region, day).map((card) => (
                  <Send key={card.caseId} card={card} day={day} />
                ))}
              </ul>
            ),
          })),
        ]}
        fits
      />
    </>
  );
};
