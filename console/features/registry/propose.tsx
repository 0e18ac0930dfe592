import { Row } from 'antd';
import { useState } from 'react';
import * as z from 'zod';
import { ConfirmAction } from '../../answers/confirm-action.tsx';
import { useCommand } from '../../api/queries.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { useWords } from '../../i18n/language.tsx';
import { useMe } from '../../session/me.tsx';
import { later, nothingMeanwhile } from '../../ui/later.tsx';
import { useNotify } from '../../ui/notices.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { FieldControl } from './control.tsx';
import { asksEstimates, entryOf, type Faults } from './entry-of.ts';
import { fieldWords } from './field-words.ts';
import { type Entry, type Fields, fieldsOf, idOf } from './fields.ts';
import { type EntryKind, forms } from './kinds.ts';
import { changeWords } from './registry-words.ts';

/** Nobody needs them but who writes a new message. */
const SampleChoice = later(async () => (await import('./list-choices.tsx')).SampleChoice);

/** Of prepared messages alone; without it the answer says the same. */
const PreparedLength = later(async () => (await import('./prepared-length.tsx')).PreparedLength, nothingMeanwhile);

const Kept = z.record(z.string(), z.array(z.string()));
const read = (found: unknown): Fields | null => Kept.safeParse(found).data ?? null;

const useFaultWords = (): ((faults: Faults) => string) => {
  const words = useWords(changeWords);
  const names: Readonly<Record<string, string>> = useWords(fieldWords).names;
  return (faults) =>
    words.faults([...new Set(faults.map(({ field, line }) => words.fault(names[field] ?? field, line)))]);
};

/** An organisation prepares its own messages. */
const emptyOf = (kind: EntryKind, organisation: string | null): Fields =>
  kind === 'prepared-message' && organisation !== null ? { owner: [organisation] } : {};

type ProposeProps = {
  readonly kind: EntryKind;
  /** What is in force; null for something new. */
  readonly current: Entry | null;
  readonly done: (id: string) => void;
};

/** The form of one kind. What is typed stays on this machine until it is proposed. */
export const Propose = ({ kind, current, done }: ProposeProps) => {
  const words = useWords(changeWords);
  const { subject, organisation } = useMe();
  const notify = useNotify();
  const sayFaults = useFaultWords();
  const initial: Fields = current === null ? emptyOf(kind, organisation) : fieldsOf(current);
  const key = `${subject}.registry.${kind}.${current === null ? 'new' : idOf(current)}`;
  const { value: fields, change, settle } = useDraft<Fields>(key, initial, read);
  const [reason, setReason] = useState('');
  const propose = useCommand('POST /registry/{kind}/{id}/proposals');
  const made = entryOf(kind, fields);
  const act = async (): Promise<boolean> => {
    if (made.entry === null) return false;
    const id = idOf(made.entry);
    const { ok } = await propose.give({ path: { kind, id }, body: { entry: made.entry, reason } });
    if (!ok) return false;
    settle(initial);
    notify('success', words.proposedDone);
    done(id);
    return true;
  };
  const shown = forms[kind].filter(
    ({ name }) =>
      (name !== 'endpoint' || fields.mode?.[0] === 'push') && (name !== 'estimateEndpoint' || asksEstimates(fields)),
  );
  return (
    <div className="stack">
      {kind === 'prepared-message' && current === null ? (
        <SampleChoice.Part choose={(sample) => change({ ...fields, ...sample })} />
      ) : null}
      <Row gutter={24}>
        {shown.map((field, index) => (
          <FieldControl
            key={field.name}
            field={field}
            values={fields[field.name] ?? []}
            onChange={(values) => change({ ...fields, [field.name]: values })}
            form={{ fields, change }}
            fixed={index === 0 && current !== null}
          />
        ))}
      </Row>
      {made.entry?.kind === 'prepared-message' ? <PreparedLength.Part entry={made.entry} /> : null}
      {made.entry === null ? (
        <p className="soft" role="status">
          {sayFaults(made.faults)}
        </p>
      ) : null}
      <div>
        <ConfirmAction
          label={words.propose}
          kind="primary"
          disabled={made.entry === null}
          title={words.proposeTitle}
          confirmLabel={words.proposeDeed}
          ready={reason.trim() !== ''}
          problem={propose.problem}
          onOpen={propose.forget}
          onConfirm={act}
        >
          <ReasonField label={words.reason} value={reason} onChange={setReason} />
        </ConfirmAction>
      </div>
    </div>
  );
};
