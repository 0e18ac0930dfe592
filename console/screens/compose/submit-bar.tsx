import { CheckCircleOutlined, StopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Problem } from '../../api/problem.ts';
import type { Finding } from '../../api/schema.ts';
import { useWords } from '../../i18n/language.tsx';
import { ConfirmAction } from '../../parts/confirm-action.tsx';
import { useScale } from '../../parts/scale.ts';
import { fieldId } from './field.tsx';
import { type FieldName, fieldNames, fieldWords } from './field-words.ts';
import type { Fields } from './form.ts';
import { fieldOf } from './guidance.ts';
import { composeWords } from './words.ts';

const goTo = (name: FieldName): void => {
  const field = document.getElementById(fieldId(name));
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
};

/** In the order of the form. */
const toMend = (findings: readonly Finding[]): readonly FieldName[] => {
  const named = new Set(findings.map(fieldOf));
  return fieldNames.filter((name) => named.has(name));
};

const Standing = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const words = useWords(composeWords);
  const { names } = useWords(fieldWords);
  const blocking = findings.filter(({ severity }) => severity === 'block');
  const noted = findings.length - blocking.length;
  const notes = noted === 0 ? '' : `，${words.warnings(noted)}`;
  if (blocking.length === 0)
    return (
      <p className="standing standing-clear" role="status">
        <CheckCircleOutlined aria-hidden /> {words.clear}
        {notes}
      </p>
    );
  return (
    <div className="standing">
      <p role="status">
        <StopOutlined aria-hidden /> {words.blocks(blocking.length)}
        {notes}
      </p>
      <p className="jumps">
        <span>{words.missing}</span>
        {toMend(blocking).map((name) => (
          <Button key={name} type="link" size="small" onClick={() => goTo(name)}>
            {names[name]}
          </Button>
        ))}
      </p>
    </div>
  );
};

type SubmitBarProps = {
  readonly fields: Fields;
  readonly findings: readonly Finding[];
  readonly again: boolean;
  /** A clerical correction is saved, not submitted. */
  readonly clerical: boolean;
  readonly saved: boolean;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly save: () => void;
  readonly submit: () => Promise<boolean>;
  readonly tried: () => void;
};

const Submit = (props: SubmitBarProps) => {
  const words = useWords(composeWords);
  const scale = useScale();
  const blocking = props.findings.filter(({ severity }) => severity === 'block');
  const label = props.again ? words.resubmit : words.submit;
  const [first] = toMend(blocking);
  const point = (): void => {
    props.tried();
    if (first !== undefined) goTo(first);
  };
  if (blocking.length > 0)
    return (
      <Button type="primary" onClick={point}>
        {label}
      </Button>
    );
  return (
    <ConfirmAction
      label={label}
      kind="primary"
      title={words.submitTitle}
      scale={scale(props.fields.volume, props.fields.divisions)}
      confirmLabel={words.confirmSubmit}
      problem={props.problem}
      onOpen={props.tried}
      onConfirm={props.submit}
    >
      <p lang="zh-CN" className="quoted">
        {props.fields.text}
      </p>
      <p>{words.submitWhat}</p>
    </ConfirmAction>
  );
};

/** Always in sight: what is still to be mended, whether it is saved, and the two things to do. */
export const SubmitBar = (props: SubmitBarProps) => {
  const words = useWords(composeWords);
  return (
    <div className="submit-bar">
      <Standing findings={props.findings} />
      <div className="submit-actions">
        <span className="saved">{props.saved ? words.saved : words.unsaved}</span>
        <Button loading={props.busy} onClick={props.save}>
          {props.clerical ? words.saveCorrection : words.save}
        </Button>
        {props.clerical ? null : <Submit {...props} />}
      </div>
    </div>
  );
};
