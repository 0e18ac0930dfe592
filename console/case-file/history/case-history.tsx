import { ListStates } from '../../answers/list-states.tsx';
import { useWords } from '../../i18n/language.tsx';
import { HistoryTimeline } from './history-timeline.tsx';
import { historyWords } from './history-words.ts';
import { useCaseHistory } from './meanwhile.tsx';

type CaseHistoryProps = { readonly of: 'applications' | 'emergencies'; readonly id: string; readonly version: number };

/** Everything that happened to a case, at the foot of its page. */
export const CaseHistory = ({ of, id, version }: CaseHistoryProps) => {
  const words = useWords(historyWords);
  const history = useCaseHistory(of, id, version);
  return (
    <section className="panel">
      <h2>{words.label}</h2>
      <ListStates reading={history} isEmpty={false}>
        <HistoryTimeline commits={history.data?.commits ?? []} />
      </ListStates>
    </section>
  );
};
