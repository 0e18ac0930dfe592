import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ApplicationCase } from '../../api/schema.ts';
import { useMe } from '../../app/me.tsx';
import { useNotify } from '../../app/notices.tsx';
import { useWords } from '../../i18n/language.tsx';
import { useDraft } from '../../parts/use-draft.ts';
import { EditorHead } from './editor-head.tsx';
import { blank, contentOf, fieldsOf, type Kept, readKept } from './form.ts';
import { fieldOf, GuidanceContext, isMissing, remarksIn } from './guidance.ts';
import { Sections } from './sections.tsx';
import { SubmitBar } from './submit-bar.tsx';
import { type Before, useLiveCheck } from './use-live-check.ts';
import { useSaving } from './use-saving.ts';
import { composeWords } from './words.ts';

type EditorProps = {
  /** null: a new one. */
  readonly found: ApplicationCase | null;
  readonly before: Before;
};

const keptOf = (found: ApplicationCase | null): Kept =>
  found === null
    ? { fields: blank, base: null }
    : { fields: fieldsOf(found.content), base: { id: found.id, version: found.version } };

const returnedReason = (found: ApplicationCase | null): string =>
  found?.status === 'returned' ? (found.decision?.reason ?? '') : '';

/** The whole application while it is written; everything typed outlives the page. */
export const Editor = ({ found, before }: EditorProps) => {
  const words = useWords(composeWords);
  const { subject } = useMe();
  const go = useNavigate();
  const notify = useNotify();
  const draft = useDraft(`${subject}.application.${found?.id ?? 'new'}`, keptOf(found), readKept);
  const { fields, base } = draft.value;
  const [tried, setTried] = useState(found?.status === 'returned');
  const content = useMemo(() => contentOf(fields), [fields]);
  const check = useLiveCheck(content, before);
  const served = found === null ? null : contentOf(fieldsOf(found.content));
  const saving = useSaving(served, (next) => draft.change({ fields, base: next }));
  const guidance = useMemo(() => {
    const shown = check.findings.filter((finding) => tried || !isMissing(finding));
    return {
      findings: (name: string) => shown.filter((finding) => fieldOf(finding) === name),
      remarks: remarksIn(returnedReason(found)),
    };
  }, [check.findings, tried, found]);
  const settle = (): void => draft.settle(keptOf(found));
  const save = async (): Promise<void> => {
    const at = await saving.save(content, base);
    if (at === null) return;
    notify('success', found?.status === 'submitted' ? words.correctedNotice : words.savedNotice);
    settle();
    await go(found?.status === 'submitted' ? `/applications/${at.id}` : `/applications/${at.id}/edit`, {
      replace: true,
    });
  };
  const submit = async (): Promise<boolean> => {
    const at = await saving.submit(content, base);
    if (at === null) return false;
    settle();
    notify('success', words.submittedNotice);
    await go(`/applications/${at.id}`);
    return true;
  };
  const change = (changed: Kept['fields']): void => draft.change({ fields: changed, base });
  return (
    <GuidanceContext value={guidance}>
      <EditorHead found={found} draft={draft} saving={saving} check={check} initial={keptOf(found)} />
      <Sections
        fields={fields}
        change={change}
        check={check}
        clerical={found?.status === 'submitted'}
        missingScan={found?.attachmentVerified === false ? (found.content.attachment?.sha256 ?? null) : null}
        reason={returnedReason(found)}
      />
      <SubmitBar
        fields={fields}
        findings={check.findings}
        again={found?.status === 'returned'}
        clerical={found?.status === 'submitted'}
        saved={saving.isSaved(content)}
        busy={saving.busy}
        problem={saving.problem}
        save={() => void save()}
        submit={submit}
        tried={() => setTried(true)}
      />
    </GuidanceContext>
  );
};
