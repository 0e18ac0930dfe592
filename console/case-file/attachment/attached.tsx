import { Button, Flex } from 'antd';
import { useState } from 'react';
import { Problem } from '../../answers/problem.tsx';
import type { Problem as ProblemValue } from '../../api/problem.ts';
import { useClient } from '../../api/services.tsx';
import type { Attachment } from '../../api/types.ts';
import { useWords } from '../../i18n/language.tsx';
import { attachmentWords } from './attachment-words.ts';

/** What is handed in: its name, its size and its SHA-256. */
export const AttachmentFacts = ({ attachment }: { readonly attachment: Attachment }) => {
  const words = useWords(attachmentWords);
  return (
    <div>
      <span lang="zh-CN">{attachment.name}</span> · {words.kilobytes(attachment.sizeInBytes)}
      <br />
      SHA-256 <code>{attachment.sha256}</code>
    </div>
  );
};

type AttachedProps = { readonly caseId: string; readonly attachment: Attachment; readonly verified: boolean };

/** The scan on record; its address lives for minutes, so it is asked for when it is wanted. */
export const Attached = ({ caseId, attachment, verified }: AttachedProps) => {
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
      <AttachmentFacts attachment={attachment} />
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
