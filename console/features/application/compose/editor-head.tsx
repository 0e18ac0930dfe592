import { Alert, Button } from 'antd';
import { useState } from 'react';
import { ConfirmAction } from '../../../answers/confirm-action.tsx';
import { FindingList } from '../../../answers/finding-list.tsx';
import type { ApplicationCase, ApplicationContent, Finding } from '../../../api/types.ts';
import { type Fields, isBlank, templateOf } from '../../../application-form/form.ts';
import { fieldOf } from '../../../application-form/guidance.ts';
import { useWords } from '../../../i18n/language.tsx';
import { composeWords } from './compose-words.ts';
import { TemplatesDialog } from './later-parts.ts';
import type { Editing } from './use-editing.ts';

type EditorHeadProps = {
  readonly found: ApplicationCase | null;
  readonly editing: Editing;
  readonly findings: readonly Finding[];
};

type OfEditing = Pick<EditorHeadProps, 'editing'>;

const Restored = ({ found, editing: { draft, initial } }: EditorHeadProps) => {
  const words = useWords(composeWords);
  const drop = async (): Promise<boolean> => {
    draft.settle(initial);
    return true;
  };
  if (!draft.restored) return null;
  return (
    <Alert
      className="notice"
      type="info"
      showIcon
      title={words.restored}
      action={
        <ConfirmAction
          label={found === null ? words.startOver : words.discard}
          kind="danger"
          title={found === null ? words.startOverTitle : words.discardTitle}
          confirmLabel={found === null ? words.confirmStartOver : words.confirmDiscard}
          onConfirm={drop}
        >
          <p>{words.dropWhat}</p>
        </ConfirmAction>
      }
    />
  );
};

/** Taking a template replaces what was typed; it is a press away until the page is left. */
const Begin = ({ editing: { draft } }: OfEditing) => {
  const words = useWords(composeWords);
  const [before, setBefore] = useState<Fields | null>(null);
  // null: not opened yet.
  const [open, setOpen] = useState<boolean | null>(null);
  const put = (fields: Fields): void => draft.update((kept) => ({ ...kept, fields }));
  const take = (content: ApplicationContent): void => {
    setBefore(draft.value.fields);
    put(templateOf(content));
  };
  const takeBack = (fields: Fields) => () => {
    put(fields);
    setBefore(null);
  };
  return (
    <>
      <p>
        <Button onClick={() => setOpen(true)}>{words.templates}</Button>
      </p>
      {open === null ? null : <TemplatesDialog.Part open={open} close={() => setOpen(false)} choose={take} />}
      {before === null ? null : (
        <Alert
          className="notice"
          role="status"
          type="success"
          showIcon
          title={words.taken}
          action={
            isBlank(before) ? null : (
              <Button size="small" onClick={takeBack(before)}>
                {words.takeBack}
              </Button>
            )
          }
        />
      )}
    </>
  );
};

/** Above the form: what was found again, and what the rules say of the applicant itself. */
export const EditorHead = (props: EditorHeadProps) => {
  const words = useWords(composeWords);
  const { found, editing } = props;
  const general = props.findings.filter((finding) => fieldOf(finding) === null);
  return (
    <>
      <Restored {...props} />
      {general.length === 0 ? null : (
        <section className="panel">
          <h2>{words.applicant}</h2>
          <FindingList findings={general} />
        </section>
      )}
      {found === null && editing.draft.value.base === null ? <Begin editing={editing} /> : null}
    </>
  );
};
