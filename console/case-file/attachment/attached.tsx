import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Problem } from '../../answers/problem.tsx';
import type { Problem as ProblemValue } from '../../api/problem.ts';
import { useClient } from '../../api/services.tsx';
import type { Attachment, ScanElsewhere, ScanOfCase } from '../../api/types.ts';
import { useWords } from '../../i18n/language.tsx';
import { defineWords } from '../../i18n/words.ts';

type Types = Readonly<Record<Attachment['mediaType'], string>>;

const typesZh: Types = {
  'application/pdf': 'PDF',
  'application/ofd': 'OFD',
  'image/png': 'PNG 图片',
  'image/jpeg': 'JPEG 图片',
};
const typesEn: Types = {
  'application/pdf': 'PDF',
  'application/ofd': 'OFD',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
};

const attachedWords = defineWords(
  {
    pages: (count: number) => `${count} 页`,
    types: typesZh,
    elsewhere: '此扫描件或其中的页面还附在：',
    others: (count: number) => `另外 ${count} 件您无权查看的案件`,
    onceOnly: '一次盖章只用于一次申请，请核对。',
    kilobytes: (bytes: number) => `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('zh-CN')} KB`,
    look: '查看扫描件',
  },
  {
    pages: (count: number) => (count === 1 ? '1 page' : `${count} pages`),
    types: typesEn,
    elsewhere: 'This scan, or a page of it, is also attached in:',
    others: (count: number) => (count === 1 ? '1 case that you may not see' : `${count} cases that you may not see`),
    onceOnly: 'A seal is put on one application; check it.',
    kilobytes: (bytes: number) => `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en')} KB`,
    look: 'Look at the scan',
  },
);

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
  const words = useWords(attachedWords);
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
  const words = useWords(attachedWords);
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
  const words = useWords(attachedWords);
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
