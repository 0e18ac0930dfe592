import { CheckCircleOutlined, ExclamationCircleOutlined, FormOutlined, StopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Finding } from '../../../api/types.ts';
import { readinessWords } from '../../../application-form/form-words.ts';
import { fieldOf, isMissing } from '../../../application-form/guidance.ts';
import { type FieldName, fieldNames, fieldWords } from '../../../i18n/application-field-words.ts';
import { useWords } from '../../../i18n/language.tsx';
import { composeWords } from './compose-words.ts';
import { fieldId } from './field.tsx';

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

type ReadinessProps = { readonly findings: readonly Finding[]; readonly text: string };

const Jumps = ({ findings }: Pick<ReadinessProps, 'findings'>) => {
  const words = useWords(composeWords);
  const { names } = useWords(fieldWords);
  const fields = toMend(findings);
  if (fields.length === 0) return null;
  return (
    <p className="jumps">
      <span>{words.goTo}</span>
      {fields.map((name) => (
        <Button key={name} type="link" size="small" onClick={() => goTo(name)}>
          {names[name]}
        </Button>
      ))}
    </p>
  );
};

const Blocked = ({ findings, text }: ReadinessProps) => {
  const { blocks } = useWords(readinessWords);
  const wrong = findings.filter((finding) => !isMissing(finding, text)).length;
  const missing = toMend(findings.filter((finding) => isMissing(finding, text))).length;
  return (
    <p role="status" className={wrong === 0 ? 'standing-open' : 'standing-wrong'}>
      {wrong === 0 ? <FormOutlined aria-hidden /> : <StopOutlined aria-hidden />} {blocks(wrong, missing)}
    </p>
  );
};

const Clear = ({ notes }: { readonly notes: number }) => {
  const words = useWords(composeWords);
  return (
    <p role="status" className={notes === 0 ? 'standing-clear' : 'standing-noted'}>
      {notes === 0 ? <CheckCircleOutlined aria-hidden /> : <ExclamationCircleOutlined aria-hidden />}{' '}
      {notes === 0 ? words.clear : words.clearWith(notes)}
    </p>
  );
};

/** What keeps it from being submitted or will be noted of it, with a way to each field; or that nothing does. */
export const Readiness = ({ findings, text }: ReadinessProps) => {
  const blocking = findings.filter(({ severity }) => severity === 'block');
  return (
    <div className="standing">
      {blocking.length > 0 ? <Blocked findings={blocking} text={text} /> : <Clear notes={findings.length} />}
      <Jumps findings={blocking.length > 0 ? blocking : findings} />
    </div>
  );
};
