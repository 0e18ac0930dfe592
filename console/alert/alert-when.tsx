import { Input } from 'antd';
import { useNow } from '../api/services.tsx';
import { MomentField } from '../case-file/moment-field.tsx';
import { alertTimeWords } from '../i18n/emergency-words.ts';
import { useWords } from '../i18n/language.tsx';
import { commonWords } from '../i18n/words.ts';
import { usePolicy } from '../session/me.tsx';
import { FormField } from '../ui/form-field.tsx';
import { type PartProps, timeFaultIn } from './alert-draft.ts';
import { alertFormWords } from './alert-form-words.ts';

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
      <FormField key={name} label={words[name]} error={said} note={` ${notes[name]} ${words.written}`}>
        {({ id, 'aria-describedby': describedBy }) => (
          <MomentField
            id={id}
            describedBy={describedBy}
            refused={said !== null}
            value={draft[name]}
            onChange={(typed) => set({ [name]: typed })}
          />
        )}
      </FormField>
    );
  });
};

/** The plan it is sent under, which may as well follow with the paperwork. */
export const Plan = ({ draft, set }: PartProps) => {
  const words = useWords(alertFormWords);
  return (
    <fieldset>
      <legend>{words.plan}</legend>
      {(['planTitle', 'planNumber'] as const).map((name) => (
        <FormField key={name} label={words[name]}>
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              value={draft[name]}
              onChange={({ target }) => set({ [name]: target.value })}
            />
          )}
        </FormField>
      ))}
    </fieldset>
  );
};
