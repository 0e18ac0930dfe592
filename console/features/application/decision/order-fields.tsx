import { Checkbox, Col, Flex, Input, Row } from 'antd';
import { useId, useState } from 'react';
import type { ApplicationCase } from '../../../api/types.ts';
import { grouped } from '../../../application-form/volume.ts';
import { MomentField } from '../../../case-file/moment-field.tsx';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { useWords } from '../../../i18n/language.tsx';
import { usePolicy } from '../../../session/me.tsx';
import { FormField } from '../../../ui/form-field.tsx';
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
    <FormField
      label={words.operators}
      note={
        <>
          <div aria-live="polite">{words.total(totalOf(ceilings) || 0, seen.content.volumeEstimate ?? null)}</div>
          {words.operatorsHint}
        </>
      }
    >
      <Flex vertical gap="small">
        {Object.entries(ceilings).map(([operator, ceiling]) => (
          <Row key={operator} gutter={8} align="middle">
            <Col xs={24} sm={14} lang="zh-CN">
              {nameOf(operator)}
            </Col>
            <Col xs={24} sm={10}>
              <Input
                inputMode="numeric"
                aria-label={words.ceilingOf(nameOf(operator))}
                suffix={words.phones}
                value={typing === operator ? ceiling : grouped(ceiling)}
                onFocus={() => setTyping(operator)}
                onBlur={() => setTyping(null)}
                onChange={({ target }) => change({ ceilings: { ...ceilings, [operator]: plainCount(target.value) } })}
              />
            </Col>
          </Row>
        ))}
      </Flex>
    </FormField>
  );
};

type TimeProps = { readonly label: string; readonly value: string; readonly onChange: (text: string) => void };

const Time = ({ label, value, onChange }: TimeProps) => {
  const id = useId();
  return (
    <Col xs={24} sm={12}>
      <label htmlFor={id}>{label}</label>
      <MomentField id={id} value={value} onChange={onChange} />
    </Col>
  );
};

export const WindowFields = ({ draft, change }: FieldsProps) => {
  const words = useWords(orderWords);
  return (
    <FormField label={words.window} note={words.windowHint}>
      <Row gutter={[16, 8]}>
        <Time label={words.start} value={draft.start} onChange={(start) => change({ start: start })} />
        <Time label={words.end} value={draft.end} onChange={(end) => change({ end: end })} />
      </Row>
    </FormField>
  );
};

export const AccessNumberField = ({ draft, change }: FieldsProps) => {
  const words = useWords(orderWords);
  const { accessNumberPrefixes } = usePolicy();
  return (
    <FormField label={words.accessNumber} note={words.accessNumberHint(accessNumberPrefixes)}>
      {(control) => (
        <Input
          {...control}
          inputMode="numeric"
          maxLength={20}
          value={draft.accessNumber}
          onChange={({ target }) => change({ accessNumber: target.value.normalize('NFKC').trim() })}
        />
      )}
    </FormField>
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
    <FormField label={words.exemptions} note={words.exemptionsHint}>
      <Flex vertical>
        {exemptions.map(({ rule, title, number, article }) => (
          <Checkbox
            key={rule}
            checked={confirmed.includes(rule)}
            onChange={({ target }) => toggle(rule, target.checked)}
          >
            {words.confirmExemption(exemption(title, number, article))}
          </Checkbox>
        ))}
      </Flex>
    </FormField>
  );
};

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly required?: boolean;
};

/** Several lines of the officer's own, with the label above. */
export const TextField = ({ label, value, onChange, required = false }: TextFieldProps) => (
  <FormField label={label}>
    {(control) => (
      <Input.TextArea
        {...control}
        autoSize={{ minRows: 2, maxRows: 10 }}
        maxLength={2000}
        required={required}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    )}
  </FormField>
);
