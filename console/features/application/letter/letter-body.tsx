import { formatShanghai, shanghaiDate } from '../../../../lambda/domain/calendar/instant.ts';
import { describeDivisions } from '../../../../lambda/domain/division/division.ts';
import { editions } from '../../../../lambda/domain/rules/editions.ts';
import { scansIn } from '../../../../lambda/domain/vocabulary/scans-in.ts';
import { FindingText } from '../../../answers/finding-list.tsx';
import type { ApplicationCase, CoordinationOrder, Finding } from '../../../api/types.ts';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { useWords } from '../../../i18n/language.tsx';
import { commonWords } from '../../../i18n/words.ts';
import { usePolicy } from '../../../session/me.tsx';
import { articlesOf } from './articles-of.ts';
import { LetterNext } from './letter-next.tsx';
import { endedAs, haltedAs, letterWords } from './letter-words.ts';
import { signersOf } from './signers.ts';

export type Decided = ApplicationCase & { readonly decision: NonNullable<ApplicationCase['decision']> };

const Terms = ({ order }: { readonly order: CoordinationOrder }) => {
  const words = useWords(letterWords);
  const { zone } = useWords(commonWords);
  const nameOf = useOrganisationName();
  const { start, end } = order.window;
  const total = order.operators.reduce((sum, { volumeCeiling }) => sum + volumeCeiling, 0);
  return (
    <>
      <p className="letter-body">{words.terms}</p>
      <ol>
        <li>{words.window(formatShanghai(start), formatShanghai(end), zone)}</li>
        <li>{words.scope(describeDivisions(order.divisions))}</li>
        <li>{words.access(order.accessNumber)}</li>
        <li>
          {words.total(total)}
          <ul>
            {order.operators.map(({ operator, volumeCeiling }) => (
              <li key={operator}>{words.operator(nameOf(operator), volumeCeiling)}</li>
            ))}
          </ul>
        </li>
      </ol>
    </>
  );
};

const Grounds = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const words = useWords(letterWords);
  if (findings.length === 0) return null;
  return (
    <>
      <p className="letter-body">{words.grounds}</p>
      <ol>
        {findings.map((finding) => (
          <li key={`${finding.rule}${finding.pointer}${finding.found}`}>
            <FindingText finding={finding} />
            {words.articles(articlesOf(finding))}
          </li>
        ))}
      </ol>
    </>
  );
};

/** The scans that were before whoever decided, told by what nobody can change in them. */
const Enclosed = ({ found: { content, scans } }: { readonly found: Decided }) => {
  const words = useWords(letterWords);
  const enclosed = scansIn(content);
  if (enclosed.length === 0) return null;
  const pagesOf = (sha256: string) => scans.find((scan) => scan.sha256 === sha256)?.pages ?? null;
  return (
    <>
      <p className="letter-body">{words.enclosed}</p>
      <ol>
        {enclosed.map(({ sha256, name }) => (
          <li key={sha256}>
            <span lang="zh-CN">{name}</span>
            {words.enclosure(pagesOf(sha256), sha256)}
          </li>
        ))}
      </ol>
    </>
  );
};

/** An approval that no longer holds says so beside what it says. */
const Ended = ({ found }: { readonly found: Decided }) => {
  const words = useWords(letterWords);
  const ended = endedAs(found);
  const { closing } = found;
  if (ended === null || closing === null) return null;
  return (
    <p className="letter-body">
      <strong>{words.ended[ended](shanghaiDate(closing.at), haltedAs(found.orders))}</strong>
    </p>
  );
};

const Reason = ({ decision: { outcome, reason } }: Pick<Decided, 'decision'>) => {
  const words = useWords(letterWords);
  if (reason === '') return null;
  return (
    <>
      <p className="letter-body">{words.reasons[outcome]}</p>
      {reason
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => (
          <p key={line} className="letter-body" lang="zh-CN">
            {line}
          </p>
        ))}
    </>
  );
};

/** The decision in the form of a letter: to whom, on what, what was decided and why, by whom and when. */
export const LetterBody = ({ found }: { readonly found: Decided }) => {
  const words = useWords(letterWords);
  const nameOf = useOrganisationName();
  const { decision, order, content, submitted } = found;
  const policy = usePolicy();
  const edition = editions[found.edition ?? policy.edition];
  return (
    <article className="panel letter" aria-label={words.name}>
      <header>
        <p className="letter-authority" lang="zh-CN">
          {nameOf(found.authority)}
        </p>
        <h2>{words.heading}</h2>
        <p>{words.number(found.id)}</p>
      </header>
      <p lang="zh-CN">{nameOf(found.applicant)}：</p>
      <p className="letter-body">{words.received(submitted === null ? '' : shanghaiDate(submitted.at))}</p>
      <blockquote className="said" lang="zh-CN">
        {content.text}
      </blockquote>
      <Enclosed found={found} />
      <p className="letter-body">{words.outcome[decision.outcome](edition)}</p>
      <Ended found={found} />
      {decision.outcome === 'approved' && order !== null ? <Terms order={order} /> : null}
      <Reason decision={decision} />
      {decision.outcome === 'approved' ? null : <Grounds findings={found.findings} />}
      <LetterNext outcome={decision.outcome} edition={edition} authority={found.authority} />
      <footer>
        <p lang="zh-CN">{nameOf(found.authority)}</p>
        {signersOf(found).map(({ as, name }) => (
          <p key={as}>
            {words.signers[as]}
            <span lang="zh-CN">{name}</span>
          </p>
        ))}
        <p>{words.day(shanghaiDate(decision.at))}</p>
      </footer>
    </article>
  );
};
