import { Input, InputNumber, Radio } from 'antd';
import { useMe } from '../../app/me.tsx';
import { useWords } from '../../i18n/language.tsx';
import { DivisionPicker } from '../../parts/division-picker.tsx';
import { detailWords } from './detail-words.ts';
import { Field, FieldGroup } from './field.tsx';
import { fieldWords } from './field-words.ts';
import { type Fields, plain } from './form.ts';
import { Labelled } from './labelled.tsx';

export type SectionProps = { readonly fields: Fields; readonly change: (fields: Fields) => void };

export const Reason = ({ fields, change }: SectionProps) => {
  const words = useWords(detailWords);
  return (
    <Field name="reason" required hint={words.reason}>
      {(control) => (
        <Input.TextArea
          {...control}
          autoSize={{ minRows: 3, maxRows: 12 }}
          maxLength={4000}
          value={fields.reason}
          onChange={(event) => change({ ...fields, reason: plain(event.target.value) })}
        />
      )}
    </Field>
  );
};

/** What kind of message it is, and in whose name it goes out. */
export const Nature = ({ fields, change }: SectionProps) => {
  const words = useWords(detailWords);
  const { registered } = useMe();
  const classes = ['public-interest', 'work-publicity', 'commercial'] as const;
  return (
    <>
      <FieldGroup name="classification" required hint={words.classification}>
        <Radio.Group
          value={fields.classification}
          options={classes.map((value) => ({ value, label: words.classes[value] }))}
          onChange={({ target }) =>
            change({ ...fields, classification: classes.find((one) => one === target.value) ?? null })
          }
        />
      </FieldGroup>
      <Field name="sendingAgency" hint={words.sendingAgency}>
        {(control) => (
          <Input
            {...control}
            maxLength={80}
            placeholder={registered?.name}
            value={fields.sendingAgency}
            onChange={(event) => change({ ...fields, sendingAgency: plain(event.target.value) })}
          />
        )}
      </Field>
      <FieldGroup name="channel">
        <Radio.Group
          value={fields.channel}
          options={[
            { value: 'sms', label: words.channels.sms },
            { value: 'internet-message', label: words.channels['internet-message'] },
          ]}
          onChange={({ target }) =>
            change({ ...fields, channel: target.value === 'internet-message' ? 'internet-message' : 'sms' })
          }
        />
      </FieldGroup>
    </>
  );
};

const Often = ({ fields, change }: SectionProps) => {
  const words = useWords(detailWords);
  return (
    <FieldGroup name="frequency" hint={words.frequency}>
      <div className="pair">
        <Labelled label={words.sends}>
          {(id) => (
            <InputNumber
              id={id}
              min={1}
              max={100}
              precision={0}
              value={fields.sends}
              onChange={(sends) => change({ ...fields, sends })}
            />
          )}
        </Labelled>
        <Labelled label={words.note}>
          {(id) => (
            <Input
              id={id}
              maxLength={200}
              value={fields.frequencyNote}
              onChange={(event) => change({ ...fields, frequencyNote: plain(event.target.value) })}
            />
          )}
        </Labelled>
      </div>
    </FieldGroup>
  );
};

/** To whom, how many, how often. */
export const Reach = ({ fields, change }: SectionProps) => {
  const words = useWords(detailWords);
  const { names } = useWords(fieldWords);
  const { registered } = useMe();
  return (
    <>
      <FieldGroup name="divisions" required>
        <DivisionPicker
          label={names.divisions}
          value={fields.divisions}
          within={registered?.division ?? '000000'}
          onChange={(divisions) => change({ ...fields, divisions: [...divisions] })}
        />
      </FieldGroup>
      <Field name="audience" hint={words.audience}>
        {(control) => (
          <Input
            {...control}
            maxLength={400}
            value={fields.audience}
            onChange={(event) => change({ ...fields, audience: plain(event.target.value) })}
          />
        )}
      </Field>
      <Field name="volumeEstimate" hint={fields.volume === null ? words.volume : words.inWords(fields.volume)}>
        {(control) => (
          <InputNumber
            {...control}
            className="wide"
            min={1}
            max={2_000_000_000}
            precision={0}
            step={10_000}
            value={fields.volume}
            onChange={(volume) => change({ ...fields, volume })}
          />
        )}
      </Field>
      <Often fields={fields} change={change} />
    </>
  );
};
