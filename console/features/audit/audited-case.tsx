import { Link } from 'react-router';
import { ListStates } from '../../answers/list-states.tsx';
import { useRead } from '../../api/queries.ts';
import type { ApplicationCase, EmergencyCase } from '../../api/types.ts';
import { EvidenceFile } from '../../case-file/evidence/evidence-file.tsx';
import { HistoryTimeline } from '../../case-file/history/history-timeline.tsx';
import { useOrganisationName } from '../../case-file/organisations.ts';
import { DrillTag, StatusTag } from '../../case-file/status-tag.tsx';
import { useWords } from '../../i18n/language.tsx';
import { EmergencyStanding } from '../../orders/already-out.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { BackLink } from '../../ui/way-back.tsx';
import { auditWords } from './audit-words.ts';

type Case = ApplicationCase | EmergencyCase;

const Status = ({ found }: { readonly found: Case }) =>
  'alert' in found ? (
    <span className="tags">
      <EmergencyStanding status={found.status} drill={found.path === 'exercise'} orders={found.orders} />
      {found.path === 'exercise' ? <DrillTag /> : null}
    </span>
  ) : (
    <StatusTag of="application" status={found.status} />
  );

/** Which case it is, so that nobody takes one id for another. */
const About = ({ found }: { readonly found: Case }) => {
  const words = useWords(auditWords);
  const nameOf = useOrganisationName();
  const [organisation, text] =
    'alert' in found ? [found.organisation, found.alert.text] : [found.applicant, found.content.text];
  return (
    <section className="panel" aria-label={words.about}>
      <Facts
        facts={[
          [words.number, <code key="id">{found.id}</code>],
          [
            words.organisation,
            <span key="of" lang="zh-CN">
              {nameOf(organisation)}
            </span>,
          ],
          [
            words.text,
            <span key="text" lang="zh-CN">
              {text}
            </span>,
          ],
          [words.status, <Status key="status" found={found} />],
        ]}
      />
    </section>
  );
};

/** One case for the auditor: its chain and its evidence, both recomputed here. */
export const AuditedCase = ({ id }: { readonly id: string }) => {
  const words = useWords(auditWords);
  const of = id.startsWith('e-') ? 'emergencies' : 'applications';
  const found = useRead(`GET /${of}/{id}`, { path: { id } });
  const history = useRead(`GET /${of}/{id}/history`, { path: { id } });
  const links = (
    <>
      <BackLink to="/audit">{words.back}</BackLink> ·{' '}
      <Link to={`/${of === 'emergencies' ? of : 'tasks'}/${id}`}>{words.openCase}</Link> ·{' '}
      <Link to={`/access?by=case&id=${id}`}>{words.whoRead}</Link>
    </>
  );
  return (
    <Page title={words.caseTitles[of]} subtitle={links}>
      <ListStates reading={history.error === null ? found : history} isEmpty={false}>
        {found.data === undefined ? null : <About found={found.data} />}
        <section className="panel">
          <h2>{words.evidence}</h2>
          <EvidenceFile of={of} id={id} />
        </section>
        <section className="panel">
          <h2>{words.chain}</h2>
          {history.data === undefined ? null : <HistoryTimeline commits={history.data.commits} />}
        </section>
      </ListStates>
    </Page>
  );
};
