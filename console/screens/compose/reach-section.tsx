import { Input, InputNumber } from 'antd';
import { useMe } from '../../app/me.tsx';
import { useWords } from '../../i18n/language.tsx';
import { detailWords } from '../../parts/application/detail-words.ts';
import { fieldWords } from '../../parts/application/field-words.ts';
import { DivisionPicker } from '../../parts/division-picker.tsx';
import { plain } from '../../parts/plain.ts';
import { Field, FieldGroup } from './field.tsx';
import { Labelled } from './labelled.tsx';
import type { SectionProps } from './nature-section.tsx';

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

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
          <InputNumber<number | string>
            {...control}
            className="wide"
            min={1}
            max={2_000_000_000}
            precision={0}
            step={10_000}
            formatter={(count) => grouped(String(count ?? ''))}
            parser={(typed) => (typed ?? '').replace(/[^\d]/g, '')}
            value={fields.volume}
            onChange={(count) => change({ ...fields, volume: count === null || count === '' ? null : Number(count) })}
          />
        )}
      </Field>
      <Often fields={fields} change={change} />
    </>
  );
};
