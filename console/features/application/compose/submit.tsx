import { Button } from 'antd';
import { ConfirmAction } from '../../../answers/confirm-action.tsx';
import { FindingList } from '../../../answers/finding-list.tsx';
import type { ApplicationCase, Finding } from '../../../api/types.ts';

import { fieldsOf } from '../../../application-form/form.ts';
import type { Before } from '../../../application-form/use-live-check.ts';
import { countOf } from '../../../application-form/volume.ts';
import { useScale } from '../../../case-file/scale.ts';
import { useWords } from '../../../i18n/language.tsx';
import { composeWords } from './compose-words.ts';
import { goTo, toMend } from './field.tsx';
import type { Overtaken } from './overtaken.ts';
import { differing } from './overtaken.ts';
import { Conflict } from './overtaking.tsx';
import type { Editing } from './use-editing.ts';

type Status = ApplicationCase['status'];

export type SubmitBarProps = {
  readonly editing: Editing;
  readonly findings: readonly Finding[];
  /** How the case stands; null: it is a new one. */
  readonly status: Status | null;
  /** What was submitted before; null where nothing was. */
  readonly before: Before;
  /** What has to be settled before anything is saved or submitted; null where nothing has. */
  readonly overtaken: Overtaken | null;
  readonly tried: () => void;
};

type SubmitProps = SubmitBarProps & { readonly asking: (asking: boolean) => void };

/** What the dialog says of the submission, beside its scale. */
const Submitted = ({ editing, findings, status, before, overtaken }: SubmitProps) => {
  const words = useWords(composeWords);
  const { fields } = editing.draft.value;
  const unchanged =
    status === 'returned' && before !== null && differing(fields, fieldsOf(before.content)).length === 0;
  if (overtaken !== null) return <Conflict editing={editing} overtaken={overtaken} />;
  return (
    <>
      <p lang="zh-CN" className="quoted">
        {fields.text}
      </p>
      {findings.length === 0 ? null : (
        <>
          <p>{words.notesNow(findings.length)}</p>
          <FindingList findings={findings} />
        </>
      )}
      {unchanged ? <p className="unchanged">{words.unchanged}</p> : null}
      <p>{words.submitWhat}</p>
    </>
  );
};

/** The button that submits, and the question before it; while something is to be mended, it leads there. */
export const Submit = (props: SubmitProps) => {
  const { editing, findings, status, overtaken, tried, asking } = props;
  const words = useWords(composeWords);
  const scale = useScale();
  const { fields } = editing.draft.value;
  const blocking = findings.filter(({ severity }) => severity === 'block');
  const label = status === 'returned' ? words.resubmit : words.submit;
  const [first] = toMend(blocking);
  const point = (): void => {
    tried();
    if (first !== undefined) goTo(first);
  };
  const open = (): void => {
    tried();
    editing.saving.forget();
    asking(true);
  };
  if (blocking.length > 0)
    return (
      <Button type="primary" disabled={overtaken !== null} onClick={point}>
        {label}
      </Button>
    );
  return (
    <ConfirmAction
      label={label}
      kind="primary"
      disabled={editing.uploading || overtaken !== null}
      ready={overtaken === null}
      title={words.submitTitle}
      scale={scale(countOf(fields.volume), fields.divisions)}
      confirmLabel={words.confirmSubmit}
      problem={editing.saving.problem}
      onOpen={open}
      onClose={() => asking(false)}
      onConfirm={editing.submit}
    >
      <Submitted {...props} />
    </ConfirmAction>
  );
};
