import { Alert } from 'antd';
import { needsSecondSignature } from '../../../../lambda/domain/application/coordination.ts';
import { ConfirmAction } from '../../../answers/confirm-action.tsx';
import { useCommand } from '../../../api/queries.ts';
import { useNow } from '../../../api/services.tsx';
import type { CoordinationOrder } from '../../../api/types.ts';
import { remember } from '../../../browser/remember.ts';
import { useScale } from '../../../case-file/scale.ts';
import { useWords } from '../../../i18n/language.tsx';
import { usePolicy } from '../../../session/me.tsx';
import { later, usePrepared } from '../../../ui/later.tsx';
import type { ActionProps } from './decision-draft.ts';
import {
  accessNumberKey,
  ceilingsByShare,
  type DecisionDraft,
  faultsOf,
  orderOf,
  servingOperators,
  totalOf,
  useOperators,
} from './decision-draft.ts';
import { AccessNumberField, ExemptionFields, OperatorFields, TextField, WindowFields } from './order-fields.tsx';
import { orderWords } from './order-words.ts';

/** The draft with the ceilings by share as long as none has been typed; what nobody typed is never kept. */
const usePrefilled = ({ draft, seen: { content } }: ActionProps): DecisionDraft => {
  const operators = useOperators();
  if (operators === undefined || draft.ceilings !== null) return draft;
  const serving = servingOperators(operators, content.divisions ?? []);
  return { ...draft, ceilings: { ...ceilingsByShare(serving, content.volumeEstimate) } };
};

const Faults = ({ draft, seen }: ActionProps) => {
  const words = useWords(orderWords);
  const policy = usePolicy();
  const faults = faultsOf(draft, seen, policy);
  if (draft.ceilings === null || faults.length === 0) return null;
  const list = faults.map((fault) => <li key={fault}>{words.faults(policy.accessNumberPrefixes)[fault]}</li>);
  return <Alert className="notice" type="info" showIcon title={words.toMend} description={<ul>{list}</ul>} />;
};

const OrderToSign = later(async () => (await import('./order-summary.tsx')).OrderToSign);
const ScopeFields = later(async () => (await import('./scope-fields.tsx')).ScopeFields);
// What is signed is there before anybody can sign it.
const parts = [OrderToSign];

type MoreThanAppliedProps = { readonly order: CoordinationOrder; readonly estimate: number | undefined };

/** Within the tolerance, and yet more than was asked for by more than rounding up: seen before it is signed. */
const MoreThanApplied = ({ order: { operators }, estimate }: MoreThanAppliedProps) => {
  const words = useWords(orderWords);
  const phones = operators.reduce((sum, { volumeCeiling }) => sum + volumeCeiling, 0);
  return estimate === undefined || phones < estimate + operators.length ? null : (
    <Alert className="notice" type="warning" showIcon title={words.moreThanApplied(phones, estimate)} />
  );
};

/** By the deployment's policy, which no article sets. */
const SecondNeeded = ({ order }: { readonly order: CoordinationOrder }) => {
  const words = useWords(orderWords);
  const policy = usePolicy();
  const { secondSignature } = policy;
  if (secondSignature === 'never' || !needsSecondSignature(order, policy)) return null;
  return <p>{words.secondNeeded[secondSignature]}</p>;
};

const Confirm = (props: ActionProps & { readonly order: CoordinationOrder }) => {
  const { draft, seen, decide, order } = props;
  const words = useWords(orderWords);
  const now = useNow();
  const isFirst = needsSecondSignature(order, usePolicy());
  const scaleOf = useScale();
  const { give, problem, forget } = useCommand('POST /applications/{id}/approve');
  const approve = (): Promise<boolean> => {
    const { confirmedExemptions, remark } = draft;
    const body = { version: seen.version, order, confirmedExemptions, ...(remark === '' ? {} : { reason: remark }) };
    remember(accessNumberKey, draft.accessNumber);
    return decide(() => give({ path: { id: seen.id }, body }));
  };
  return (
    <ConfirmAction
      label={words.approve}
      kind="primary"
      title={words.approveTitle(order.window.start, now, isFirst)}
      scale={scaleOf(totalOf(draft.ceilings ?? {}), order.divisions)}
      confirmLabel={isFirst ? words.signDo : words.approveDo}
      problem={problem}
      onOpen={forget}
      onConfirm={approve}
    >
      <OrderToSign.Part order={order} content={seen.content} />
      <MoreThanApplied order={order} estimate={seen.content.volumeEstimate} />
      <SecondNeeded order={order} />
    </ConfirmAction>
  );
};

/** The coordination order (draft-2020 art. 27(2): 协调相关企业发送), and the question whether it is to be given. */
export const Approve = (given: ActionProps) => {
  const words = useWords(orderWords);
  const draft = usePrefilled(given);
  const props = { ...given, draft };
  const { change, seen } = props;
  usePrepared(parts);
  const ready = faultsOf(draft, seen, usePolicy()).length === 0;
  return (
    <>
      <OperatorFields {...props} />
      <WindowFields {...props} />
      <ScopeFields.Part {...props} />
      <AccessNumberField {...props} />
      <ExemptionFields {...props} />
      <TextField label={words.remark} value={draft.remark} onChange={(remark) => change({ remark })} />
      <Faults {...props} />
      {ready ? (
        <Confirm {...props} order={orderOf(draft, seen)} />
      ) : (
        <ConfirmAction
          label={words.approve}
          kind="primary"
          disabled
          title=""
          confirmLabel=""
          onConfirm={async () => false}
        />
      )}
    </>
  );
};
