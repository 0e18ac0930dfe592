import { useCommand } from '../../api/queries.ts';
import { useWords } from '../../i18n/language.tsx';
import { ConfirmAction } from '../../parts/confirm-action.tsx';
import { useScale } from '../../parts/scale.ts';
import type { ActionProps } from './action-props.ts';
import { giveBackWords } from './give-back-words.ts';
import { ReasonField } from './reason-field.tsx';

/** Stops at once (draft-2020 art. 32). It names no version: nothing that happened meanwhile may hold it up. */
export const Halt = ({ seen, draft, change, settle, didMyself }: ActionProps) => {
  const words = useWords(giveBackWords);
  const scaleOf = useScale();
  const { give, problem, forget } = useCommand('POST /applications/{id}/halt');
  const { order } = seen;
  const phones = order?.operators.reduce((sum, { volumeCeiling }) => sum + volumeCeiling, 0) ?? null;
  const halt = async (): Promise<boolean> => {
    const outcome = await give({ path: { id: seen.id }, body: { reason: draft.haltReason.trim() } });
    if (!outcome.ok) return false;
    didMyself(outcome.value.version);
    settle();
    return true;
  };
  return (
    <ConfirmAction
      label={words.halt}
      kind="danger"
      title={words.haltTitle}
      scale={scaleOf(phones, order?.divisions ?? seen.content.divisions ?? [])}
      confirmLabel={words.haltDo}
      ready={draft.haltReason.trim() !== ''}
      problem={problem}
      onOpen={forget}
      onConfirm={halt}
    >
      <p>{words.haltSays}</p>
      <ReasonField
        value={draft.haltReason}
        onChange={(haltReason) => change({ haltReason })}
        phrases={words.haltPhrases}
      />
    </ConfirmAction>
  );
};
