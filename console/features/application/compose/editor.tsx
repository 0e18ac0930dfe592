import { useCallback, useMemo, useState } from 'react';
import type { ApplicationCase } from '../../../api/types.ts';
import { contentOf, type Fields, readKept } from '../../../application-form/form.ts';
import { fieldOf, GuidanceContext, remarksIn, shownOf } from '../../../application-form/guidance.ts';
import { type Before, useLiveCheck } from '../../../application-form/use-live-check.ts';
import { OtherTabNotice } from '../../../drafts/other-tab-notice.tsx';
import type { FieldName } from '../../../i18n/application-field-words.ts';
import { useWords } from '../../../i18n/language.tsx';
import { usePrepared } from '../../../ui/later.tsx';
import { composeWords } from './compose-words.ts';
import { EditorHead } from './editor-head.tsx';
import { laterParts, Overtaking } from './later-parts.ts';
import { overtakenBy } from './overtaken.ts';
import { Sections } from './sections.tsx';
import { SubmitBar } from './submit-bar.tsx';
import { asFindings, unfinishedIn } from './unfinished.ts';
import { useEditing } from './use-editing.ts';

type EditorProps = {
  /** null: a new one. */
  readonly found: ApplicationCase | null;
  readonly before: Before;
};

const returnedReason = (found: ApplicationCase | null): string =>
  found?.status === 'returned' ? (found.decision?.reason ?? '') : '';

/** What the rules say of the form as it stands, and what of it is said beside the fields by now. */
const useGuided = (found: ApplicationCase | null, fields: Fields, before: Before) => {
  const words = useWords(composeWords);
  const [tried, setTried] = useState(found?.status === 'returned');
  const [left, setLeft] = useState<ReadonlySet<FieldName>>(new Set());
  const content = useMemo(() => contentOf(fields), [fields]);
  const check = useLiveCheck(content, before);
  const findings = useMemo(
    () => [...check.findings, ...asFindings(unfinishedIn(fields), words.unfinished)],
    [check.findings, fields, words],
  );
  const leave = useCallback(
    (name: FieldName) => setLeft((others) => (others.has(name) ? others : new Set([...others, name]))),
    [],
  );
  const guidance = useMemo(() => {
    const shown = shownOf(findings, { text: fields.text, tried, left });
    return {
      judged: check.judged,
      findings: (name: FieldName) => shown.filter((finding) => fieldOf(finding) === name),
      remarks: remarksIn(returnedReason(found)),
      leave,
    };
  }, [check.judged, findings, fields.text, tried, left, leave, found]);
  return { check, findings, guidance, tried: () => setTried(true) };
};

/** The whole application while it is written; everything typed outlives the page. */
export const Editor = ({ found, before }: EditorProps) => {
  const editing = useEditing(found);
  const { fields } = editing.draft.value;
  usePrepared(laterParts);
  const { check, findings, guidance, tried } = useGuided(found, fields, before);
  const [opened] = useState(found?.status ?? null);
  const overtaken = overtakenBy(editing, found, opened);
  // What can no longer be saved stays as it is, to be read and copied.
  const status = overtaken?.tooLate === true ? opened : (found?.status ?? null);
  return (
    <GuidanceContext value={guidance}>
      <OtherTabNotice draft={editing.draft} read={readKept} />
      {overtaken === null ? null : <Overtaking.Part editing={editing} overtaken={overtaken} />}
      <EditorHead found={found} editing={editing} findings={findings} />
      <Sections
        fields={fields}
        change={editing.change}
        scan={editing}
        check={check}
        clerical={status === 'submitted'}
        found={found}
        reason={returnedReason(found)}
      />
      <SubmitBar
        editing={editing}
        findings={findings}
        status={status}
        overtaken={overtaken}
        before={before}
        tried={tried}
      />
    </GuidanceContext>
  );
};
