import { Input } from 'antd';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';
import { FormField } from './form-field.tsx';
import { Phrases } from './phrases.tsx';

type ReasonFieldProps = {
  readonly label: string;
  readonly value: string;
  /** Whether what is there was typed before, in a page that is gone. */
  readonly restored?: boolean;
  readonly onChange: (text: string) => void;
  readonly phrases?: readonly string[];
};

const reasonFieldWords = defineWords(
  { restored: '已恢复上次填写、尚未提交的内容。', phrases: '参考用语（点选加入）' },
  { restored: 'What you had typed and not submitted is here again.', phrases: 'Phrases to begin with (press to add)' },
);

/** Free text for the record, in a confirmation. */
export const ReasonField = ({ label, value, restored = false, onChange, phrases = [] }: ReasonFieldProps) => {
  const words = useWords(reasonFieldWords);
  return (
    <>
      <FormField label={label} note={restored && value !== '' ? words.restored : null}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={3}
            maxLength={4000}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </FormField>
      <Phrases label={words.phrases} phrases={phrases} add={(phrase) => onChange(`${value}${phrase}`)} />
    </>
  );
};
