import { Checkbox, Input, Radio, Select } from 'antd';
import { useId } from 'react';
import { describeDivisions } from '../../../lambda/domain/division.ts';
import { useWords } from '../../i18n/language.tsx';
import { DivisionPicker } from '../../parts/division-picker.tsx';
import { useOrganisations } from '../../parts/organisations.ts';
import type { Field } from './kinds.ts';
import { useChoiceWords } from './show-field.ts';
import { registryWords } from './words.ts';

type ControlProps = {
  readonly field: Field;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  /** The id of an entry that exists does not change. */
  readonly fixed: boolean;
};

const Choice = ({ field, values, onChange }: ControlProps) => {
  const words = useWords(registryWords);
  const say = useChoiceWords();
  const { control } = field;
  if (control.is !== 'one' && control.is !== 'several') return null;
  const options = control.of.map((value) => ({ value, label: say(value) }));
  return (
    <fieldset className="field field-wide">
      <legend>{words.fields[field.name]}</legend>
      {control.is === 'one' ? (
        <Radio.Group options={options} value={values[0]} onChange={({ target }) => onChange([String(target.value)])} />
      ) : (
        <Checkbox.Group options={options} value={[...values]} onChange={onChange} />
      )}
    </fieldset>
  );
};

const Typed = ({ field, values, onChange, fixed }: ControlProps) => {
  const id = useId();
  const { fields } = useWords(registryWords);
  const { control, name } = field;
  const value = values[0] ?? '';
  return (
    <div className={control.is === 'lines' ? 'field field-wide' : 'field'}>
      <label htmlFor={id}>{fields[name]}</label>
      {control.is === 'lines' ? (
        <Input.TextArea
          id={id}
          rows={name === 'days' ? 10 : 2}
          value={values.join('\n')}
          onChange={({ target }) => onChange(target.value.split('\n'))}
        />
      ) : (
        <Input
          id={id}
          type={control.is === 'moment' ? 'datetime-local' : 'text'}
          disabled={fixed}
          value={value}
          onChange={({ target }) => onChange([target.value])}
        />
      )}
      {control.is === 'division' && /^\d{6}$/.test(value) ? (
        <span className="field-note" lang="zh-CN">
          {describeDivisions([value])}
        </span>
      ) : null}
    </div>
  );
};

const OrganisationChoice = ({ field, values, onChange }: ControlProps) => {
  const id = useId();
  const { fields } = useWords(registryWords);
  const options = [...useOrganisations().values()].map((known) => ({ value: known.id, label: known.name }));
  return (
    <div className="field">
      <label htmlFor={id}>{fields[field.name]}</label>
      <Select
        id={id}
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
        value={values[0] ?? null}
        onChange={(chosen) => onChange(chosen === null ? [] : [chosen])}
      />
    </div>
  );
};

/** One field of a form, by the control its table names. */
export const FieldControl = (props: ControlProps) => {
  const { fields } = useWords(registryWords);
  const { field, values, onChange } = props;
  switch (field.control.is) {
    case 'one':
    case 'several':
      return <Choice {...props} />;
    case 'organisation':
      return <OrganisationChoice {...props} />;
    case 'divisions':
      return (
        <div className="field-wide">
          <DivisionPicker label={fields[field.name]} value={values} onChange={onChange} />
        </div>
      );
    case 'text':
    case 'lines':
    case 'division':
    case 'moment':
      return <Typed {...props} />;
    default:
      return field.control satisfies never;
  }
};
