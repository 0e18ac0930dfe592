import { useParams } from 'react-router';
import { useRead } from '../../api/queries.ts';
import type { EmergencyCase } from '../../api/schema.ts';
import { useMay } from '../../app/me.tsx';
import { Page } from '../../app/page.tsx';
import { useLanguage, useWords } from '../../i18n/language.tsx';
import { DrillFrame } from '../../parts/drill-banner.tsx';
import { eventName } from '../../parts/emergency/event-name.ts';
import { EvidenceFile } from '../../parts/evidence-file.tsx';
import { evidenceWords } from '../../parts/evidence-words.ts';
import { Facts } from '../../parts/facts.tsx';
import { HistoryTimeline } from '../../parts/history-timeline.tsx';
import { ListStates } from '../../parts/list-states.tsx';
import { StatusTag } from '../../parts/status-tag.tsx';
import { live } from '../../parts/use-live.ts';
import { actWords } from './act-words.ts';
import { Actions } from './actions.tsx';
import { AlertFacts, CaseFacts, SignedBy } from './alert-facts.tsx';
import { Orders } from './orders.tsx';
import { Paperwork } from './paperwork.tsx';
import { emergencyCaseWords } from './words.ts';

type CaseProps = { readonly case: EmergencyCase };

const lookEveryMs = 2_000;

const History = ({ case: { id, version } }: CaseProps) => {
  const words = useWords(emergencyCaseWords);
  const reading = useRead('GET /emergencies/{id}/history', { path: { id } }, { refetchInterval: live(10_000) });
  const { data } = reading;
  return (
    <section className="panel" data-version={version}>
      <h2>{words.history}</h2>
      <ListStates reading={reading} isEmpty={false}>
        {data === undefined ? null : <HistoryTimeline key={data.commits.length} commits={data.commits} />}
      </ListStates>
    </section>
  );
};

const Evidence = ({ case: { id } }: CaseProps) => {
  const { title } = useWords(evidenceWords);
  if (!useMay('authority-officer', 'auditor')) return null;
  return (
    <section className="panel">
      <h2>{title}</h2>
      <EvidenceFile of="emergencies" id={id} />
    </section>
  );
};

const Reviewed = ({ case: { review, complaints } }: CaseProps) => {
  const words = useWords(actWords);
  const { complaints: say } = useWords(emergencyCaseWords);
  if (review === null && complaints === 0) return null;
  return (
    <section className="panel">
      <h2>{words.verdict}</h2>
      {review === null ? null : (
        <Facts
          facts={[
            [words.verdict, review.justified ? words.justified : words.unjustified],
            [words.reason, <span key="reason">{review.reason}</span>],
            [words.reviewedBy, <SignedBy key="by" by={review} />],
          ]}
        />
      )}
      {complaints === 0 ? null : <p>{say(complaints)}</p>}
    </section>
  );
};

const Pending = ({ case: { pendingUpdate } }: CaseProps) => {
  const words = useWords(emergencyCaseWords);
  if (pendingUpdate === null) return null;
  return (
    <section className="panel board-waiting">
      <h2>{words.pending}</h2>
      <AlertFacts alert={pendingUpdate.alert} findings={pendingUpdate.findings} />
    </section>
  );
};

const Everything = ({ case: found }: CaseProps) => {
  const words = useWords(emergencyCaseWords);
  return (
    <>
      <Pending case={found} />
      <Actions case={found} />
      <div className="case-grid">
        <div>
          <section className="panel stack">
            <h2>{words.alert}</h2>
            <AlertFacts alert={found.alert} findings={found.findings} />
          </section>
        </div>
        <div>
          <section className="panel">
            <CaseFacts case={found} />
          </section>
          <Paperwork case={found} />
          <Reviewed case={found} />
          <Evidence case={found} />
        </div>
      </div>
      <section className="panel">
        <h2>{words.orders}</h2>
        <Orders orders={found.orders} />
      </section>
      <History case={found} />
    </>
  );
};

/** Everything there is about one emergency or drill. */
export const Component = () => {
  const { id = '' } = useParams();
  const words = useWords(emergencyCaseWords);
  const { language } = useLanguage();
  const reading = useRead('GET /emergencies/{id}', { path: { id } }, { refetchInterval: live(lookEveryMs) });
  const { data } = reading;
  const drill = data?.path === 'exercise';
  const event = data === undefined ? '' : eventName(data.alert.eventType, language);
  const subtitle = data === undefined ? null : <StatusTag of="emergency" status={data.status} />;
  const body = data === undefined ? null : <Everything case={data} />;
  return (
    <Page title={drill ? words.drillTitle(event) : words.title(event)} subtitle={subtitle}>
      <ListStates reading={reading} isEmpty={false}>
        {drill ? <DrillFrame>{body}</DrillFrame> : body}
      </ListStates>
    </Page>
  );
};
