import { ListStates } from '../../../answers/list-states.tsx';
import type { EmergencyCase } from '../../../api/types.ts';
import { evidenceWords } from '../../../case-file/evidence/evidence-words.ts';
import { HistoryTimeline } from '../../../case-file/history/history-timeline.tsx';
import { useCaseHistory } from '../../../case-file/history/meanwhile.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { useMay } from '../../../session/me.tsx';
import { later } from '../../../ui/later.tsx';
import { emergencyCaseWords } from './emergency-case-words.ts';

/** It makes and verifies a file: senders, who are shown none, do without. */
const EvidenceFile = later(async () => (await import('../../../case-file/evidence/evidence-file.tsx')).EvidenceFile);

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

/** For whoever may prove it to others. */
export const Evidence = ({ case: { id } }: CaseProps) => {
  const { title } = useWords(evidenceWords);
  if (!useMay('authority-officer', 'auditor')) return null;
  return (
    <section className="panel">
      <h2>{title}</h2>
      <EvidenceFile.Part of="emergencies" id={id} />
    </section>
  );
};
