import { UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Spin } from 'antd';
import { type ChangeEvent, useRef, useState } from 'react';
import type { Attachment } from '../../api/schema.ts';
import { useClient } from '../../app/services.tsx';
import { useWords } from '../../i18n/language.tsx';
import { Problem } from '../../parts/problem.tsx';
import { attachmentWords } from './attachment-words.ts';
import { handIn, type UploadFault, type UploadStep } from './upload.ts';

const Fault = ({ fault }: { readonly fault: UploadFault }) => {
  const words = useWords(attachmentWords);
  if (fault.is === 'problem') return <Problem problem={fault.problem} />;
  const title = fault.is === 'file' ? words.refused[fault.why] : words.store(fault.status);
  return <Alert role="alert" type="error" showIcon title={title} />;
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
  const [fault, setFault] = useState<UploadFault | null>(null);
  const take = async (chosen: File): Promise<void> => {
    setFault(null);
    const outcome = await handIn(client, chosen, setStep).finally(() => setStep(null));
    if (outcome.ok) change(outcome.value);
    else setFault(outcome.error);
  };
  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    const [first] = event.target.files ?? [];
    if (first !== undefined) void take(first);
    event.target.value = '';
  };
  return (
    <>
      {attachment === null ? null : <AttachmentFacts attachment={attachment} />}
      {fault === null ? null : <Fault fault={fault} />}
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
