import { Alert, Col, Row } from 'antd';
import { Link, useParams } from 'react-router';
import { describeDivisions } from '../../../lambda/domain/division/division.ts';
import { ListStates } from '../../answers/list-states.tsx';
import { pollEvery, useRead } from '../../api/queries.ts';
import type { EmergencyCase, Paperwork } from '../../api/types.ts';
import { DrillFrame } from '../../case-file/banners.tsx';
import { Deadline, lastMoment, Moment } from '../../case-file/deadline.tsx';
import { useOrganisationName } from '../../case-file/organisations.ts';
import { StatusTag } from '../../case-file/status-tag.tsx';
import { useWords } from '../../i18n/language.tsx';
import { Page } from '../../ui/page.tsx';
import { PhoneBubble } from '../../ui/phone-bubble.tsx';
import { PolicyNote } from './columns.tsx';
import { Filed } from './filed.tsx';
import { FilingForm } from './filing-form.tsx';
import { paperworkWords } from './paperwork-words.ts';

type Owed = { readonly found: EmergencyCase; readonly paperwork: Paperwork };

const Sent = ({ found }: { readonly found: EmergencyCase }) => {
  const words = useWords(paperworkWords);
  const nameOf = useOrganisationName();
  return (
    <section className="panel">
      <h2>{words.sentMessage}</h2>
      <PhoneBubble text={found.deliveredText ?? found.alert.text} />
      <p>
        <span lang="zh-CN">
          {nameOf(found.organisation)} · {describeDivisions(found.alert.divisions)}
        </span>{' '}
        · <Moment at={found.sentAt ?? found.triggered.at} />
      </p>
      <Link to={`/emergencies/${found.id}`}>{words.toEmergency}</Link>
    </section>
  );
};

const Clock = ({ paperwork }: { readonly paperwork: Paperwork }) => {
  const words = useWords(paperworkWords);
  const open = paperwork.status === 'due' || paperwork.status === 'returned';
  return (
    <section className="panel">
      <h2>{words.due}</h2>
      <Deadline at={lastMoment(paperwork)} over={!open} />
      <p>{words.dueWhy(paperwork.dueInWorkingDays, paperwork.dueOn)}</p>
      <PolicyNote provisional={paperwork.provisional} />
    </section>
  );
};

const Owed = ({ found, paperwork }: Owed) => {
  const words = useWords(paperworkWords);
  const { review, status } = paperwork;
  const mayFile = found.possibleActions.includes('file-paperwork');
  const mayReview = found.possibleActions.includes('accept-paperwork');
  return (
    <>
      {status === 'returned' && review !== null ? (
        <Alert
          className="notice"
          type="warning"
          showIcon
          title={words.returned}
          description={
            <>
              <p className="said" lang="zh-CN">
                <strong>{review.reason}</strong>
              </p>
              <span lang="zh-CN">{review.name}</span> · <Moment at={review.at} />
            </>
          }
        />
      ) : null}
      {mayReview ? (
        <Alert
          className="notice"
          type="info"
          showIcon
          title={words.reviewable}
          action={<Link to={`/emergencies/${found.id}`}>{words.review}</Link>}
        />
      ) : null}
      <Row gutter={16}>
        <Col xs={{ span: 24, order: 1 }} lg={{ span: 15, order: 0 }} xxl={{ span: 16, order: 0 }}>
          {paperwork.document === null || mayFile ? null : (
            <Filed caseId={found.id} paperwork={paperwork} scans={found.scans ?? []} />
          )}
          {mayFile ? <FilingForm key={found.id} found={found} paperwork={paperwork} /> : null}
          {paperwork.document === null && !mayFile ? <p className="panel">{words.nothingFiled}</p> : null}
        </Col>
        <Col xs={24} lg={9} xxl={8}>
          <Clock paperwork={paperwork} />
          <Sent found={found} />
        </Col>
      </Row>
    </>
  );
};

const lookEveryMs = 10_000;

/** The formalities after one emergency: what was sent, by when they are due, and the form or what was filed. */
export const FilingScreen = () => {
  const words = useWords(paperworkWords);
  const { id = '' } = useParams();
  const reading = useRead('GET /emergencies/{id}', { path: { id } }, { refetchInterval: pollEvery(lookEveryMs) });
  const { data: found } = reading;
  const paperwork = found?.paperwork ?? null;
  const owed = found === undefined || paperwork === null ? null : <Owed found={found} paperwork={paperwork} />;
  return (
    <Page
      title={words.filingTitle}
      {...(paperwork === null ? {} : { subtitle: <StatusTag of="paperwork" status={paperwork.status} /> })}
    >
      <ListStates reading={reading} isEmpty={owed === null} empty={words.nothingOwed}>
        {found?.path === 'exercise' ? <DrillFrame>{owed}</DrillFrame> : owed}
      </ListStates>
    </Page>
  );
};
