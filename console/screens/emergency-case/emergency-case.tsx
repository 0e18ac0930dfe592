import { useParams } from 'react-router';
import { useRead } from '../../api/queries.ts';
import type { EmergencyCase } from '../../api/schema.ts';
import { useMay } from '../../app/me.tsx';
import { Page } from '../../app/page.tsx';
import { useLanguage, useWords } from '../../i18n/language.tsx';
import { Complaints } from '../../parts/complaints/complaints.tsx';
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
import { Waits } from './waits.tsx';
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

const Reviewed = ({ case: { review } }: CaseProps) => {
  const words = useWords(actWords);
  if (review === null) return null;
  return (
    <section className="panel">
      <h2>{words.review}</h2>
      <Facts
        facts={[
          [words.verdict, review.justified ? words.justified : words.unjustified],
          [
            words.said,
            <span key="reason" lang="zh-CN">
              {review.reason}
            </span>,
          ],
          [words.by, <SignedBy key="by" by={review} />],
        ]}
      />
    </section>
  );
};

const Everything = ({ case: found }: CaseProps) => {
  const words = useWords(emergencyCaseWords);
  return (
    <>
      <Waits case={found} />
      <Actions case={found} />
      <section className="panel">
        <h2>{words.orders}</h2>
        <Orders orders={found.orders} />
      </section>
      <div className="case-grid">
        <div>
          <section className="panel stack">
            <h2>{words.alert}</h2>
            <AlertFacts alert={found.alert} findings={found.findings} />
          </section>
          <Paperwork case={found} />
        </div>
        <div>
          <section className="panel">
            <CaseFacts case={found} />
          </section>
          <Reviewed case={found} />
          {found.sentAt === null ? null : (
            <Complaints
              of={{
                of: 'emergencies',
                id: found.id,
                version: found.version,
                sentAt: found.sentAt,
                drill: found.path === 'exercise',
              }}
              total={found.complaints}
              mayRecord={found.possibleActions.includes('record-complaints')}
            />
          )}
          <Evidence case={found} />
        </div>
      </div>
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
  const subtitle = data === undefined ? null : <StatusTag of={drill ? 'drill' : 'emergency'} status={data.status} />;
  const body = data === undefined ? null : <Everything case={data} />;
  return (
    <Page title={drill ? words.drillTitle(event) : words.title(event)} subtitle={subtitle}>
      <ListStates reading={reading} isEmpty={false}>
        {drill ? <DrillFrame>{body}</DrillFrame> : body}
      </ListStates>
    </Page>
  );
};
