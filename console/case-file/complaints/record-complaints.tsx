import { Col, Input, Row } from 'antd';
import { useState } from 'react';
import { shanghaiDate } from '../../../lambda/domain/calendar/instant.ts';
import { ConfirmAction } from '../../answers/confirm-action.tsx';
import { useCommand } from '../../api/queries.ts';
import { useNow } from '../../api/services.tsx';
import { useWords } from '../../i18n/language.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { useNotify } from '../../ui/notices.tsx';
import { complaintsWords } from './complaints-words.ts';

export type ComplainedOf = {
  readonly of: 'applications' | 'emergencies';
  readonly id: string;
  readonly version: number;
  /** When it was sent: nobody complains of it earlier. */
  readonly sentAt: string;
  readonly drill?: boolean;
};

type Typed = { readonly count: string; readonly receivedOn: string };

/** The same complaints given again after a lost answer are counted once: the client keeps their key until answered. */
const useRecord = ({ of, id, version }: ComplainedOf) => {
  const [ofApplication, ofEmergency] = [
    useCommand('POST /applications/{id}/complaints'),
    useCommand('POST /emergencies/{id}/complaints'),
  ];
  const { give, problem, forget } = of === 'applications' ? ofApplication : ofEmergency;
  const record = async ({ count, receivedOn }: Typed): Promise<boolean> =>
    (await give({ path: { id }, body: { version, count: Number(count), receivedOn } })).ok;
  return { record, problem, forget };
};

type FieldsProps = { readonly typed: Typed; readonly change: (typed: Typed) => void } & Record<'from' | 'to', string>;

const Fields = ({ typed, change, from, to }: FieldsProps) => {
  const words = useWords(complaintsWords);
  return (
    <Row gutter={24}>
      <Col xs={24} sm={12}>
        <FormField label={words.count} note={words.countNote}>
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              value={typed.count}
              onChange={({ target }) => change({ ...typed, count: target.value.trim() })}
            />
          )}
        </FormField>
      </Col>
      <Col xs={24} sm={12}>
        <FormField label={words.receivedOn} note={words.receivedNote(from)}>
          {(control) => (
            <Input
              {...control}
              type="date"
              min={from}
              max={to}
              value={typed.receivedOn}
              onChange={({ target }) => change({ ...typed, receivedOn: target.value })}
            />
          )}
        </FormField>
      </Col>
    </Row>
  );
};

/** Complaints that came in about what was sent: how many, and the day they came. Offer it where the service does. */
export const RecordComplaints = (of: ComplainedOf) => {
  const words = useWords(complaintsWords);
  const notify = useNotify();
  const { record, problem, forget } = useRecord(of);
  const [from, to] = [shanghaiDate(of.sentAt), shanghaiDate(useNow())];
  const [given, setGiven] = useState<Typed | null>(null);
  const typed = given ?? { count: '', receivedOn: to };
  const ready = /^[1-9]\d{0,8}$/.test(typed.count) && from <= typed.receivedOn && typed.receivedOn <= to;
  const act = async (): Promise<boolean> => {
    const done = await record(typed);
    if (!done) return false;
    notify('success', words.done(Number(typed.count)));
    setGiven(null);
    return true;
  };
  return (
    <ConfirmAction
      label={words.open}
      title={words.title}
      confirmLabel={words.confirmLabel}
      ready={ready}
      drill={of.drill ?? false}
      problem={problem}
      onOpen={forget}
      onConfirm={act}
    >
      <Fields typed={typed} change={setGiven} from={from} to={to} />
    </ConfirmAction>
  );
};
