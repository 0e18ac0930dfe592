import { Button } from 'antd';
import type { Problem } from '../../api/problem.ts';
import type { Finding } from '../../api/schema.ts';
import { useWords } from '../../i18n/language.tsx';
import type { Fields } from '../../parts/application/form.ts';
import { ConfirmAction } from '../../parts/confirm-action.tsx';
import { useScale } from '../../parts/scale.ts';
import { goTo, Standing, toMend } from './standing.tsx';
import { composeWords } from './words.ts';

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
      {props.clerical ? null : <Standing findings={props.findings} text={props.fields.text} />}
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
