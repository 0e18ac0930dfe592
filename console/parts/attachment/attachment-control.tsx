import { UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Spin } from 'antd';
import { type ChangeEvent, useRef, useState } from 'react';
import type { Attachment } from '../../api/schema.ts';
import { useClient } from '../../app/services.tsx';
import { useWords } from '../../i18n/language.tsx';
import { Problem } from '../problem.tsx';
import { attachmentWords } from './attachment-words.ts';
import { handIn, type UploadFault, type UploadStep } from './upload.ts';

type Failed = { readonly fault: UploadFault; readonly file: File };

/** Another file is needed where this one is refused; whatever else failed can be tried again with it. */
const Fault = ({
  failed: { fault, file },
  again,
}: {
  readonly failed: Failed;
  readonly again: (file: File) => void;
}) => {
  const words = useWords(attachmentWords);
  if (fault.is === 'file') return <Alert role="alert" type="error" showIcon title={words.refused[fault.why]} />;
  const retry = <Button onClick={() => again(file)}>{words.again}</Button>;
  if (fault.is === 'problem') return <Problem problem={fault.problem} action={retry} />;
  return <Alert role="alert" type="error" showIcon title={words.store(fault.status)} action={retry} />;
};

/** What is handed in: its name, its size and its SHA-256. */
export const AttachmentFacts = ({ attachment }: { readonly attachment: Attachment }) => {
  const words = useWords(attachmentWords);
  return (
    <dl className="scan">
      <dt>{words.name}</dt>
      <dd lang="zh-CN">{attachment.name}</dd>
      <dt>{words.size}</dt>
      <dd>{words.kilobytes(attachment.sizeInBytes)}</dd>
      <dt>SHA-256</dt>
      <dd>
        <code>{attachment.sha256}</code>
      </dd>
    </dl>
  );
};

type AttachmentControlProps = {
  readonly attachment: Attachment | null;
  /** Announced once, but never uploaded or verified. */
  readonly unverified?: boolean;
  readonly change: (attachment: Attachment | null) => void;
};

const accepted = '.pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg';

/** Chooses a scan, looks at it here, hands it in and has it verified; each refusal says why. */
export const AttachmentControl = ({ attachment, unverified = false, change }: AttachmentControlProps) => {
  const words = useWords(attachmentWords);
  const client = useClient();
  const input = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<UploadStep | null>(null);
  const [failed, setFailed] = useState<Failed | null>(null);
  const take = async (chosen: File): Promise<void> => {
    setFailed(null);
    const outcome = await handIn(client, chosen, setStep).finally(() => setStep(null));
    if (outcome.ok) change(outcome.value);
    else setFailed({ fault: outcome.error, file: chosen });
  };
  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    const [first] = event.target.files ?? [];
    if (first !== undefined) void take(first);
    event.target.value = '';
  };
  return (
    <>
      {attachment === null ? null : <AttachmentFacts attachment={attachment} />}
      {failed === null ? null : <Fault failed={failed} again={(file) => void take(file)} />}
      <div className="upload">
        <input
          ref={input}
          type="file"
          accept={accepted}
          aria-label={words.choose}
          className="visually-hidden"
          tabIndex={-1}
          onChange={chosen}
        />
        <Button icon={<UploadOutlined />} disabled={step !== null} onClick={() => input.current?.click()}>
          {attachment === null ? words.choose : words.replace}
        </Button>
        {attachment === null ? null : <Button onClick={() => change(null)}>{words.remove}</Button>}
        <span role="status">
          {step === null ? (
            attachment === null ? (
              ''
            ) : unverified ? (
              words.unverified
            ) : (
              words.verified
            )
          ) : (
            <>
              <Spin size="small" /> {words.steps[step]}
            </>
          )}
        </span>
      </div>
    </>
  );
};
