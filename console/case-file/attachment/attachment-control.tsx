import './attachment.css';
import { UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Spin } from 'antd';
import { type ChangeEvent, useRef } from 'react';
import { Problem } from '../../answers/problem.tsx';
import type { Attachment } from '../../api/types.ts';
import { Mixed, useWords } from '../../i18n/language.tsx';
import { attachmentWords } from './attachment-words.ts';
import { type Failed, useUpload } from './upload.ts';

/** Another file is needed where this one is refused; whatever else failed can be tried again with it. */
const Fault = ({
  failed: { fault, file },
  again,
}: {
  readonly failed: Failed;
  readonly again: (file: File) => void;
}) => {
  const words = useWords(attachmentWords);
  const said = (what: string) => <Mixed text={words.of(file.name, what)} />;
  if (fault.is === 'file') return <Alert role="alert" type="error" showIcon title={said(words.refused[fault.why])} />;
  const retry = <Button onClick={() => again(file)}>{words.again}</Button>;
  if (fault.is === 'problem') return <Problem problem={fault.problem} of={file.name} action={retry} />;
  return <Alert role="alert" type="error" showIcon title={said(words.store(fault.status))} action={retry} />;
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
  /** Called when the upload is over: whatever else was typed meanwhile must stay. */
  readonly change: (attachment: Attachment | null) => void;
  /** Told when an upload begins and when it is over: what is handed in meanwhile would lack the scan. */
  readonly uploading: (is: boolean) => void;
};

const accepted = '.pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg';

/** Chooses a scan, looks at it here, hands it in and has it verified; each refusal says why. */
export const AttachmentControl = ({ attachment, unverified = false, change, uploading }: AttachmentControlProps) => {
  const words = useWords(attachmentWords);
  const input = useRef<HTMLInputElement>(null);
  const { step, failed, take, stop } = useUpload(change, uploading);
  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    const [first] = event.target.files ?? [];
    if (first !== undefined) take(first);
    event.target.value = '';
  };
  return (
    <>
      {attachment === null ? null : <AttachmentFacts attachment={attachment} />}
      {failed === null ? null : <Fault failed={failed} again={take} />}
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
        {step === null ? null : <Button onClick={stop}>{words.stop}</Button>}
        {attachment === null || step !== null ? null : <Button onClick={() => change(null)}>{words.remove}</Button>}
        <span role="status">
          {step === null ? (
            attachment === null ? null : (
              <Mixed text={(unverified ? words.unverified : words.verified)(attachment.name)} />
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
