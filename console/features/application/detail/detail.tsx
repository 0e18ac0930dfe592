import { useParams } from 'react-router';
import { describeDivisions } from '../../../../lambda/domain/division/division.ts';
import { ListStates } from '../../../answers/list-states.tsx';
import { pollEvery, useRead } from '../../../api/queries.ts';
import type { ApplicationCase } from '../../../api/types.ts';
import { DamagedNotice } from '../../../case-file/banners.tsx';
import { ComplaintsOfApplication } from '../../../case-file/complaints/complaints-of-case.tsx';
import { Errata } from '../../../case-file/errata.tsx';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { StatusTag } from '../../../case-file/status-tag.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { useMe } from '../../../session/me.tsx';
import { later, nothingMeanwhile } from '../../../ui/later.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Page } from '../../../ui/page.tsx';
import { Actions } from './actions.tsx';
import { Content } from './content.tsx';
import { applicationWords } from './detail-words.ts';
import { Orders } from './orders.tsx';
import { Task } from './task.tsx';

const lookEveryMs = 5_000;

const { Part: CaseNotices } = later(async () => (await import('../../../case-file/notices.tsx')).CaseNotices, {
  ...nothingMeanwhile,
  failed: () => null,
});

const { Part: CaseHistory } = later(
  async () => (await import('../../../case-file/history/case-history.tsx')).CaseHistory,
  nothingMeanwhile,
);

const Subtitle = ({ found }: { readonly found: ApplicationCase }) => {
  const nameOf = useOrganisationName();
  return (
    <>
      <StatusTag of="application" status={found.status} /> <span lang="zh-CN">{nameOf(found.applicant)}</span> ·{' '}
      <span>{found.id}</span>
    </>
  );
};

/** Only a decision is put in a letter; the authority decides on a page of its own. */
const Ways = ({ found }: { readonly found: ApplicationCase }) => {
  const words = useWords(applicationWords);
  const { organisation } = useMe();
  return (
    <>
      {found.decision === null ? null : <LinkButton to={`/applications/${found.id}/letter`}>{words.letter}</LinkButton>}
      {organisation === found.authority ? (
        <LinkButton to={`/tasks/${found.id}`}>{words.decide}</LinkButton>
      ) : (
        <Actions found={found} />
      )}
    </>
  );
};

const waitsForDecision = ({ status }: ApplicationCase): boolean =>
  status === 'submitted' || status === 'awaiting-second-signature';

const titleOf = (
  words: { readonly title: (where: string) => string; readonly untitled: string },
  found: ApplicationCase | undefined,
): string => {
  const { divisions = [] } = found?.content ?? {};
  return divisions.length === 0 || divisions.length > 3 ? words.untitled : words.title(describeDivisions(divisions));
};

/** How one's own application stands: what is asked, how long there is, what was decided and what was sent. */
export const ApplicationScreen = () => {
  const words = useWords(applicationWords);
  const { id = '' } = useParams();
  const reading = useRead('GET /applications/{id}', { path: { id } }, { refetchInterval: pollEvery(lookEveryMs) });
  const { data: found } = reading;
  return (
    <Page
      title={titleOf(words, found)}
      {...(found === undefined ? {} : { subtitle: <Subtitle found={found} />, actions: <Ways found={found} /> })}
    >
      <ListStates reading={reading} isEmpty={false}>
        {found === undefined ? null : (
          <>
            <DamagedNotice damaged={found.damaged} />
            <Task found={found} />
            <Content found={found} />
            {found.status === 'draft' ? null : (
              <CaseNotices id={found.id} awaited={waitsForDecision(found) ? 'decision' : null} />
            )}
            <Orders found={found} />
            <Errata found={found} />
            <ComplaintsOfApplication found={found} />
            <CaseHistory of="applications" id={id} version={found.version} />
          </>
        )}
      </ListStates>
    </Page>
  );
};
