import './application.css';
import { PrinterOutlined } from '@ant-design/icons';
import { Button, Empty } from 'antd';
import { Link, useParams } from 'react-router';
import { formatShanghai, shanghaiDate } from '../../../lambda/domain/calendar/instant.ts';
import { describeDivisions } from '../../../lambda/domain/division.ts';
import { editions } from '../../../lambda/domain/rules/editions.ts';
import { useRead } from '../../api/queries.ts';
import type { ApplicationCase, CoordinationOrder, Finding } from '../../api/schema.ts';
import { Page } from '../../app/page.tsx';
import { commonWords } from '../../i18n/common.ts';
import { useWords } from '../../i18n/language.tsx';
import { ListStates } from '../../parts/list-states.tsx';
import { useOrganisationName } from '../../parts/organisations.ts';
import { letterWords } from './letter-words.ts';

type Decided = ApplicationCase & { readonly decision: NonNullable<ApplicationCase['decision']> };

const Terms = ({ order }: { readonly order: CoordinationOrder }) => {
  const words = useWords(letterWords);
  const { zone } = useWords(commonWords);
  const nameOf = useOrganisationName();
  const { start, end } = order.window;
  return (
    <>
      <p>{words.terms}</p>
      <ol>
        <li>{words.window(formatShanghai(start), formatShanghai(end), zone)}</li>
        <li>{words.scope(describeDivisions(order.divisions))}</li>
        {order.operators.map(({ operator, volumeCeiling }) => (
          <li key={operator}>{words.operator(nameOf(operator), volumeCeiling)}</li>
        ))}
        <li>{words.access(order.accessNumber)}</li>
      </ol>
    </>
  );
};

const Grounds = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const words = useWords(letterWords);
  if (findings.length === 0) return null;
  return (
    <>
      <p>{words.grounds}</p>
      <ol lang="zh-CN">
        {findings.map(({ rule, pointer, found, detail, citation }) => (
          <li key={`${rule}${pointer}${found}`}>
            {detail}
            {citation === null ? '' : words.article(citation.article)}
          </li>
        ))}
      </ol>
    </>
  );
};

const Letter = ({ found }: { readonly found: Decided }) => {
  const words = useWords(letterWords);
  const nameOf = useOrganisationName();
  const { decision, order, content, submitted, edition } = found;
  return (
    <article className="letter" aria-label={words.name}>
      <header>
        <p className="letter-authority" lang="zh-CN">
          {nameOf(found.authority)}
        </p>
        <h2>{words.heading}</h2>
        <p>{words.number(found.id)}</p>
      </header>
      <p lang="zh-CN">{nameOf(found.applicant)}：</p>
      <p className="letter-body">{words.received(submitted === null ? '' : shanghaiDate(submitted.at))}</p>
      <blockquote lang="zh-CN">{content.text}</blockquote>
      <p className="letter-body">{words.outcome[decision.outcome](edition === null ? '' : editions[edition].title)}</p>
      {decision.outcome === 'approved' && order !== null ? <Terms order={order} /> : null}
      {decision.reason === '' ? null : (
        <p className="letter-body">
          {words.reason}
          <span lang="zh-CN">{decision.reason}</span>
        </p>
      )}
      {decision.outcome === 'approved' ? null : <Grounds findings={found.findings} />}
      <footer>
        <p lang="zh-CN">{nameOf(found.authority)}</p>
        <p>
          {words.officer}
          <span lang="zh-CN">{decision.name}</span>
        </p>
        <p>{shanghaiDate(decision.at)}</p>
      </footer>
    </article>
  );
};

const isDecided = (found: ApplicationCase): found is Decided => found.decision !== null;

/** The decision as a page to be printed and filed. */
export const Component = () => {
  const words = useWords(letterWords);
  const { id = '' } = useParams();
  const reading = useRead('GET /applications/{id}', { path: { id } });
  const { data } = reading;
  const actions = (
    <>
      <Link className="as-button" to={`/applications/${id}`}>
        {words.back}
      </Link>
      <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
        {words.print}
      </Button>
    </>
  );
  return (
    <Page title={words.name} actions={actions}>
      <ListStates reading={reading} isEmpty={false}>
        {data !== undefined && isDecided(data) ? (
          <Letter found={data} />
        ) : (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.none} />
        )}
      </ListStates>
    </Page>
  );
};
