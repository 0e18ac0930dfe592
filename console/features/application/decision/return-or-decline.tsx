import { ConfirmAction } from '../../../answers/confirm-action.tsx';
import { useCommand } from '../../../api/queries.ts';
import { useWords } from '../../../i18n/language.tsx';
import type { ActionProps } from './action-props.ts';
import { ReasonField } from './decision-fields.tsx';
import { phrasesFor } from './phrases.ts';
import { reasonWords } from './reason-words.ts';

const kinds = {
  return: { route: 'POST /applications/{id}/return', field: 'returnReason', look: 'default' },
  decline: { route: 'POST /applications/{id}/decline', field: 'declineReason', look: 'danger' },
} as const;

type ReturnOrDeclineProps = ActionProps & { readonly kind: keyof typeof kinds };

/** Return for correction, or decline; the department is told why (及时告知有关情况和理由). */
export const ReturnOrDecline = ({ kind, seen, draft, change, decide }: ReturnOrDeclineProps) => {
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
