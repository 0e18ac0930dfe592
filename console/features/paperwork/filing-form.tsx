import { Input } from 'antd';
import { type ChangeEvent, useState } from 'react';
import { ConfirmAction } from '../../answers/confirm-action.tsx';
import { useCommand } from '../../api/queries.ts';
import type { EmergencyCase, Paperwork } from '../../api/types.ts';
import { plainlySeen } from '../../application-form/form.ts';
import { ScansControl } from '../../case-file/attachment/scans-control.tsx';
import { draftWords } from '../../drafts/draft-words.ts';
import { OtherTabNotice } from '../../drafts/other-tab-notice.tsx';
import { type Draft, useDraft } from '../../drafts/use-draft.ts';
import { useWords } from '../../i18n/language.tsx';
import { useMe } from '../../session/me.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { useNotify } from '../../ui/notices.tsx';
import {
  blankFiling,
  documentOf,
  type Filing,
  filingOf,
  isComplete,
  missingScansOf,
  readFiling,
  scanAt,
} from './filing-fields.ts';
import { paperworkWords } from './paperwork-words.ts';

/** Each text with the most that the service takes of it; what is one line is a title or a number. */
const texts = [
  { name: 'reason', label: 'reasonLabel', most: 4000, rows: 3 },
  { name: 'planTitle', label: 'planTitle', most: 200, rows: 1 },
  { name: 'planNumber', label: 'planNumber', most: 100, rows: 1 },
  { name: 'situation', label: 'situationLabel', most: 4000, rows: 4 },
] as const;

type FieldsProps = {
  readonly found: EmergencyCase;
  readonly draft: Draft<Filing>;
  /** SHA-256 of the scans that the service has nothing of. */
  readonly missing: readonly string[];
  readonly uploading: (is: boolean) => void;
};

const FilingFields = ({ found, draft: { value: filing, update }, missing, uploading }: FieldsProps) => {
  const words = useWords(paperworkWords);
  const put = (part: Partial<Filing>): void => update((latest) => ({ ...latest, ...part }));
  return (
    <>
      {texts.map(({ name, label, most, rows }) => (
        <FormField key={name} label={words[label]}>
          {(control) => {
            const given = { ...control, maxLength: most, value: filing[name] };
            const type = ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void =>
              put({ [name]: plainlySeen(target.value) });
            return rows === 1 ? (
              <Input {...given} onChange={type} />
            ) : (
              <Input.TextArea {...given} autoSize={{ minRows: rows, maxRows: 16 }} onChange={type} />
            );
          }}
        </FormField>
      ))}
      <FormField label={words.scan} note={words.scanHint}>
        <ScansControl
          scans={filing}
          known={found.scans ?? []}
          caseId={found.id}
          missing={missing}
          change={(change) =>
            update((latest) => {
              const { attachment, furtherScans } = change(latest);
              return { ...latest, attachment, furtherScans: [...furtherScans] };
            })
          }
          uploading={uploading}
        />
      </FormField>
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
  const { problem } = command;
  const refused = scanAt(documentOf(draft.value), problem?.pointer);
  const missing = [...missingScansOf(found), ...(refused === undefined ? [] : [refused.sha256])];
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
      <FilingFields found={found} draft={draft} missing={missing} uploading={setUploading} />
      {isComplete(draft.value) ? null : <p>{words.incomplete}</p>}
      {uploading ? <p>{waits}</p> : null}
      <ConfirmAction
        label={words.file}
        kind="primary"
        disabled={uploading || !isComplete(draft.value)}
        title={words.fileTitle}
        confirmLabel={words.confirmFile}
        drill={found.path === 'exercise'}
        problem={problem}
        problemOf={refused?.name}
        onOpen={command.forget}
        onConfirm={file}
      >
        <p>{words.fileWhat}</p>
      </ConfirmAction>
    </section>
  );
};
