import { ListStates } from '../../answers/list-states.tsx';
import { pollEvery, useRead } from '../../api/queries.ts';
import { useWords } from '../../i18n/language.tsx';
import { Pager } from '../../ui/pager.tsx';
import { useCursor } from '../../ui/use-filter.ts';
import { scheduleWords } from './schedule-words.ts';
import { Send } from './send.tsx';

const shownAtOnce = 50;
const lookEveryMs = 15_000;

type DayListProps = {
  readonly day: string;
  readonly title: string;
  readonly query: { readonly division?: string; readonly authority?: string };
};

/** All sends of a day, page by page, as they begin. */
export const DayList = ({ day, title, query }: DayListProps) => {
  const words = useWords(scheduleWords);
  const [cursor] = useCursor();
  const asked = { path: { day }, query: { ...query, limit: shownAtOnce, cursor } };
  const reading = useRead('GET /schedule/{day}', asked, { refetchInterval: pollEvery(lookEveryMs) });
  const { items = [], next = null } = reading.data ?? {};
  return (
    <ListStates reading={reading} isEmpty={false}>
      {items.length > 0 ? null : <p role="status">{next === null ? words.emptyDay : words.goOn}</p>}
      <ul className="plain panel" aria-label={title} hidden={items.length === 0}>
        {items.map((card) => (
          <Send key={card.caseId} card={card} day={day} where />
        ))}
      </ul>
      <Pager next={next} rows={items.length} />
    </ListStates>
  );
};
