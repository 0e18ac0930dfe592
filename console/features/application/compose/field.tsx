import { Alert, Flex, Typography } from 'antd';
import { type ReactNode, useCallback, useId } from 'react';
import { FindingList } from '../../../answers/finding-list.tsx';
import type { Finding } from '../../../api/types.ts';
import { fieldOf, useGuidance } from '../../../application-form/guidance.ts';
import { type FieldName, fieldNames, fieldWords } from '../../../i18n/application-field-words.ts';
import { useWords } from '../../../i18n/language.tsx';
import { type Control, FormField } from '../../../ui/form-field.tsx';

type LabelledProps = { readonly label: string; readonly children: (id: string) => ReactNode };

/** One of several controls of a field. */
export const Labelled = ({ label, children }: LabelledProps) => {
  const id = useId();
  return (
    <Flex vertical>
      <label htmlFor={id}>
        <Typography.Text type="secondary">{label}</Typography.Text>
      </label>
      {children(id)}
    </Flex>
  );
};

type FieldProps = {
  readonly name: FieldName;
  readonly required?: boolean;
  readonly hint?: ReactNode;
  /** Findings shown elsewhere are left out. */
  readonly findings?: readonly Finding[];
  readonly children: ReactNode | ((control: Control) => ReactNode);
};

export const fieldId = (name: FieldName): string => `field-${name}`;

export const goTo = (name: FieldName): void => {
  const field = document.getElementById(fieldId(name));
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
};

/** The fields of findings in the order of the form. */
export const toMend = (findings: readonly Finding[]): readonly FieldName[] => {
  const named = new Set(findings.map(fieldOf));
  return fieldNames.filter((name) => named.has(name));
};

/** What the deciding officer wrote about this field. */
export const Remarks = ({ name }: { readonly name: FieldName }) => {
  const { officer } = useWords(fieldWords);
  const remarks = useGuidance().remarks(name);
  if (remarks.length === 0) return null;
  return (
    <Alert
      className="remark"
      role="note"
      type="warning"
      title={
        <>
          <strong>{officer}</strong> <span lang="zh-CN">{remarks.join('；')}</span>
        </>
      }
    />
  );
};

/** For the `ref` around the controls of a field: tells when the focus goes elsewhere. */
const useLeaving = (name: FieldName) => {
  const { leave } = useGuidance();
  return useCallback(
    (around: HTMLElement | null): (() => void) => {
      const left = ({ relatedTarget }: FocusEvent): void => {
        if (!(relatedTarget instanceof Node && around?.contains(relatedTarget))) leave(name);
      };
      around?.addEventListener('focusout', left);
      return () => around?.removeEventListener('focusout', left);
    },
    [leave, name],
  );
};

const About = ({ name, hint, findings }: Omit<FieldProps, 'children'>) => (
  <>
    {hint}
    <Remarks name={name} />
    {findings === undefined || findings.length === 0 ? null : <FindingList findings={findings} />}
  </>
);

/** A label, the control or controls, how to fill them in, what the officer said and what the rules find. */
export const Field = ({ name, required = false, hint, findings, children }: FieldProps) => {
  const words = useWords(fieldWords);
  const guidance = useGuidance();
  const leaving = useLeaving(name);
  const found = findings ?? guidance.findings(name);
  return (
    <div className="form-part" ref={leaving}>
      <FormField
        id={fieldId(name)}
        label={words.names[name]}
        required={required}
        warned={found.length > 0}
        note={<About name={name} hint={hint} findings={found} />}
      >
        {children}
      </FormField>
    </div>
  );
};
