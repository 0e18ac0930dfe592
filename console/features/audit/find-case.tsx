import { Button, Col, Input, Row, Space } from 'antd';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../i18n/language.tsx';
import { FormField } from '../../ui/form-field.tsx';
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
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const written = writtenId(id);
    setWrong(!isCaseId(written));
    if (isCaseId(written)) found(written);
  };
  return (
    <form className="panel" onSubmit={submit}>
      <Row>
        <Col xs={24} md={16} xl={10}>
          <FormField label={words.find} error={wrong ? words.notAnId : null}>
            {(control) => (
              <Space.Compact block>
                <Input {...control} value={id} onChange={({ target }) => setId(target.value)} />
                <Button htmlType="submit" type="primary">
                  {words.go}
                </Button>
              </Space.Compact>
            )}
          </FormField>
        </Col>
      </Row>
    </form>
  );
};
