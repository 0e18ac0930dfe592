import { ConfirmDialog } from '../../../answers/confirm-dialog.tsx';
import { FindingList } from '../../../answers/finding-list.tsx';
import type { ApplicationCase, Finding } from '../../../api/types.ts';
import { fieldsOf } from '../../../application-form/form.ts';
import type { Before } from '../../../application-form/use-live-check.ts';
import { countOf } from '../../../application-form/volume.ts';
import { useScale } from '../../../case-file/scale.ts';
import { useWords } from '../../../i18n/language.tsx';
import { PhoneBubble } from '../../../ui/phone-bubble.tsx';
import { composeWords } from './compose-words.ts';
import { Conflict } from './conflict.tsx';
import { differing, type Overtaken } from './overtaken.ts';
import type { Editing } from './use-editing.ts';

type SubmissionProps = {
  readonly editing: Editing;
  readonly findings: readonly Finding[];
  /** How the case stands; null: it is a new one. */
  readonly status: ApplicationCase['status'] | null;
  /** What was submitted before; null where nothing was. */
  readonly before: Before;
  /** What has to be settled before anything is saved or submitted; null where nothing has. */
  readonly overtaken: Overtaken | null;
};

type SubmitDialogProps = SubmissionProps & { readonly open: boolean; readonly close: () => void };

/** What the dialog says of the submission, beside its scale. */
const Submitted = ({ editing, findings, status, before, overtaken }: SubmissionProps) => {
  const words = useWords(composeWords);
  const { fields } = editing.draft.value;
  const unchanged =
    status === 'returned' && before !== null && differing(fields, fieldsOf(before.content)).length === 0;
  if (overtaken !== null) return <Conflict editing={editing} overtaken={overtaken} />;
  return (
    <>
      <PhoneBubble text={fields.text} />
      {findings.length === 0 ? null : (
        <>
          <p>{words.notesNow(findings.length)}</p>
          <FindingList findings={findings} />
        </>
      )}
      {unchanged ? <p>{words.unchanged}</p> : null}
      <p>{words.submitWhat}</p>
    </>
  );
};

/** The question before it is submitted. */
export const SubmitDialog = (props: SubmitDialogProps) => {
  const { editing, overtaken, open, close } = props;
  const words = useWords(composeWords);
  const scale = useScale();
  const { fields } = editing.draft.value;
  return (
    <ConfirmDialog
      open={open}
      close={close}
      kind="primary"
      ready={overtaken === null}
      title={words.submitTitle}
      scale={scale(countOf(fields.volume), fields.divisions)}
      confirmLabel={words.confirmSubmit}
      problem={editing.saving.problem}
      onConfirm={editing.submit}
    >
      <Submitted {...props} />
    </ConfirmDialog>
  );
};
