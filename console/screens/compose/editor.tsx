import { useMemo, useState } from 'react';
import type { ApplicationCase } from '../../api/schema.ts';
import { useWords } from '../../i18n/language.tsx';
import { contentOf, readKept } from '../../parts/application/form.ts';
import { fieldOf, GuidanceContext, isMissing, remarksIn } from '../../parts/application/guidance.ts';
import { type Before, useLiveCheck } from '../../parts/application/use-live-check.ts';
import { Rival } from '../../parts/drafts/rival.tsx';
import { EditorHead } from './editor-head.tsx';
import { Sections } from './sections.tsx';
import { SubmitBar } from './submit-bar.tsx';
import { asFindings, unfinishedIn } from './unfinished.ts';
import { useEditing } from './use-editing.ts';
import { composeWords } from './words.ts';

type EditorProps = {
  /** null: a new one. */
  readonly found: ApplicationCase | null;
  readonly before: Before;
};

const returnedReason = (found: ApplicationCase | null): string =>
  found?.status === 'returned' ? (found.decision?.reason ?? '') : '';

const missingScanOf = (found: ApplicationCase | null): string | null =>
  found?.attachmentVerified === false ? (found.content.attachment?.sha256 ?? null) : null;

/** The whole application while it is written; everything typed outlives the page. */
export const Editor = ({ found, before }: EditorProps) => {
  const words = useWords(composeWords);
  const editing = useEditing(found);
  const { fields } = editing.draft.value;
  const [tried, setTried] = useState(found?.status === 'returned');
  const content = useMemo(() => contentOf(fields), [fields]);
  const check = useLiveCheck(content, before);
  const findings = useMemo(
    () => [...check.findings, ...asFindings(unfinishedIn(fields), words.unfinished)],
    [check.findings, fields, words],
  );
  const guidance = useMemo(() => {
    const shown = findings.filter((finding) => tried || !isMissing(finding, fields.text));
    return {
      findings: (name: string) => shown.filter((finding) => fieldOf(finding) === name),
      remarks: remarksIn(returnedReason(found)),
    };
  }, [findings, fields.text, tried, found]);
  const clerical = found?.status === 'submitted';
  return (
    <GuidanceContext value={guidance}>
      <Rival draft={editing.draft} read={readKept} />
      <EditorHead found={found} editing={editing} findings={findings} />
      <Sections
        fields={fields}
        change={editing.change}
        scan={editing}
        check={check}
        clerical={clerical}
        missingScan={missingScanOf(found)}
        reason={returnedReason(found)}
      />
      <SubmitBar
        editing={editing}
        findings={findings}
        status={found?.status ?? null}
        before={before}
        tried={() => setTried(true)}
      />
    </GuidanceContext>
  );
};
