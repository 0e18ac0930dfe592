import { Checkbox, Input, Radio, Select } from 'antd';
import { useId } from 'react';
import { describeDivisions } from '../../../lambda/domain/division/division.ts';
import { isContactPhone } from '../../../lambda/domain/rules/phone/contact-phone.ts';
import { HazardClass, Level } from '../../../lambda/domain/vocabulary/hazard.ts';
import { OrganisationKind, Level as OrganisationLevel } from '../../../lambda/domain/vocabulary/organisation.ts';
import { MomentField } from '../../case-file/moment-field.tsx';
import { useOrganisations } from '../../case-file/organisations.ts';
import { DivisionPicker } from '../../divisions/division-picker.tsx';
import { divisionRemarkWords, remarkOf } from '../../divisions/division-words.ts';
import { useWords } from '../../i18n/language.tsx';
import { fieldWords } from './field-words.ts';
import type { Field, Offered } from './kinds.ts';
import { useChoiceWords } from './row-view.tsx';

const choices: Readonly<Record<Offered, readonly string[]>> = {
  organisationKind: OrganisationKind.options,
  organisationLevel: OrganisationLevel.options,
  hazardClass: HazardClass.options,
  warningLevel: Level.options,
  mode: ['push', 'poll'],
};

type ControlProps = {
  readonly field: Field;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  /** The id of an entry that exists does not change. */
  readonly fixed: boolean;
};

const Choice = ({ field, values, onChange }: ControlProps) => {
  const { names } = useWords(fieldWords);
  const say = useChoiceWords();
  const { control } = field;
  if (control.is !== 'one' && control.is !== 'several') return null;
  const options = choices[control.of].map((value) => ({ value, label: say(value) }));
  return (
    <fieldset className="field field-wide">
      <legend>{names[field.name]}</legend>
      {control.is === 'one' ? (
        <Radio.Group options={options} value={values[0]} onChange={({ target }) => onChange([String(target.value)])} />
      ) : (
        <Checkbox.Group options={options} value={[...values]} onChange={onChange} />
      )}
    </fieldset>
  );
};

const isNoPhone = ({ name }: Field, [typed = '']: readonly string[]): boolean =>
  name === 'phone' && typed.trim() !== '' && !isContactPhone(typed);

/** Six digits that are no division of today, in words; null for a code of today and for what is not typed out. */
const useWrongDivision = ({ control }: Field, [typed = '']: readonly string[]): string | null => {
  const words = useWords(divisionRemarkWords);
  return control.is === 'division' && /^\d{6}$/.test(typed) ? remarkOf(typed, words) : null;
};

/** How it is filled in, read out with the field; and the name of the division whose code is typed. */
const Note = ({ id, field, values }: Pick<ControlProps, 'field' | 'values'> & { readonly id: string }) => {
  const { hints, notAPhone } = useWords(fieldWords);
  const hint = hints[field.name];
  const code = field.control.is === 'division' ? (values[0] ?? '') : '';
  const wrong = useWrongDivision(field, values);
  const known = /^\d{6}$/.test(code) && wrong === null ? describeDivisions([code]) : '';
  if (hint === undefined && known === '' && wrong === null) return null;
  return (
    <span id={id} className="field-note">
      {isNoPhone(field, values) ? <strong>{notAPhone}</strong> : null}
      {wrong === null ? null : <strong className="field-wrong">{wrong}</strong>}
      {known === '' && wrong === null ? hint : <span lang="zh-CN">{known}</span>}
    </span>
  );
};

const Typed = ({ field, values, onChange, fixed }: ControlProps) => {
  const [id, note] = [useId(), useId()];
  const { names } = useWords(fieldWords);
  const { control, name } = field;
  const wrongDivision = useWrongDivision(field, values);
  const isWrong = isNoPhone(field, values) || wrongDivision !== null;
  const common = { id, 'aria-describedby': note, disabled: fixed } as const;
  return (
    <div className={control.is === 'lines' ? 'field field-wide' : 'field'}>
      <label htmlFor={id}>{names[name]}</label>
      {control.is === 'lines' ? (
        <Input.TextArea
          {...common}
          rows={name === 'days' ? 10 : 2}
          value={values.join('\n')}
          onChange={({ target }) => onChange(target.value.split('\n'))}
        />
      ) : control.is === 'moment' ? (
        <MomentField
          id={id}
          describedBy={note}
          disabled={fixed}
          value={values[0] ?? ''}
          onChange={(typed) => onChange([typed])}
        />
      ) : (
        <Input
          {...common}
          {...(isWrong ? { status: 'error' as const, 'aria-invalid': true } : {})}
          {...(control.is === 'percent' ? { suffix: '%', inputMode: 'decimal' as const } : {})}
          value={values[0] ?? ''}
          onChange={({ target }) => onChange([target.value])}
        />
      )}
      <Note id={note} field={field} values={values} />
    </div>
  );
};

const OrganisationChoice = ({ field, values, onChange, fixed }: ControlProps) => {
  const [id, note] = [useId(), useId()];
  const { names } = useWords(fieldWords);
  const options = [...useOrganisations().values()]
    .filter(({ kind }) => field.name !== 'operator' || kind === 'operator')
    .map((known) => ({ value: known.id, label: known.name }));
  return (
    <div className="field">
      <label htmlFor={id}>{names[field.name]}</label>
      <Select
        id={id}
        aria-describedby={note}
        disabled={fixed}
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
        value={values[0] ?? null}
        onChange={(chosen) => onChange(chosen === null ? [] : [chosen])}
      />
      <Note id={note} field={field} values={values} />
    </div>
  );
};

/** One field of a form, by the control its table names. */
export const FieldControl = (props: ControlProps) => {
  const { names } = useWords(fieldWords);
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
          <DivisionPicker label={names[field.name]} value={values} onChange={onChange} />
        </div>
      );
    case 'text':
    case 'lines':
    case 'division':
    case 'moment':
    case 'percent':
      return <Typed {...props} />;
    default:
      return field.control satisfies never;
  }
};
