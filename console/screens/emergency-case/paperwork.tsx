import { useState } from 'react';
import { Link } from 'react-router';
import { useCommand } from '../../api/queries.ts';
import type { EmergencyCase, Paperwork as Owed } from '../../api/schema.ts';
import { useNotify } from '../../app/notices.tsx';
import { commonWords } from '../../i18n/common.ts';
import { useWords } from '../../i18n/language.tsx';
import { ConfirmAction } from '../../parts/confirm-action.tsx';
import { Deadline } from '../../parts/deadline.tsx';
import { Facts } from '../../parts/facts.tsx';
import { lastMoment } from '../../parts/last-moment.ts';
import { ReasonField } from '../../parts/reason-field.tsx';
import { StatusTag } from '../../parts/status-tag.tsx';
import { actWords } from './act-words.ts';
import { Han, SignedBy } from './alert-facts.tsx';

type Judging = { readonly id: string; readonly version: number; readonly verdict: 'accept' | 'return' };

const Judge = ({ id, version, verdict }: Judging) => {
  const words = useWords(actWords);
  const notify = useNotify();
  const [accept, giveBack] = [
    useCommand('POST /emergencies/{id}/paperwork/accept'),
    useCommand('POST /emergencies/{id}/paperwork/return'),
  ];
  const command = verdict === 'accept' ? accept : giveBack;
  const [reason, setReason] = useState('');
  const isAccept = verdict === 'accept';
  const act = async (): Promise<boolean> => {
    const { ok } = await command.give({ path: { id }, body: { version, reason } });
    if (ok) notify('success', isAccept ? words.accepted : words.returned);
    return ok;
  };
  return (
    <ConfirmAction
      label={isAccept ? words.accept : words.returnIt}
      kind={isAccept ? 'primary' : 'default'}
      title={isAccept ? words.acceptTitle : words.returnTitle}
      confirmLabel={isAccept ? words.acceptDeed : words.returnDeed}
      ready={isAccept || reason.trim() !== ''}
      problem={command.problem}
      onOpen={command.forget}
      onConfirm={act}
    >
      <ReasonField label={isAccept ? words.remark : words.reason} value={reason} onChange={setReason} />
    </ConfirmAction>
  );
};

const Owing = ({ owed }: { readonly owed: Owed }) => {
  const words = useWords(actWords);
  const { policyNotLaw } = useWords(commonWords);
  const { document, filed, review } = owed;
  return (
    <Facts
      facts={[
        [words.status, <StatusTag key="status" of="paperwork" status={owed.status} />],
        [
          words.due,
          <span key="due">
            <Deadline at={lastMoment(owed)} over={owed.status === 'filed' || owed.status === 'accepted'} />
            <br />
            {words.duePolicy(owed.dueInWorkingDays)}
            <br />
            {policyNotLaw}
            {owed.provisional ? ` · ${words.provisional}` : ''}
          </span>,
        ],
        [words.filedBy, filed === null ? null : <SignedBy key="filed" by={filed} />],
        [words.why, document === null ? null : <Han key="why">{document.reason}</Han>],
        [words.situation, document === null ? null : <Han key="situation">{document.situation}</Han>],
        [
          words.plan,
          document === null ? null : <Han key="plan">{`${document.plan.title} ${document.plan.number ?? ''}`}</Han>,
        ],
        [words.attachment, document?.attachment?.name],
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
  const { id, version, paperwork, possibleActions: may } = found;
  const none = found.path === 'exercise' ? words.drillPaperwork : words.noPaperwork;
  return (
    <section className="panel stack">
      <h2>{words.paperwork}</h2>
      {paperwork === null ? <p className="field-note">{none}</p> : <Owing owed={paperwork} />}
      <div className="choices">
        {may.includes('accept-paperwork') ? <Judge id={id} version={version} verdict="accept" /> : null}
        {may.includes('return-paperwork') ? <Judge id={id} version={version} verdict="return" /> : null}
        {may.includes('file-paperwork') ? <Link to={`/paperwork/${id}`}>{words.file}</Link> : null}
      </div>
    </section>
  );
};
