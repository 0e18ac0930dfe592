import { Button, Flex } from 'antd';
import { useState } from 'react';
import { scansIn } from '../../../../lambda/domain/vocabulary/scans-in.ts';
import { Problem } from '../../../answers/problem.tsx';
import { ProblemError } from '../../../api/problem.ts';
import { useClient } from '../../../api/services.tsx';
import type { ApplicationCase, Attachment, AttachmentLink } from '../../../api/types.ts';
import { AttachmentFacts, Elsewhere, type KnownScan } from '../../../case-file/attachment/attached.tsx';
import { ToneTag } from '../../../case-file/status-tag.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { defineWords } from '../../../i18n/words.ts';

const attachmentWords = defineWords(
  {
    title: '盖章申请扫描件',
    none: '未附盖章申请',
    verified: '已核验：内容与提交时的 SHA-256 一致',
    unverified: '未核验：存储中没有与登记摘要一致的文件',
    show: '在本页查看',
    save: '下载',
  },
  {
    title: 'Scan of the sealed application',
    none: 'No sealed application attached',
    verified: 'Verified: the contents have the SHA-256 that was submitted',
    unverified: 'Not verified: no file with the recorded hash is kept',
    show: 'Show it here',
    save: 'Download',
  },
);

const Shown = ({ link }: { readonly link: AttachmentLink }) =>
  link.mediaType === 'application/pdf' ? (
    <iframe width="100%" height="640" src={link.url} title={link.name} />
  ) : (
    <img width="100%" src={link.url} alt={link.name} />
  );

type FileProps = {
  readonly caseId: string;
  readonly attachment: Attachment;
  readonly verified: boolean;
  readonly known: KnownScan | undefined;
};

/** The address is asked for when it is wanted: it answers to whoever has it, for some minutes. */
const File = ({ caseId, attachment, verified, known }: FileProps) => {
  const words = useWords(attachmentWords);
  const client = useClient();
  const [link, setLink] = useState<AttachmentLink | null>(null);
  const [fault, setFault] = useState<ProblemError | null>(null);
  const open = async (as: 'inline' | 'attachment'): Promise<void> => {
    const request = { path: { sha256: attachment.sha256 }, query: { case: caseId, as } } as const;
    const found = await client.ask('GET /attachments/{sha256}', request);
    setFault(found.ok ? null : new ProblemError(found.error));
    if (!found.ok) return;
    if (as === 'inline') setLink(found.value);
    else window.open(found.value.url, '_blank', 'noopener');
  };
  return (
    <Flex vertical gap="small">
      <AttachmentFacts attachment={attachment} pages={known?.pages ?? null} />
      <Elsewhere elsewhere={known?.elsewhere} caseId={caseId} of="tasks" />
      <div>
        <ToneTag tone={verified ? 'good' : 'bad'}>{verified ? words.verified : words.unverified}</ToneTag>
      </div>
      {verified ? (
        <Flex wrap gap="small">
          <Button onClick={() => void open('inline')}>{words.show}</Button>
          <Button onClick={() => void open('attachment')}>{words.save}</Button>
        </Flex>
      ) : null}
      {fault === null ? null : <Problem problem={fault.problem} />}
      {link === null ? null : <Shown link={link} />}
    </Flex>
  );
};

export const AttachmentViewer = ({ current }: { readonly current: ApplicationCase }) => {
  const words = useWords(attachmentWords);
  const { content, scans, attachmentVerified } = current;
  const known = (sha256: string) => scans.find((scan) => scan.sha256 === sha256);
  return (
    <section className="panel" aria-label={words.title}>
      <h2>{words.title}</h2>
      {content.attachment === undefined ? <p>{words.none}</p> : null}
      <Flex vertical gap="middle">
        {scansIn(content).map((scan) => (
          <File
            key={scan.sha256}
            caseId={current.id}
            attachment={scan}
            verified={(known(scan.sha256)?.verified ?? (scan === content.attachment && attachmentVerified)) === true}
            known={known(scan.sha256)}
          />
        ))}
      </Flex>
    </section>
  );
};
