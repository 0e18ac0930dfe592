import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../../i18n/language.tsx';
import { auditWords } from './audit-words.ts';

/** What the ids of applications and emergencies look like. */
export const isCaseId = (id: string): boolean => /^[ae]-[0-9a-f]{26}$/.test(id);

/** As ids are written, whatever a letter or a mail has made of them: without blanks around, in small letters. */
export const writtenId = (typed: string): string => typed.trim().toLowerCase();

type FindCaseProps = {
  /** What the address names that is no id; empty where it names nothing. */
  readonly given: string;
  readonly found: (id: string) => void;
};

/** Straight to a case whose id is known from a letter, a file or a telephone call. */
export const FindCase = ({ given, found }: FindCaseProps) => {
  const words = useWords(auditWords);
  const [id, setId] = useState(given);
  const [wrong, setWrong] = useState(given !== '');
  const [field, note] = [useId(), useId()];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const written = writtenId(id);
    setWrong(!isCaseId(written));
    if (isCaseId(written)) found(written);
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
            status={wrong ? 'error' : ''}
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
