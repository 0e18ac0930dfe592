import { Checkbox, Col, Input, Radio } from 'antd';
import { boundarySystems } from '../../../lambda/domain/division/area/boundary-system.ts';
import { describeDivisions } from '../../../lambda/domain/division/division.ts';
import { isContactPhone } from '../../../lambda/domain/rules/phone/contact-phone.ts';
import { HazardClass, Level } from '../../../lambda/domain/vocabulary/hazard.ts';
import { OrganisationKind, Level as OrganisationLevel } from '../../../lambda/domain/vocabulary/organisation.ts';
import { Presentation, Scope } from '../../../lambda/domain/vocabulary/serving.ts';
import { MomentField } from '../../case-file/moment-field.tsx';
import { DivisionPicker } from '../../divisions/division-picker.tsx';
import { divisionRemarkWords, remarkOf } from '../../divisions/division-words.ts';
import { useWords } from '../../i18n/language.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { later } from '../../ui/later.tsx';
import { fieldWords } from './field-words.ts';
import type { Fields } from './fields.ts';
import type { Field, Offered } from './kinds.ts';
import { useChoiceWords } from './row-view.tsx';

/** A list to seek in is as heavy as all the other controls, and few kinds of entries have one. */
const OrganisationChoice = later(async () => (await import('./list-choices.tsx')).OrganisationChoice);

const UsualOutlines = later(async () => (await import('./usual-outlines.tsx')).UsualOutlines);

const BoundaryUpload = later(async () => (await import('./boundary-upload.tsx')).BoundaryUpload);

const choices: Readonly<Record<Offered, readonly string[]>> = {
  organisationKind: OrganisationKind.options,
  organisationLevel: OrganisationLevel.options,
  hazardClass: HazardClass.options,
  warningLevel: Level.options,
  mode: ['push', 'poll'],
  orderSchema: ['1', '2'],
  scope: ['undeclared', ...Scope.options],
  reach: ['registered', 'present'],
  presentation: Presentation.options,
  ability: ['newcomers', 'estimates', 'otherLanguages'],
  boundarySystem: boundarySystems,
};

type ControlProps = {
  readonly field: Field;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  /** The whole form, for a field that goes with another. */
  readonly form: { readonly fields: Fields; readonly change: (fields: Fields) => void };
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
    <FormField label={names[field.name]}>
      {control.is === 'one' ? (
        <Radio.Group options={options} value={values[0]} onChange={({ target }) => onChange([String(target.value)])} />
      ) : (
        <Checkbox.Group options={options} value={[...values]} onChange={onChange} />
      )}
    </FormField>
  );
};

const isNoPhone = ({ name }: Field, [typed = '']: readonly string[]): boolean =>
  (name === 'phone' || name === 'deskPhone') && typed.trim() !== '' && !isContactPhone(typed);

/** Six digits that are no division of today, in words; null for a code of today and for what is not typed out. */
const useWrongDivision = ({ control }: Field, [typed = '']: readonly string[]): string | null => {
  const words = useWords(divisionRemarkWords);
  return control.is === 'division' && /^\d{6}$/.test(typed) ? remarkOf(typed, words) : null;
};

/** How it is filled in; and the name of the division whose code is typed. */
const Note = ({ field, values }: Pick<ControlProps, 'field' | 'values'>) => {
  const { hints } = useWords(fieldWords);
  const code = field.control.is === 'division' ? (values[0] ?? '') : '';
  const wrong = useWrongDivision(field, values);
  const isKnown = /^\d{6}$/.test(code) && wrong === null;
  return isKnown ? <span lang="zh-CN">{describeDivisions([code])}</span> : hints[field.name];
};

/** What is wrong with what is typed; null where nothing is. */
const useWrong = (field: Field, values: readonly string[]): string | null => {
  const { notAPhone } = useWords(fieldWords);
  const wrongDivision = useWrongDivision(field, values);
  return isNoPhone(field, values) ? notAPhone : wrongDivision;
};

const Typed = ({ field, values, onChange, fixed }: ControlProps) => {
  const { names } = useWords(fieldWords);
  const { control, name } = field;
  return (
    <FormField label={names[name]} note={<Note field={field} values={values} />} error={useWrong(field, values)}>
      {(given) => {
        const common = { ...given, disabled: fixed } as const;
        switch (control.is) {
          case 'lines':
            return (
              <Input.TextArea
                {...common}
                rows={name === 'days' ? 10 : name === 'people' ? 6 : 2}
                value={values.join('\n')}
                onChange={({ target }) => onChange(target.value.split('\n'))}
              />
            );
          case 'words':
            return (
              <Input.TextArea
                {...common}
                autoSize={{ minRows: 2 }}
                maxLength={2000}
                lang="zh-CN"
                value={values[0] ?? ''}
                onChange={({ target }) => onChange([target.value])}
              />
            );
          case 'moment':
            return (
              <MomentField
                id={given.id}
                describedBy={given['aria-describedby']}
                disabled={fixed}
                value={values[0] ?? ''}
                onChange={(typed) => onChange([typed])}
              />
            );
          default:
            return (
              <Input
                {...common}
                {...(control.is === 'percent' ? { suffix: '%', inputMode: 'decimal' as const } : {})}
                value={values[0] ?? ''}
                onChange={({ target }) => onChange([target.value])}
              />
            );
        }
      }}
    </FormField>
  );
};

const Control = (props: ControlProps) => {
  const { names, hints } = useWords(fieldWords);
  const { field, values, onChange, form, fixed } = props;
  switch (field.control.is) {
    case 'one':
    case 'several':
      return <Choice {...props} />;
    case 'organisation':
      return (
        <OrganisationChoice.Part
          label={names[field.name]}
          note={hints[field.name]}
          onlyOperators={field.name === 'operator'}
          disabled={fixed}
          chosen={values[0]}
          choose={(id) => onChange(id === null ? [] : [id])}
        />
      );
    case 'file':
      return <BoundaryUpload.Part label={names[field.name]} values={values} onChange={onChange} />;
    case 'outlines':
      return <UsualOutlines.Part values={values} {...form} />;
    case 'divisions':
      return (
        <div className="notice">
          <DivisionPicker label={names[field.name]} value={values} onChange={onChange} />
        </div>
      );
    case 'text':
    case 'words':
    case 'lines':
    case 'division':
    case 'moment':
    case 'percent':
      return <Typed {...props} />;
    default:
      return field.control satisfies never;
  }
};

const broad: readonly Field['control']['is'][] = ['one', 'several', 'words', 'lines', 'divisions', 'outlines', 'file'];

/** One field of a form, by the control its table names. */
export const FieldControl = (props: ControlProps) => {
  const span = broad.includes(props.field.control.is) ? { span: 24 } : { xs: 24, md: 12, xl: 8 };
  return (
    <Col {...span}>
      <Control {...props} />
    </Col>
  );
};
