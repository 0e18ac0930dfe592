import { Alert } from 'antd';
import type { ApplicationCase } from '../../../api/types.ts';
import { Moment } from '../../../case-file/deadline.tsx';
import { OtherTabNotice } from '../../../drafts/other-tab-notice.tsx';
import { useDraft } from '../../../drafts/use-draft.ts';
import { useWords } from '../../../i18n/language.tsx';
import { commonWords } from '../../../i18n/words.ts';
import { useMe } from '../../../session/me.tsx';
import type { ActionProps } from './action-props.ts';
import { Approve, accessNumberKey } from './approve.tsx';
import { ChangesPointer } from './changes.tsx';
import { type DecisionDraft, emptyDraft, readDraft } from './decision-draft.ts';
import { Halt } from './halt.tsx';
import { OrderSummary } from './order-summary.tsx';
import { orderWords } from './order-words.ts';
import { reasonWords } from './reason-words.ts';
import { ReturnOrDecline } from './return-or-decline.tsx';
import { SecondSign } from './second-sign.tsx';
import { useCarryDraftOver } from './use-carry-draft-over.ts';
import type { DecisionCommand, ViewedVersion } from './use-viewed-version.ts';
import { WhyNot } from './why-not-alert.tsx';

const FirstSignature = ({ of: { firstSignature, order, content } }: { readonly of: ApplicationCase }) => {
  const words = useWords(orderWords);
  const { colon } = useWords(commonWords);
  if (order === null) return null;
  return (
    <>
      {firstSignature === null ? null : (
        <p>
          {words.first}
          {colon}
          <span lang="zh-CN">{firstSignature.name}</span> <Moment at={firstSignature.at} />
        </p>
      )}
      <OrderSummary order={order} estimate={content.volumeEstimate ?? null} />
    </>
  );
};

const Decisions = (props: ActionProps) => {
  const words = useWords(reasonWords);
  const { possibleActions } = props.seen;
  const can = (action: ApplicationCase['possibleActions'][number]): boolean => possibleActions.includes(action);
  const more = can('return-application') || can('decline-application') || can('halt-application');
  return (
    <>
      {can('approve-application') ? <Approve {...props} /> : null}
      {can('second-sign-application') ? <SecondSign {...props} /> : null}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a bar in every browser */}
      <div className={more ? 'other-decisions' : ''} role="group" aria-label={words.otherDecisions} hidden={!more}>
        {can('return-application') ? <ReturnOrDecline {...props} kind="return" /> : null}
        {can('decline-application') ? <ReturnOrDecline {...props} kind="decline" /> : null}
        <Halt {...props} />
      </div>
    </>
  );
};

type ActionsProps = { readonly current: ApplicationCase; readonly viewed: ViewedVersion };

/** What this officer can do, by the case as they looked at it; what they type is kept on this machine. */
export const Actions = ({ current, viewed: { seen, changed, act } }: ActionsProps) => {
  const words = useWords(orderWords);
  const { subject } = useMe();
  const fresh = (): DecisionDraft => emptyDraft(seen, localStorage.getItem(accessNumberKey) ?? '');
  const draft = useDraft<DecisionDraft>(`${subject}.decision.${current.id}`, fresh(), readDraft);
  useCarryDraftOver(draft, seen);
  const change = (typed: Partial<DecisionDraft>): void => draft.change({ ...draft.value, ...typed });
  const decide = async (command: DecisionCommand): Promise<boolean> => {
    const done = await act(command);
    if (done) draft.settle(fresh());
    return done;
  };
  const props = { seen, draft: draft.value, change, decide };
  const second = seen.status === 'awaiting-second-signature';
  if (seen.possibleActions.length === 0 && seen.order === null) return <WhyNot current={current} />;
  return (
    <section className="panel" aria-label={second ? words.secondTitle : words.title}>
      <h2>{second ? words.secondTitle : words.title}</h2>
      <WhyNot current={current} />
      <OtherTabNotice draft={draft} read={readDraft} />
      {draft.restored && seen.possibleActions.length > 0 ? (
        <Alert className="problem" type="info" showIcon title={words.restored} />
      ) : null}
      <FirstSignature of={seen} />
      {changed ? <ChangesPointer /> : null}
      <Decisions {...props} />
    </section>
  );
};
