import { Input } from 'antd';
import { useId } from 'react';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';

type ReasonFieldProps = {
  readonly label: string;
  readonly value: string;
  /** Whether what is there was typed before, in a page that is gone. */
  readonly restored?: boolean;
  readonly onChange: (text: string) => void;
};

const restoredWords = defineWords(
  { restored: '已恢复上次填写、尚未提交的内容。' },
  { restored: 'What you had typed and not submitted is here again.' },
);

/** Free text for the record, in a confirmation. */
export const ReasonField = ({ label, value, restored = false, onChange }: ReasonFieldProps) => {
  const words = useWords(restoredWords);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={4000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {restored && value !== '' ? <span className="field-note">{words.restored}</span> : null}
    </div>
  );
};
