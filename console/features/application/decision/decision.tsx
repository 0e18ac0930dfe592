import { Col, Row } from 'antd';
import { useDeferredValue } from 'react';
import { useParams } from 'react-router';
import { formatShanghai } from '../../../../lambda/domain/calendar/instant.ts';
import { describeDivisions } from '../../../../lambda/domain/division/division.ts';
import { ListStates } from '../../../answers/list-states.tsx';
import { StaleNotice } from '../../../answers/stale-notice.tsx';
import { pollEvery, useRead } from '../../../api/queries.ts';
import type { ApplicationCase } from '../../../api/types.ts';
import { DamagedNotice } from '../../../case-file/banners.tsx';
import { ComplaintsOfApplication } from '../../../case-file/complaints/complaints-of-case.tsx';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { StatusTag } from '../../../case-file/status-tag.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { InTurn } from '../../../ui/in-turn.tsx';
import { later, nothingMeanwhile } from '../../../ui/later.tsx';
import { Page } from '../../../ui/page.tsx';
import { BackLink } from '../../../ui/way-back.tsx';
import { Actions } from './actions.tsx';
import { Applied, Message } from './applied.tsx';
import { AttachmentViewer } from './attachment-viewer.tsx';
import { Changes } from './changes.tsx';
import { decisionWords } from './decision-words.ts';
import { FiguresOfCase } from './figures.tsx';
import { Outcome, OwnSignature } from './outcome.tsx';
import { useViewedVersion } from './viewed-version.ts';

const { Part: CaseNotices } = later(async () => (await import('../../../case-file/notices.tsx')).CaseNotices, {
  ...nothingMeanwhile,
  failed: () => null,
});

const { Part: CaseHistory } = later(
  async () => (await import('../../../case-file/history/case-history.tsx')).CaseHistory,
  nothingMeanwhile,
);
const { Part: Erratum } = later(async () => (await import('./erratum.tsx')).Erratum, nothingMeanwhile);
const { Part: Orders } = later(async () => (await import('./orders.tsx')).Orders, nothingMeanwhile);

const lookEveryMs = 5_000;

const useHeading = ({ applicant, content }: ApplicationCase) => {
  const words = useWords(decisionWords);
  const nameOf = useOrganisationName();
  const { divisions = [], window, volumeEstimate = null } = content;
  const day = window === undefined ? '' : formatShanghai(window.start);
  const [asks, when] = [
    words.heading(nameOf(applicant), describeDivisions(divisions), volumeEstimate),
    words.headingDay(day),
  ];
  const heading = (
    <>
      {asks}
      <span className="whole">{when}</span>
    </>
  );
  return { title: `${asks}${when}`, heading };
};

const Case = ({ current }: { readonly current: ApplicationCase }) => {
  const words = useWords(decisionWords);
  const viewed = useViewedVersion(current);
  const subtitle = (
    <>
      <StatusTag of="application" status={current.status} />
      <BackLink to="/tasks">{words.back}</BackLink>
    </>
  );
  const heading = useHeading(current);
  return (
    <>
      <OwnSignature current={current} />
      <Page {...heading} subtitle={subtitle}>
        <DamagedNotice damaged={current.damaged} />
        <Changes viewed={viewed} current={current} />
        <Outcome current={current} />
        {current.orders.length === 0 ? null : <Orders rows={current.orders} />}
        {current.orders.length === 0 ? null : <Erratum current={current} />}
        <Row gutter={16}>
          <Col xs={24} lg={10}>
            <InTurn>
              <Message current={current} />
              <Applied current={current} />
              <AttachmentViewer current={current} />
            </InTurn>
          </Col>
          <Col xs={24} lg={14}>
            <InTurn>
              <ComplaintsOfApplication found={current} />
              <FiguresOfCase current={current} />
              <Actions current={current} viewed={viewed} />
            </InTurn>
          </Col>
        </Row>
        <CaseNotices id={current.id} awaited={null} />
        <CaseHistory of="applications" id={current.id} version={current.version} />
      </Page>
    </>
  );
};

/** One application before its authority: everything to be weighed, and what can be done. */
export const DecisionScreen = () => {
  const words = useWords(decisionWords);
  const { id = '' } = useParams();
  const reading = useRead('GET /applications/{id}', { path: { id } }, { refetchInterval: pollEvery(lookEveryMs) });
  // The case is drawn in pieces: an answer of a query would draw it all in one.
  const isKnown = useDeferredValue(reading.data !== undefined);
  if (reading.data !== undefined && isKnown)
    return (
      <>
        <StaleNotice readings={[reading]} afterMs={2 * lookEveryMs + 1_000} />
        <Case key={id} current={reading.data} />
      </>
    );
  return (
    <Page title={words.loadingTitle}>
      <ListStates reading={reading} isEmpty={false} />
    </Page>
  );
};
