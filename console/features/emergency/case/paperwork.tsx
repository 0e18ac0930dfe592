import { Flex } from 'antd';
import { Link } from 'react-router';
import type { EmergencyCase, Paperwork as Owed } from '../../../api/types.ts';
import { Deadline, lastMoment } from '../../../case-file/deadline.tsx';
import { StatusTag } from '../../../case-file/status-tag.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { commonWords } from '../../../i18n/words.ts';
import { Facts } from '../../../ui/facts.tsx';
import { actWords } from './act-words.ts';
import { JudgePaperwork } from './actions.tsx';
import { Han, SignedBy } from './alert-facts.tsx';

/** The cases besides this one that carry a scan of it, and how many that are which the reader may not see. */
const reusedIn = ({ scans = [] }: EmergencyCase) => ({
  cases: [...new Set(scans.flatMap(({ elsewhere }) => elsewhere.cases))],
  others: Math.max(0, ...scans.map(({ elsewhere }) => elsewhere.others)),
});

const Owing = ({ found, owed }: { readonly found: EmergencyCase; readonly owed: Owed }) => {
  const words = useWords(actWords);
  const { policyNotLaw } = useWords(commonWords);
  const { document, filed, review } = owed;
  const { cases, others } = reusedIn(found);
  const names = [document?.attachment, ...(document?.furtherScans ?? [])]
    .flatMap((scan) => scan?.name ?? [])
    .join('、');
  return (
    <Facts
      facts={[
        [words.status, <StatusTag key="status" of="paperwork" status={owed.status} />],
        [
          words.due,
          <Flex key="due" vertical>
            <Deadline at={lastMoment(owed)} over={owed.status === 'filed' || owed.status === 'accepted'} />
            <span>{words.duePolicy(owed.dueInWorkingDays)}</span>
            <span>
              {policyNotLaw}
              {owed.provisional ? ` · ${words.provisional}` : ''}
            </span>
          </Flex>,
        ],
        [words.filedBy, filed === null ? null : <SignedBy key="filed" by={filed} />],
        [words.why, document === null ? null : <Han key="why">{document.reason}</Han>],
        [words.situation, document === null ? null : <Han key="situation">{document.situation}</Han>],
        [
          words.plan,
          document === null ? null : <Han key="plan">{`${document.plan.title} ${document.plan.number ?? ''}`}</Han>,
        ],
        [words.attachment, names === '' ? undefined : names],
        [words.reused, cases.length + others === 0 ? undefined : words.reusedIn(cases, others)],
        [
          words.reviewedBy,
          review === null ? null : (
            <span key="review">
              <SignedBy by={review} /> <span lang="zh-CN">{review.reason}</span>
            </span>
          ),
        ],
      ]}
    />
  );
};

/** What is owed after the send: status, when, by which policy, what was filed, and the authority's answer. */
export const Paperwork = ({ case: found }: { readonly case: EmergencyCase }) => {
  const words = useWords(actWords);
  const { id, paperwork, possibleActions: may } = found;
  const none = found.path === 'exercise' ? words.drillPaperwork : words.noPaperwork;
  return (
    <section className="panel stack">
      <h2>{words.paperwork}</h2>
      {paperwork === null ? <p className="soft">{none}</p> : <Owing found={found} owed={paperwork} />}
      <Flex wrap align="center" gap="small">
        <JudgePaperwork case={found} />
        {may.includes('file-paperwork') ? <Link to={`/paperwork/${id}`}>{words.file}</Link> : null}
      </Flex>
    </section>
  );
};
