import { Input } from 'antd';
import { useId, useState } from 'react';
import { ConfirmAction } from '../../answers/confirm-action.tsx';
import { useCommand } from '../../api/queries.ts';
import type { EmergencyCase, Paperwork } from '../../api/types.ts';
import { plain } from '../../application-form/form.ts';
import { AttachmentControl } from '../../case-file/attachment/attachment-control.tsx';
import { draftWords } from '../../drafts/draft-words.ts';
import { OtherTabNotice } from '../../drafts/other-tab-notice.tsx';
import { type Draft, useDraft } from '../../drafts/use-draft.ts';
import { useWords } from '../../i18n/language.tsx';
import { useMe } from '../../session/me.tsx';
import { useNotify } from '../../ui/notices.tsx';
import { blankFiling, documentOf, type Filing, filingOf, isComplete, readFiling } from './filing-fields.ts';
import { paperworkWords } from './paperwork-words.ts';

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly lines?: number;
  readonly change: (value: string) => void;
};

const TextField = ({ label, value, most, lines = 1, change }: TextFieldProps) => {
  const id = useId();
  const common = { id, value, maxLength: most };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {lines === 1 ? (
        <Input {...common} onChange={(event) => change(plain(event.target.value))} />
      ) : (
        <Input.TextArea
          {...common}
          autoSize={{ minRows: lines, maxRows: 16 }}
          onChange={(event) => change(plain(event.target.value))}
        />
      )}
    </div>
  );
};

type FieldsProps = {
  readonly draft: Draft<Filing>;
  readonly uploading: (is: boolean) => void;
};

const FilingFields = ({ draft: { value: filing, update }, uploading }: FieldsProps) => {
  const words = useWords(paperworkWords);
  const put = (part: Partial<Filing>): void => update((latest) => ({ ...latest, ...part }));
  return (
    <>
      <TextField
        label={words.reasonLabel}
        value={filing.reason}
        most={4000}
        lines={3}
        change={(reason) => put({ reason })}
      />
      <TextField
        label={words.planTitle}
        value={filing.planTitle}
        most={200}
        change={(planTitle) => put({ planTitle })}
      />
      <TextField
        label={words.planNumber}
        value={filing.planNumber}
        most={100}
        change={(planNumber) => put({ planNumber })}
      />
      <TextField
        label={words.situationLabel}
        value={filing.situation}
        most={4000}
        lines={4}
        change={(situation) => put({ situation })}
      />
      <fieldset className="field">
        <legend>{words.scan}</legend>
        <p>{words.scanHint}</p>
        <AttachmentControl
          attachment={filing.attachment}
          change={(attachment) => put({ attachment })}
          uploading={uploading}
        />
      </fieldset>
    </>
  );
};

type FilingFormProps = { readonly found: EmergencyCase; readonly paperwork: Paperwork };

/** The formalities to be filed; returned ones begin with what was filed before. */
export const FilingForm = ({ found, paperwork }: FilingFormProps) => {
  const words = useWords(paperworkWords);
  const { uploading: waits } = useWords(draftWords);
  const { subject } = useMe();
  const notify = useNotify();
  const initial = paperwork.document === null ? blankFiling(found.alert) : filingOf(paperwork.document);
  const draft = useDraft(`${subject}.paperwork.${found.id}`, initial, readFiling);
  const [uploading, setUploading] = useState(false);
  const command = useCommand('POST /emergencies/{id}/paperwork');
  const file = async (): Promise<boolean> => {
    const body = { version: found.version, document: documentOf(draft.value) };
    const outcome = await command.give({ path: { id: found.id }, body });
    if (!outcome.ok) return false;
    draft.settle(draft.value);
    notify('success', words.filedNotice);
    return true;
  };
  return (
    <section className="panel">
      <h2>{paperwork.status === 'returned' ? words.fileAgain : words.file}</h2>
      <OtherTabNotice draft={draft} read={readFiling} />
      {draft.restored ? <p role="status">{words.restored}</p> : null}
      <FilingFields draft={draft} uploading={setUploading} />
      {isComplete(draft.value) ? null : <p>{words.incomplete}</p>}
      {uploading ? <p>{waits}</p> : null}
      <ConfirmAction
        label={words.file}
        kind="primary"
        disabled={uploading || !isComplete(draft.value)}
        title={words.fileTitle}
        confirmLabel={words.confirmFile}
        drill={found.path === 'exercise'}
        problem={command.problem}
        onOpen={command.forget}
        onConfirm={file}
      >
        <p>{words.fileWhat}</p>
      </ConfirmAction>
    </section>
  );
};
