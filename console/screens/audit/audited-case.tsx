import { Link } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { Page } from '../../app/page.tsx';
import { useWords } from '../../i18n/language.tsx';
import { EvidenceFile } from '../../parts/evidence-file.tsx';
import { HistoryTimeline } from '../../parts/history-timeline.tsx';
import { ListStates } from '../../parts/list-states.tsx';
import { auditWords } from './words.ts';

/** One case for the auditor: its chain and its evidence, both recomputed here. */
export const AuditedCase = ({ id }: { readonly id: string }) => {
  const words = useWords(auditWords);
  const of = id.startsWith('e-') ? 'emergencies' : 'applications';
  const reading = useRead(`GET /${of}/{id}/history`, { path: { id } });
  const { data } = reading;
  const links = (
    <>
      <Link to="/audit">{words.back}</Link> · <Link to={`/${of}/${id}`}>{words.openCase}</Link>
    </>
  );
  return (
    <Page title={words.caseTitle(id)} subtitle={links}>
      <ListStates reading={reading} isEmpty={false}>
        <section className="panel">
          <h2>{words.evidence}</h2>
          <EvidenceFile of={of} id={id} />
        </section>
        <section className="panel">
          <h2>{words.chain}</h2>
          {data === undefined ? null : <HistoryTimeline commits={data.commits} />}
        </section>
      </ListStates>
    </Page>
  );
};
