import { useNow } from '../api/services.tsx';
import { MomentField } from '../case-file/moment-field.tsx';
import { alertTimeWords } from '../i18n/emergency-words.ts';
import { useWords } from '../i18n/language.tsx';
import { commonWords } from '../i18n/words.ts';
import { usePolicy } from '../session/policy.ts';
import { timeFaultIn } from './alert-draft.ts';
import { Field, type PartProps } from './alert-field.tsx';

/** When the danger begins and its warning ends; what the service would refuse of it is said here at once. */
export const When = ({ draft, set }: PartProps) => {
  const words = useWords(alertTimeWords);
  const { policyNotLaw } = useWords(commonWords);
  const { emergencyExpiresInHours } = usePolicy();
  const fault = timeFaultIn(draft, useNow(1000));
  const notes = {
    start: draft.drill ? words.drillStartNote : words.startNote,
    expires: words.expiresNote(emergencyExpiresInHours, policyNotLaw),
  };
  return (['start', 'expires'] as const).map((name) => {
    const said = name === 'expires' && fault !== null ? words.faults[fault] : null;
    return (
      <Field
        key={name}
        label={words[name]}
        note={
          <>
            {said === null ? null : <strong className="field-wrong">{said}</strong>} {notes[name]} {words.written}
          </>
        }
        render={(id, describedBy) => (
          <MomentField
            id={id}
            describedBy={describedBy}
            refused={said !== null}
            value={draft[name]}
            onChange={(typed) => set({ [name]: typed })}
          />
        )}
      />
    );
  });
};
