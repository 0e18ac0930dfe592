import { Checkbox, Input } from 'antd';
import { useId, useState } from 'react';
import type { ApplicationCase } from '../../../api/types.ts';
import { grouped } from '../../../application-form/volume.ts';
import { MomentField } from '../../../case-file/moment-field.tsx';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { useWords } from '../../../i18n/language.tsx';
import { usePolicy } from '../../../session/policy.ts';
import type { DecisionDraft } from './decision-draft.ts';
import { plainCount, totalOf } from './decision-draft.ts';
import { decisionWords } from './decision-words.ts';
import { orderWords } from './order-words.ts';

export type FieldsProps = {
  readonly draft: DecisionDraft;
  readonly change: (changed: Partial<DecisionDraft>) => void;
  readonly seen: ApplicationCase;
};

export const OperatorFields = ({ draft, change, seen }: FieldsProps) => {
  const words = useWords(orderWords);
  const nameOf = useOrganisationName();
  const [typing, setTyping] = useState<string | null>(null);
  const ceilings = draft.ceilings ?? {};
  return (
    <fieldset className="group">
      <legend>{words.operators}</legend>
      <p className="field-hint">{words.operatorsHint}</p>
      {Object.entries(ceilings).map(([operator, ceiling]) => (
        <div key={operator} className="ceiling">
          <span lang="zh-CN">{nameOf(operator)}</span>
          <Input
            inputMode="numeric"
            aria-label={words.ceilingOf(nameOf(operator))}
            suffix={words.phones}
            value={typing === operator ? ceiling : grouped(ceiling)}
            onFocus={() => setTyping(operator)}
            onBlur={() => setTyping(null)}
            onChange={({ target }) => change({ ceilings: { ...ceilings, [operator]: plainCount(target.value) } })}
          />
        </div>
      ))}
      <p aria-live="polite">{words.total(totalOf(ceilings) || 0, seen.content.volumeEstimate ?? null)}</p>
    </fieldset>
  );
};

type TimeProps = { readonly label: string; readonly value: string; readonly onChange: (text: string) => void };

const Time = ({ label, value, onChange }: TimeProps) => {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <MomentField id={id} value={value} onChange={onChange} />
    </div>
  );
};

export const WindowFields = ({ draft, change }: FieldsProps) => {
  const words = useWords(orderWords);
  return (
    <fieldset className="group">
      <legend>{words.window}</legend>
      <p className="field-hint">{words.windowHint}</p>
      <div className="times">
        <Time label={words.start} value={draft.start} onChange={(start) => change({ start: start })} />
        <Time label={words.end} value={draft.end} onChange={(end) => change({ end: end })} />
      </div>
    </fieldset>
  );
};

export const AccessNumberField = ({ draft, change }: FieldsProps) => {
  const words = useWords(orderWords);
  const { accessNumberPrefixes } = usePolicy();
  const [id, hint] = [useId(), useId()];
  return (
    <div className="group">
      <label htmlFor={id}>
        <strong>{words.accessNumber}</strong>
      </label>
      <Input
        id={id}
        inputMode="numeric"
        maxLength={20}
        aria-describedby={hint}
        value={draft.accessNumber}
        onChange={({ target }) => change({ accessNumber: target.value.normalize('NFKC').trim() })}
      />
      <span id={hint} className="field-hint">
        {words.accessNumberHint(accessNumberPrefixes)}
      </span>
    </div>
  );
};

export const ExemptionFields = ({ draft, change, seen: { content } }: FieldsProps) => {
  const words = useWords(orderWords);
  const { exemption } = useWords(decisionWords);
  const { exemptions = [] } = content;
  if (exemptions.length === 0) return null;
  const { confirmedExemptions: confirmed } = draft;
  const toggle = (rule: string, on: boolean): void =>
    change({ confirmedExemptions: on ? [...confirmed, rule] : confirmed.filter((other) => other !== rule) });
  return (
    <fieldset className="group">
      <legend>{words.exemptions}</legend>
      <p className="field-hint">{words.exemptionsHint}</p>
      {exemptions.map(({ rule, title, number, article }) => (
        <Checkbox key={rule} checked={confirmed.includes(rule)} onChange={({ target }) => toggle(rule, target.checked)}>
          {words.confirmExemption(exemption(title, number, article))}
        </Checkbox>
      ))}
    </fieldset>
  );
};

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
