import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Problem } from '../../answers/problem.tsx';
import type { Problem as ProblemValue } from '../../api/problem.ts';
import { useClient } from '../../api/services.tsx';
import type { Attachment, ScanElsewhere, ScanOfCase } from '../../api/types.ts';
import { useWords } from '../../i18n/language.tsx';
import { attachmentWords } from './attachment-words.ts';

/** What is known of a scan besides what was declared of it. */
export type KnownScan = Pick<ScanOfCase, 'pages' | 'elsewhere'>;

/** Each with the path on which its reader comes to a case: of a department, of an officer, of whoever looks at emergencies. */
const pathOf = (caseId: string, of: 'applications' | 'tasks'): string =>
  caseId.startsWith('e-') ? `/emergencies/${caseId}` : `/${of}/${caseId}`;

type ElsewhereProps = {
  readonly elsewhere: ScanElsewhere | undefined;
  /** The case itself is no other one. */
  readonly caseId: string | null;
  readonly of?: 'applications' | 'tasks';
};

/** That the same seal is in another case, and in which as far as the reader may know. */
export const Elsewhere = ({ elsewhere, caseId, of = 'applications' }: ElsewhereProps) => {
  const words = useWords(attachmentWords);
  const cases = (elsewhere?.cases ?? []).filter((id) => id !== caseId);
  const others = elsewhere?.others ?? 0;
  if (cases.length + others === 0) return null;
  return (
    <Alert
      role="note"
      type="warning"
      showIcon
      title={words.elsewhere}
      description={
        <Flex vertical gap="small">
          {cases.map((id) => (
            <Link key={id} to={pathOf(id, of)}>
              {id}
            </Link>
          ))}
          {others === 0 ? null : <div>{words.others(others)}</div>}
          <div>{words.onceOnly}</div>
        </Flex>
      }
    />
  );
};

type FactsProps = { readonly attachment: Attachment; readonly pages?: number | null };

/** What is handed in: its name, type, pages and size, and its SHA-256. */
export const AttachmentFacts = ({ attachment, pages = null }: FactsProps) => {
  const words = useWords(attachmentWords);
  return (
    <div>
      <span lang="zh-CN">{attachment.name}</span> ·{' '}
      {[
        words.types[attachment.mediaType],
        ...(pages === null ? [] : [words.pages(pages)]),
        words.kilobytes(attachment.sizeInBytes),
      ].join(' · ')}
      <br />
      SHA-256 <code>{attachment.sha256}</code>
    </div>
  );
};

type AttachedProps = {
  readonly caseId: string;
  readonly attachment: Attachment;
  readonly verified: boolean;
  readonly known?: KnownScan | undefined;
};

/** The scan on record; its address lives for minutes, so it is asked for when it is wanted. */
export const Attached = ({ caseId, attachment, verified, known }: AttachedProps) => {
  const words = useWords(attachmentWords);
  const client = useClient();
  const [problem, setProblem] = useState<ProblemValue | null>(null);
  const look = async (): Promise<void> => {
    const { sha256 } = attachment;
    const outcome = await client.ask('GET /attachments/{sha256}', { path: { sha256 }, query: { case: caseId } });
    if (!outcome.ok) return setProblem(outcome.error);
    setProblem(null);
    window.open(outcome.value.url, '_blank', 'noopener');
  };
  return (
    <Flex vertical gap="small">
      <AttachmentFacts attachment={attachment} pages={known?.pages ?? null} />
      <Elsewhere elsewhere={known?.elsewhere} caseId={caseId} />
      {problem === null ? null : <Problem problem={problem} />}
      {verified ? (
        <div>
          <Button size="small" onClick={() => void look()}>
            {words.look}
          </Button>
        </div>
      ) : null}
    </Flex>
  );
};
