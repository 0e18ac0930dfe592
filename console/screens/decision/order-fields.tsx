import { Checkbox, Input } from 'antd';
import { useId } from 'react';
import type { ApplicationCase } from '../../api/schema.ts';
import { useWords } from '../../i18n/language.tsx';
import { useOrganisationName } from '../../parts/organisations.ts';
import { type DecisionDraft, localTimeOf, totalOf } from './decision-draft.ts';
import { orderWords } from './order-words.ts';
import { decisionWords } from './words.ts';

export type FieldsProps = {
  readonly draft: DecisionDraft;
  readonly change: (changed: Partial<DecisionDraft>) => void;
  readonly seen: ApplicationCase;
};

export const OperatorFields = ({ draft, change, seen }: FieldsProps) => {
  const words = useWords(orderWords);
  const nameOf = useOrganisationName();
  const ceilings = draft.ceilings ?? {};
  return (
    <fieldset className="group">
      <legend>{words.operators}</legend>
      <p className="hint">{words.operatorsHint}</p>
      {Object.entries(ceilings).map(([operator, ceiling]) => (
        <div key={operator} className="ceiling">
          <span lang="zh-CN">{nameOf(operator)}</span>
          <Input
            inputMode="numeric"
            aria-label={words.ceilingOf(nameOf(operator))}
            suffix={words.phones}
            value={ceiling}
            onChange={({ target }) =>
              change({ ceilings: { ...ceilings, [operator]: target.value.replaceAll(/[\s,，]/g, '') } })
            }
          />
        </div>
      ))}
      <p aria-live="polite">{words.total(totalOf(ceilings) || 0, seen.content.volumeEstimate ?? null)}</p>
    </fieldset>
  );
};

export const WindowFields = ({ draft, change, seen: { content } }: FieldsProps) => {
  const words = useWords(orderWords);
  const { window } = content;
  const limits = window === undefined ? {} : { min: localTimeOf(window.start), max: localTimeOf(window.end) };
  return (
    <fieldset className="group">
      <legend>{words.window}</legend>
      <div className="times">
        {(['start', 'end'] as const).map((which) => (
          <label key={which}>
            {words[which]}
            <input
              type="datetime-local"
              className="time"
              value={draft[which]}
              {...limits}
              onChange={({ target }) => change({ [which]: target.value })}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
};

export const AccessNumberField = ({ draft, change }: FieldsProps) => {
  const words = useWords(orderWords);
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
        onChange={({ target }) => change({ accessNumber: target.value.trim() })}
      />
      <span id={hint} className="hint">
        {words.accessNumberHint}
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
      <p className="hint">{words.exemptionsHint}</p>
      {exemptions.map(({ rule, title, number, article }) => (
        <Checkbox key={rule} checked={confirmed.includes(rule)} onChange={({ target }) => toggle(rule, target.checked)}>
          {words.confirmExemption(exemption(title, number, article))}
        </Checkbox>
      ))}
    </fieldset>
  );
};
