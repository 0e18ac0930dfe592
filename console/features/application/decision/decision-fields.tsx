import { Button, Checkbox, Input } from 'antd';
import { useId } from 'react';
import { contains, describeDivisions, divisionLevel } from '../../../../lambda/domain/division/division.ts';
import { DivisionPicker } from '../../../divisions/division-picker.tsx';
import { useWords } from '../../../i18n/language.tsx';
import type { FieldsProps } from './order-fields.tsx';
import { orderWords } from './order-words.ts';
import { reasonWords } from './reason-words.ts';

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly required?: boolean;
};

/** Several lines of the officer's own, with the label above. */
export const TextField = ({ label, value, onChange, required = false }: TextFieldProps) => {
  const id = useId();
  return (
    <div className="group">
      <label htmlFor={id}>
        <strong>{label}</strong>
      </label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 2, maxRows: 10 }}
        maxLength={2000}
        required={required}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
};

type ReasonFieldProps = {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly phrases: readonly string[];
};

/** A reason in the officer's own words; a phrase pressed is added to what is there. */
export const ReasonField = ({ value, onChange, phrases }: ReasonFieldProps) => {
  const words = useWords(reasonWords);
  return (
    <>
      <TextField label={words.reason} value={value} onChange={onChange} required />
      {phrases.length === 0 ? null : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a bar in every browser
        <div className="phrases" role="group" aria-label={words.phrases}>
          <p className="field-hint">{words.phrases}</p>
          {phrases.map((phrase) => (
            <Button key={phrase} size="small" lang="zh-CN" onClick={() => onChange(`${value}${phrase}`)}>
              {phrase}
            </Button>
          ))}
        </div>
      )}
    </>
  );
};

const isWide = (code: string): boolean => ['national', 'provincial'].includes(divisionLevel(code));

/** The scope applied for, each part of which can be left out; a province can be narrowed to some of its cities. */
export const ScopeFields = ({ draft: { divisions }, change, seen }: FieldsProps) => {
  const words = useWords(orderWords);
  const asked = seen.content.divisions ?? [];
  const within = (code: string): readonly string[] => divisions.filter((one) => contains(code, one));
  const replace = (code: string, by: readonly string[]): void =>
    change({ divisions: [...divisions.filter((one) => !contains(code, one)), ...by] });
  return (
    <fieldset className="group">
      <legend>{words.scope}</legend>
      <p className="field-hint">{words.scopeHint}</p>
      {asked.map((code) =>
        isWide(code) ? (
          <DivisionPicker
            key={code}
            label={describeDivisions([code])}
            within={code}
            value={within(code)}
            onChange={(codes) => replace(code, codes)}
          />
        ) : (
          <Checkbox
            key={code}
            checked={divisions.includes(code)}
            onChange={({ target }) => replace(code, target.checked ? [code] : [])}
          >
            <span lang="zh-CN">{describeDivisions([code])}</span>
          </Checkbox>
        ),
      )}
    </fieldset>
  );
};
