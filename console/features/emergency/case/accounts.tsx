import { ListStates } from '../../../answers/list-states.tsx';
import type { EmergencyCase } from '../../../api/types.ts';
import { HistoryTimeline } from '../../../case-file/history/history-timeline.tsx';
import { useCaseHistory } from '../../../case-file/history/meanwhile.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { emergencyCaseWords } from './emergency-case-words.ts';

type CaseProps = { readonly case: EmergencyCase };

/** Everything that happened, looked at anew with every version. */
export const History = ({ case: { id, version, path } }: CaseProps) => {
  const words = useWords(emergencyCaseWords);
  const reading = useCaseHistory('emergencies', id, version);
  const { data } = reading;
  return (
    <section className="panel" data-version={version}>
      <h2>{words.history}</h2>
      <ListStates reading={reading} isEmpty={false}>
        {data === undefined ? null : <HistoryTimeline commits={data.commits} drill={path === 'exercise'} />}
      </ListStates>
    </section>
  );
};
