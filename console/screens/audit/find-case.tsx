import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../../i18n/language.tsx';
import { auditWords } from './words.ts';

/** What the ids of applications and emergencies look like. */
export const isCaseId = (id: string): boolean => /^[ae]-[0-9a-f]{26}$/.test(id);

/** Straight to a case whose id is known from a letter, a file or a telephone call. */
export const FindCase = ({ found }: { readonly found: (id: string) => void }) => {
  const words = useWords(auditWords);
  const [id, setId] = useState('');
  const [wrong, setWrong] = useState(false);
  const [field, note] = [useId(), useId()];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWrong(!isCaseId(id.trim()));
    if (isCaseId(id.trim())) found(id.trim());
  };
  return (
    <form className="panel" onSubmit={submit}>
      <div className="field">
        <label htmlFor={field}>{words.find}</label>
        <div className="choices">
          <Input
            id={field}
            className="audit-id"
            value={id}
            aria-invalid={wrong}
            aria-describedby={note}
            onChange={({ target }) => setId(target.value)}
          />
          <Button htmlType="submit" type="primary">
            {words.go}
          </Button>
        </div>
        <span id={note} role="status" className="field-note">
          {wrong ? words.notAnId : ''}
        </span>
      </div>
    </form>
  );
};
