import { Alert } from 'antd';
import type { ApplicationCase } from '../../../api/types.ts';
import { OtherTabNotice } from '../../../drafts/other-tab-notice.tsx';
import { useDraft } from '../../../drafts/use-draft.ts';
import { useWords } from '../../../i18n/language.tsx';
import { useMe } from '../../../session/me.tsx';
import { later } from '../../../ui/later.tsx';
import { useCarryDraftOver } from './carry-draft-over.ts';
import { ChangesPointer } from './changes.tsx';
import type { ActionProps } from './decision-draft.ts';
import { accessNumberKey, type DecisionDraft, emptyDraft, readDraft } from './decision-draft.ts';
import { orderWords } from './order-words.ts';
import { WhyNot } from './outcome.tsx';
import type { DecisionCommand, ViewedVersion } from './viewed-version.ts';

const Approve = later(async () => (await import('./approve.tsx')).Approve);
const FirstSignature = later(async () => (await import('./order-summary.tsx')).FirstSignature);
const OtherDecisions = later(async () => (await import('./other-decisions.tsx')).OtherDecisions);
const SecondSign = later(async () => (await import('./second-sign.tsx')).SecondSign);

const Decisions = (props: ActionProps) => {
  const { possibleActions } = props.seen;
  return (
    <>
      {possibleActions.includes('approve-application') ? <Approve.Part {...props} /> : null}
      {possibleActions.includes('second-sign-application') ? <SecondSign.Part {...props} /> : null}
      <OtherDecisions.Part {...props} />
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
        <Alert className="notice" type="info" showIcon title={words.restored} />
      ) : null}
      {seen.order === null ? null : <FirstSignature.Part of={seen} order={seen.order} />}
      {changed ? <ChangesPointer /> : null}
      <Decisions {...props} />
    </section>
  );
};
