import { Button } from 'antd';
import { useWords } from '../../../i18n/language.tsx';
import { reasonWords } from './reason-words.ts';
import { TextField } from './text-field.tsx';

type ReasonFieldProps = {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly phrases: readonly string[];
};

/** A reason in the officer's own words; a phrase pressed is added to what is there. */
export const ReasonField = ({ value, onChange, phrases }: ReasonFieldProps) => {
  const words = useWords(reasonWords);
  return (
    <>
      <TextField label={words.reason} value={value} onChange={onChange} required />
      {phrases.length === 0 ? null : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a bar in every browser
        <div className="phrases" role="group" aria-label={words.phrases}>
          <p className="field-hint">{words.phrases}</p>
          {phrases.map((phrase) => (
            <Button key={phrase} size="small" lang="zh-CN" onClick={() => onChange(`${value}${phrase}`)}>
              {phrase}
            </Button>
          ))}
        </div>
      )}
    </>
  );
};
