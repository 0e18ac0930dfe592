import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ApplicationCase } from '../../../api/types.ts';
import { blank, contentOf, type Fields, fieldsOf, type Kept, readKept } from '../../../application-form/form.ts';
import type { ChangeScans } from '../../../case-file/attachment/scans.ts';
import { type Draft, useDraft } from '../../../drafts/use-draft.ts';
import { useWords } from '../../../i18n/language.tsx';
import { useMe } from '../../../session/me.tsx';
import { useNotify } from '../../../ui/notices.tsx';
import { samePage } from '../../../ui/page.tsx';
import { composeWords } from './compose-words.ts';
import { unfinishedIn } from './unfinished.ts';
import { type Base, type Saving, useSaving } from './use-saving.ts';

const keptOf = (found: ApplicationCase | null): Kept =>
  found === null
    ? { fields: blank, base: null, firstSave: null }
    : { fields: fieldsOf(found.content), base: { id: found.id, version: found.version }, firstSave: null };

export type Editing = {
  readonly draft: Draft<Kept>;
  /** What the service has, as a form. */
  readonly initial: Kept;
  readonly saving: Saving;
  /** Whether the service has everything that stands in the form. */
  readonly saved: boolean;
  readonly change: (fields: Fields) => void;
  /** Only the scans, whatever else was typed since one was chosen. */
  readonly attach: ChangeScans;
  /** A scan is on its way: nothing is saved or submitted without it. */
  readonly uploading: boolean;
  readonly setUploading: (is: boolean) => void;
  readonly save: () => Promise<void>;
  readonly submit: () => Promise<boolean>;
};

const useLatest = <T>(value: T): { readonly current: T } => {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
};

const useShown = (): { readonly current: boolean } => {
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  return shown;
};

/** The form, where it is kept and how it reaches the service. What is typed while it is being saved is kept as well. */
export const useEditing = (found: ApplicationCase | null): Editing => {
  const words = useWords(composeWords);
  const { subject } = useMe();
  const go = useNavigate();
  const notify = useNotify();
  const keyOf = (id: string): string => `${subject}.application.${id}`;
  const initial = keptOf(found);
  const draft = useDraft(keyOf(found?.id ?? 'new'), initial, readKept);
  const { fields } = draft.value;
  const latest = useLatest(fields);
  const served = found === null ? null : contentOf(fieldsOf(found.content));
  const shown = useShown();
  const [uploading, setUploading] = useState(false);
  const saving = useSaving(served, (part) => draft.update((kept) => ({ ...kept, ...part })));
  const settle = (asked: Fields, at: Base): void => {
    const kept = { fields: latest.current, base: at, firstSave: null };
    if (draft.key !== keyOf(at.id)) draft.move(keyOf(at.id));
    if (latest.current === asked && unfinishedIn(asked).length === 0) draft.settle(kept);
    else draft.change(kept);
  };
  const save = async (): Promise<void> => {
    const at = uploading ? null : await saving.save(draft.value);
    if (at === null) return;
    const clerical = found?.status === 'submitted';
    notify('success', clerical ? words.correctedNotice : words.savedNotice);
    settle(fields, at);
    if (!shown.current) return;
    if (clerical) await go(`/applications/${at.id}`, { replace: true });
    else await go(`/applications/${at.id}/edit`, { replace: true, state: samePage });
  };
  const submit = async (): Promise<boolean> => {
    const at = uploading ? null : await saving.submit(draft.value);
    if (at === null) return false;
    draft.settle({ fields, base: at, firstSave: null });
    notify('success', words.submittedNotice);
    if (shown.current) await go(`/applications/${at.id}`);
    return true;
  };
  return {
    draft,
    initial,
    saving,
    saved: saving.isSaved(contentOf(fields)) && unfinishedIn(fields).length === 0,
    change: (changed) => draft.update((kept) => ({ ...kept, fields: changed })),
    attach: (change) =>
      draft.update((kept) => {
        const { attachment, furtherScans } = change(kept.fields);
        return { ...kept, fields: { ...kept.fields, attachment, furtherScans: [...furtherScans] } };
      }),
    uploading,
    setUploading,
    save,
    submit,
  };
};
