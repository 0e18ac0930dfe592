import { Col, Input, Row } from 'antd';
import { plainlySeen } from '../../../application-form/form.ts';
import { detailWords } from '../../../application-form/form-words.ts';
import { countOf, grouped } from '../../../application-form/volume.ts';
import { fieldWords } from '../../../i18n/application-field-words.ts';
import { useWords } from '../../../i18n/language.tsx';
import { useMe } from '../../../session/me.tsx';
import { Field, Labelled } from './field.tsx';
import { Divisions } from './later-parts.ts';
import type { SectionProps } from './nature-section.tsx';

const Often = ({ fields, change }: SectionProps) => {
  const words = useWords(detailWords);
  return (
    <Field name="frequency" hint={words.frequency}>
      <Row gutter={[16, 8]}>
        <Col xs={24} sm={12} xl={8}>
          <Labelled label={words.sends}>
            {(id) => (
              <Input
                id={id}
                inputMode="numeric"
                autoComplete="off"
                maxLength={20}
                value={fields.sends}
                onChange={(event) => change({ ...fields, sends: event.target.value })}
              />
            )}
          </Labelled>
        </Col>
        <Col xs={24} sm={12} xl={8}>
          <Labelled label={words.note}>
            {(id) => (
              <Input
                id={id}
                maxLength={200}
                value={fields.frequencyNote}
                onChange={(event) => change({ ...fields, frequencyNote: plainlySeen(event.target.value) })}
              />
            )}
          </Labelled>
        </Col>
      </Row>
    </Field>
  );
};

/** Stays as it is typed; commas come in when the field is left. */
const Volume = ({ fields, change }: SectionProps) => {
  const words = useWords(detailWords);
  const count = countOf(fields.volume);
  return (
    <Field name="volumeEstimate" hint={count === null ? words.volume : words.inWords(count)}>
      {(control) => (
        <Row>
          <Col xs={24} sm={12} xl={8}>
            <Input
              {...control}
              inputMode="numeric"
              autoComplete="off"
              maxLength={40}
              value={fields.volume}
              onChange={(event) => change({ ...fields, volume: event.target.value })}
              onBlur={() => {
                if (grouped(fields.volume) !== fields.volume) change({ ...fields, volume: grouped(fields.volume) });
              }}
            />
          </Col>
        </Row>
      )}
    </Field>
  );
};

/** To whom, how many, how often. */
export const Reach = ({ fields, change }: SectionProps) => {
  const words = useWords(detailWords);
  const { names } = useWords(fieldWords);
  const { registered } = useMe();
  return (
    <>
      <Field name="divisions" required>
        <div className="scope-control">
          <Divisions.Part
            label={names.divisions}
            value={fields.divisions}
            within={registered?.division ?? '000000'}
            onChange={(divisions) => change({ ...fields, divisions: [...divisions] })}
          />
        </div>
      </Field>
      <Field name="audience" hint={words.audience}>
        {(control) => (
          <Input
            {...control}
            maxLength={400}
            value={fields.audience}
            onChange={(event) => change({ ...fields, audience: plainlySeen(event.target.value) })}
          />
        )}
      </Field>
      <Volume fields={fields} change={change} />
      <Often fields={fields} change={change} />
    </>
  );
};
