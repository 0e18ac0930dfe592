import { useState } from 'react';
import { ConfirmAction } from '../../../answers/confirm-action.tsx';
import { useCommand } from '../../../api/queries.ts';
import { Meanwhile } from '../../../case-file/history/meanwhile.tsx';
import { useScale } from '../../../case-file/scale.ts';
import { useWords } from '../../../i18n/language.tsx';
import { AlreadyOut } from '../../../orders/already-out.tsx';
import { PhoneBubble } from '../../../ui/phone-bubble.tsx';
import type { ActionProps } from './action-props.ts';
import { ReasonField } from './decision-fields.tsx';
import { reasonWords } from './reason-words.ts';

/**
 * Stops at once (draft-2020 art. 32). It names no version: nothing that happened meanwhile may hold it up; where nothing
 * is left to stop, an open dialog says so.
 */
export const Halt = ({ seen, draft, change, decide }: ActionProps) => {
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
