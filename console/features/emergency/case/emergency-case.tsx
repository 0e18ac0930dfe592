import { Col, Row } from 'antd';
import { useParams } from 'react-router';
import { eventName } from '../../../alert/alert-title.tsx';
import { ListStates } from '../../../answers/list-states.tsx';
import { StaleNotice } from '../../../answers/stale-notice.tsx';
import { pollEvery, useRead } from '../../../api/queries.ts';
import type { EmergencyCase } from '../../../api/types.ts';
import { DamagedNotice, DrillFrame } from '../../../case-file/banners.tsx';
import { ComplaintsOfEmergency } from '../../../case-file/complaints/complaints-of-case.tsx';
import { useLanguage, useWords } from '../../../i18n/language.tsx';
import { EmergencyStanding } from '../../../orders/already-out.tsx';
import { useMay } from '../../../session/me.tsx';
import { usePrepared } from '../../../ui/later.tsx';
import { Page } from '../../../ui/page.tsx';
import { BackLink } from '../../../ui/way-back.tsx';
import { Actions } from './actions.tsx';
import { AlertFacts, CaseFacts, Reviewed, Told } from './alert-facts.tsx';
import { emergencyCaseWords } from './emergency-case-words.ts';
import { CaseNotices, Evidence, History, partsFor, StopReason } from './later-parts.tsx';
import { Orders } from './orders.tsx';
import { Paperwork } from './paperwork.tsx';
import { Waits } from './waits.tsx';

type CaseProps = { readonly case: EmergencyCase };

const lookEveryMs = 2_000;

const Everything = ({ case: found }: CaseProps) => {
  const words = useWords(emergencyCaseWords);
  const drill = found.path === 'exercise';
  const mayProve = useMay('authority-officer', 'auditor');
  return (
    <>
      <DamagedNotice damaged={found.damaged} />
      <Waits case={found} />
      <CaseNotices.Part id={found.id} awaited={found.awaitingSince === null ? null : 'confirmation'} />
      <Actions case={found} />
      {found.closing === null ? null : <StopReason.Part case={found} />}
      <section className="panel stack">
        <h2>{words.orders}</h2>
        <Orders orders={found.orders} />
      </section>
      <Told case={found} />
      <Row gutter={16}>
        <Col xs={24} lg={15} xxl={16}>
          <section className="panel stack">
            <h2>{drill ? words.drillAlert : words.alert}</h2>
            <AlertFacts
              alert={found.alert}
              findings={found.findings}
              undeliverable={found.undeliverable}
              drill={drill}
              messages={found.messages}
              over={found.closing !== null}
            />
          </section>
          <Paperwork case={found} />
        </Col>
        <Col xs={24} lg={9} xxl={8}>
          <section className="panel">
            <CaseFacts case={found} />
          </section>
          <Reviewed case={found} />
          <ComplaintsOfEmergency found={found} />
          {mayProve ? <Evidence.Part of="emergencies" id={found.id} /> : null}
        </Col>
      </Row>
      <History.Part case={found} />
    </>
  );
};

/** Everything there is about one emergency or drill. */
export const EmergencyCaseScreen = () => {
  const { id = '' } = useParams();
  const words = useWords(emergencyCaseWords);
  const { language } = useLanguage();
  const reading = useRead('GET /emergencies/{id}', { path: { id } }, { refetchInterval: pollEvery(lookEveryMs) });
  const { data } = reading;
  const updates = data?.possibleActions.includes('update-emergency') === true;
  const who = useMay('duty-officer', 'authority-officer', 'auditor') ? 'authority' : 'other';
  usePrepared(partsFor(who, updates), data !== undefined);
  const drill = data?.path === 'exercise';
  const event = data === undefined ? '' : eventName(data.alert.eventType, language);
  const title = data === undefined ? words.loadingTitle : drill ? words.drillTitle(event) : words.title(event);
  const status = data === undefined ? null : <EmergencyStanding {...data} drill={drill} />;
  const subtitle = (
    <>
      {status}
      <BackLink to="/emergencies">{words.back}</BackLink>
    </>
  );
  const body = data === undefined ? null : <Everything case={data} />;
  return (
    <Page title={title} subtitle={subtitle}>
      <StaleNotice readings={[reading]} />
      <ListStates reading={reading} isEmpty={false} told>
        {drill ? <DrillFrame>{body}</DrillFrame> : body}
      </ListStates>
    </Page>
  );
};
