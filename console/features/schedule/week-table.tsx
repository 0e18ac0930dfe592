import { describeDivisions } from '../../../lambda/domain/division/division.ts';
import type { ApplicationCard } from '../../api/types.ts';
import { useWords } from '../../i18n/language.tsx';
import { onDay } from './days.ts';
import { scheduleWords } from './schedule-words.ts';
import { Send } from './send.tsx';

type WeekTableProps = {
  readonly caption: string;
  readonly days: readonly string[];
  readonly items: readonly ApplicationCard[];
};

/** The regions that sends of these days name, wide ones before those within. */
const regionsOf = (items: readonly ApplicationCard[]): readonly string[] =>
  [...new Set(items.flatMap(({ divisions }) => divisions))].toSorted();

/** A week as a table: a row a region, a column a day; below 700 px each region is a card. */
export const WeekTable = ({ caption, days, items }: WeekTableProps) => {
  const words = useWords(scheduleWords);
  const heads = days.map((day, at) => `${words.weekdays[at] ?? ''} ${day.slice(5)}`);
  return (
    <div className="table-frame">
      <table className="rows week">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {[words.region, ...heads].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {regionsOf(items).map((region) => (
            <tr key={region}>
              <th scope="row" data-label={words.region} lang="zh-CN">
                {describeDivisions([region])}
              </th>
              {days.map((day, at) => {
                const sends = onDay(items, day).filter(({ divisions }) => divisions.includes(region));
                return (
                  <td key={day} data-label={heads[at]} className={sends.length === 0 ? 'day-empty' : undefined}>
                    <ul className="plain">
                      {sends.map((card) => (
                        <Send key={card.caseId} card={card} day={day} />
                      ))}
                    </ul>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
