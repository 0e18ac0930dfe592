import type { EmergencyCase } from '../../../api/types.ts';
import { Explanation } from '../../../case-file/explanation.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { useMe } from '../../../session/me.tsx';
import { actWords } from './act-words.ts';

/** Why it was stopped: asked for until somebody has said it, first of whoever stopped it. */
export const StopReason = ({ case: found }: { readonly case: EmergencyCase }) => {
  const { id, closing, explained = [], unexplained, possibleActions, status } = found;
  const words = useWords(actWords).explain;
  const { subject } = useMe();
  const missing =
    unexplained === undefined ? null : unexplained === subject ? words.yours : words.missing(closing?.name ?? '');
  return (
    <Explanation
      route="POST /emergencies/{id}/explain-stop"
      id={id}
      said={[
        ...(closing === null || closing.reason.trim() === '' || explained.length === 0 ? [] : [closing]),
        ...explained,
      ]}
      missing={missing}
      offered={possibleActions.includes('explain-stop')}
      words={{ ...words, phrases: words.phrases[status === 'cancelled' ? 'cancel' : 'end'] }}
    />
  );
};
