import { Button, Col, Input, Row } from 'antd';
import { type FormEvent, useState } from 'react';
import { useOrganisations } from '../../../case-file/organisations.ts';
import { useWords } from '../../../i18n/language.tsx';
import { FilterBar } from '../../../ui/filter-bar.tsx';
import { FormField } from '../../../ui/form-field.tsx';
import { accessRecordWords } from './access-record-words.ts';
import { type AskedBy, faultOf, type Question, questions } from './use-question.ts';

type IdProps = {
  readonly by: Exclude<AskedBy, 'day'>;
  readonly id: string;
  readonly change: (id: string) => void;
  readonly isWrong: boolean;
};

const IdField = ({ by, id, change, isWrong }: IdProps) => {
  const words = useWords(accessRecordWords);
  return (
    <FormField label={words.ids[by]} error={isWrong ? words.faults[by] : null}>
      {(control) => (
        <Input {...control} maxLength={200} value={id} onChange={({ target }) => change(target.value.trim())} />
      )}
    </FormField>
  );
};

/** The browser's own control, as in `Choice`, with what is wrong and what helps. */
const OrganisationChoice = ({ id, change, isWrong }: Omit<IdProps, 'by'>) => {
  const words = useWords(accessRecordWords);
  const known = [...useOrganisations().values()];
  return (
    <FormField label={words.ids.organisation} error={isWrong ? words.faults.organisation : null}>
      {(control) => (
        <div className="choice">
          <select {...control} value={id} onChange={({ target }) => change(target.value)}>
            <option value="">{words.choose}</option>
            {known.map((one) => (
              <option key={one.id} value={one.id} lang="zh-CN">
                {one.name}
              </option>
            ))}
          </select>
        </div>
      )}
    </FormField>
  );
};

type FormProps = { readonly asked: Question; readonly ask: (question: Question) => void };

/** Of whom or what, and of which day. It is asked when it is sent: each question is on record itself. */
export const QuestionForm = ({ asked, ask }: FormProps) => {
  const words = useWords(accessRecordWords);
  const [typed, setTyped] = useState(asked);
  const [fault, setFault] = useState(faultOf(asked));
  const { by, id, day } = typed;
  const change = (changed: Partial<Question>): void => setTyped({ ...typed, ...changed });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = faultOf(typed);
    setFault(found);
    if (found === null) ask(typed);
  };
  return (
    <form className="panel" onSubmit={submit}>
      <FilterBar
        label={words.by}
        choices={questions.map((value) => ({ value, label: words.bys[value] }))}
        chosen={by}
        choose={(next) => {
          setFault(null);
          change({ by: next, id: '' });
        }}
      />
      <Row gutter={16}>
        {by === 'day' ? null : (
          <Col xs={24} md={12} xl={8}>
            {by === 'organisation' ? (
              <OrganisationChoice id={id} change={(next) => change({ id: next })} isWrong={fault === by} />
            ) : (
              <IdField by={by} id={id} change={(next) => change({ id: next })} isWrong={fault === by} />
            )}
          </Col>
        )}
        <Col xs={24} md={8} xl={6}>
          <FormField
            label={words.day}
            error={fault === 'day' ? words.faults.day : null}
            note={by === 'day' ? null : words.anyDay}
          >
            {(control) => (
              <Input
                {...control}
                maxLength={10}
                value={day}
                onChange={({ target }) => change({ day: target.value.trim() })}
              />
            )}
          </FormField>
        </Col>
      </Row>
      <Button htmlType="submit" type="primary">
        {words.go}
      </Button>
    </form>
  );
};
