import { Checkbox, Input } from 'antd';
import type { Finding } from '../api/types.ts';
import { DivisionPicker } from '../divisions/division-picker.tsx';
import { useWords } from '../i18n/language.tsx';
import type { AlertDraft } from './alert-draft.ts';
import { Field, type PartProps } from './alert-field.tsx';
import { alertFormWords } from './alert-form-words.ts';
import { Texts } from './alert-texts.tsx';
import { What } from './alert-what.tsx';
import { When } from './alert-when.tsx';

type FormProps = {
  readonly draft: AlertDraft;
  readonly change: (draft: AlertDraft) => void;
  /** Shown below the text; none of them blocks. */
  readonly findings: readonly Finding[];
  /** The division whose provinces and cities are offered: the sender's own. */
  readonly within: string;
};

const Plan = ({ draft, set }: PartProps) => {
  const words = useWords(alertFormWords);
  return (
    <fieldset className="field field-wide">
      <legend>{words.plan}</legend>
      <div className="fields">
        {(['planTitle', 'planNumber'] as const).map((name) => (
          <Field
            key={name}
            label={words[name]}
            render={(id) => (
              <Input
                id={id}
                maxLength={200}
                value={draft[name]}
                onChange={({ target }) => set({ [name]: target.value })}
              />
            )}
          />
        ))}
      </div>
    </fieldset>
  );
};

/** Everything an emergency message says, for the first message and for an update. */
export const AlertForm = ({ draft, change, findings, within }: FormProps) => {
  const words = useWords(alertFormWords);
  const set = (part: Partial<AlertDraft>): void => change({ ...draft, ...part });
  return (
    <div className="fields">
      <What draft={draft} set={set} />
      <Texts draft={draft} set={set} findings={findings} />
      <div className="field-wide">
        <DivisionPicker
          label={words.asked.divisions}
          value={draft.divisions}
          within={within}
          onChange={(divisions) => set({ divisions })}
        />
      </div>
      <When draft={draft} set={set} />
      <Plan draft={draft} set={set} />
      <div className="field-wide">
        <Checkbox checked={draft.urgent} onChange={({ target }) => set({ urgent: target.checked })}>
          {words.urgent}
        </Checkbox>
      </div>
    </div>
  );
};
