import { Divider, Flex } from 'antd';
import { useState } from 'react';
import { ConfirmAction } from '../../../answers/confirm-action.tsx';
import { useCommand } from '../../../api/queries.ts';
import type { ApplicationCase } from '../../../api/types.ts';
import { Meanwhile } from '../../../case-file/history/meanwhile.tsx';
import { useScale } from '../../../case-file/scale.ts';
import { useWords } from '../../../i18n/language.tsx';
import { AlreadyOut } from '../../../orders/already-out.tsx';
import { PhoneBubble } from '../../../ui/phone-bubble.tsx';
import { Phrases } from '../../../ui/phrases.tsx';
import type { ActionProps } from './decision-draft.ts';
import { TextField } from './order-fields.tsx';
import { phrasesFor } from './phrases.ts';
import { reasonWords } from './reason-words.ts';

type ReasonFieldProps = {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly phrases: readonly string[];
};

/** A reason in the officer's own words; a phrase pressed is added to what is there. */
const ReasonField = ({ value, onChange, phrases }: ReasonFieldProps) => {
  const words = useWords(reasonWords);
  return (
    <>
      <TextField label={words.reason} value={value} onChange={onChange} required />
      <Phrases label={words.phrases} phrases={phrases} add={(phrase) => onChange(`${value}${phrase}`)} />
    </>
  );
};

const kinds = {
  return: { route: 'POST /applications/{id}/return', field: 'returnReason', look: 'default' },
  decline: { route: 'POST /applications/{id}/decline', field: 'declineReason', look: 'danger' },
} as const;

type ReturnOrDeclineProps = ActionProps & { readonly kind: keyof typeof kinds };

/** Return for correction, or decline; the department is told why (及时告知有关情况和理由). */
const ReturnOrDecline = ({ kind, seen, draft, change, decide }: ReturnOrDeclineProps) => {
  const words = useWords(reasonWords);
  const { route, field, look } = kinds[kind];
  const { give, problem, forget } = useCommand(route);
  const reason = draft[field];
  const claims = (seen.content.exemptions ?? []).map(({ rule }) => rule);
  const body = { version: seen.version, reason: reason.trim() };
  return (
    <ConfirmAction
      label={words[kind]}
      kind={look}
      title={words[`${kind}Title`]}
      confirmLabel={words[`${kind}Do`]}
      ready={reason.trim() !== ''}
      problem={problem}
      onOpen={forget}
      onConfirm={() => decide(() => give({ path: { id: seen.id }, body }))}
    >
      <ReasonField
        value={reason}
        onChange={(typed) => change({ [field]: typed })}
        phrases={phrasesFor(kind, seen.findings, claims)}
      />
    </ConfirmAction>
  );
};

/**
 * Stops at once (draft-2020 art. 32). It names no version: nothing that happened meanwhile may hold it up; where nothing
 * is left to stop, an open dialog says so.
 */
const Halt = ({ seen, draft, change, decide }: ActionProps) => {
  const words = useWords(reasonWords);
  const scaleOf = useScale();
  const { give, problem, forget } = useCommand('POST /applications/{id}/halt');
  const { order } = seen;
  const offered = seen.possibleActions.includes('halt-application');
  const [opened, setOpened] = useState(seen.version);
  const open = (): void => {
    forget();
    setOpened(seen.version);
  };
  const phones = order?.operators.reduce((sum, { volumeCeiling }) => sum + volumeCeiling, 0) ?? null;
  const body = { reason: draft.haltReason.trim() };
  return (
    <ConfirmAction
      label={words.halt}
      kind="danger"
      title={words.haltTitle}
      scale={scaleOf(phones, order?.divisions ?? seen.content.divisions ?? [])}
      confirmLabel={words.haltDo}
      ready={draft.haltReason.trim() !== ''}
      problem={problem}
      offered={offered}
      meanwhile={offered ? null : <Meanwhile of="applications" id={seen.id} since={opened} version={seen.version} />}
      onOpen={open}
      onConfirm={() => decide(() => give({ path: { id: seen.id }, body }))}
    >
      <p>{words.haltSays}</p>
      <PhoneBubble {...(order === null ? {} : { sender: order.accessNumber })} text={seen.content.text} />
      <AlreadyOut orders={seen.orders} />
      <ReasonField
        value={draft.haltReason}
        onChange={(haltReason) => change({ haltReason })}
        phrases={words.haltPhrases}
      />
    </ConfirmAction>
  );
};

/** What an officer may decide besides the order itself. */
export const OtherDecisions = (props: ActionProps) => {
  const words = useWords(reasonWords);
  const { possibleActions } = props.seen;
  const can = (action: ApplicationCase['possibleActions'][number]): boolean => possibleActions.includes(action);
  const more = can('return-application') || can('decline-application') || can('halt-application');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a bar in every browser
    <div role="group" aria-label={words.otherDecisions} hidden={!more}>
      <Divider size="middle" />
      <Flex wrap gap="small">
        {can('return-application') ? <ReturnOrDecline {...props} kind="return" /> : null}
        {can('decline-application') ? <ReturnOrDecline {...props} kind="decline" /> : null}
        <Halt {...props} />
      </Flex>
    </div>
  );
};
