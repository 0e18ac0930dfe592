import { alertTimeWords } from '../i18n/emergency-words.ts';
import { useWords } from '../i18n/language.tsx';
import { type AlertDraft, missingIn, timeFaultIn } from './alert-draft.ts';
import { alertFormWords } from './alert-form-words.ts';

type MissingFieldsProps = { readonly draft: AlertDraft; readonly now: string };

/** Why it cannot be sent yet: what is not filled in, and times that cannot be. */
export const MissingFields = ({ draft, now }: MissingFieldsProps) => {
  const { asked, missing } = useWords(alertFormWords);
  const { faults } = useWords(alertTimeWords);
  const missingFields = missingIn(draft);
  const fault = timeFaultIn(draft, now);
  if (missingFields.length === 0 && fault === null) return null;
  return (
    <p className="field-note" role="status">
      {missingFields.length === 0 ? null : missing(missingFields.map((field) => asked[field]))}{' '}
      {fault === null ? null : <span className="field-wrong">{faults[fault]}</span>}
    </p>
  );
};
