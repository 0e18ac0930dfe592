import { UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Spin, Upload } from 'antd';
import { Problem } from '../../answers/problem.tsx';
import type { Attachment } from '../../api/types.ts';
import { Mixed, useWords } from '../../i18n/language.tsx';
import { AttachmentFacts, Elsewhere, type KnownScan } from './attached.tsx';
import { type Failed, type HandedIn, useUpload } from './upload.ts';
import { uploadWords } from './upload-words.ts';

/** Another file is needed where this one is refused; whatever else failed can be tried again with it. */
const Fault = ({
  failed: { fault, file },
  again,
}: {
  readonly failed: Failed;
  readonly again: (file: File) => void;
}) => {
  const words = useWords(uploadWords);
  const said = (what: string) => <Mixed text={words.of(file.name, what)} />;
  if (fault.is === 'file') return <Alert role="alert" type="error" showIcon title={said(words.refused[fault.why])} />;
  const retry = <Button onClick={() => again(file)}>{words.again}</Button>;
  if (fault.is === 'problem') return <Problem problem={fault.problem} of={file.name} action={retry} />;
  return <Alert role="alert" type="error" showIcon title={said(words.store(fault.status))} action={retry} />;
};

type AttachmentControlProps = {
  readonly attachment: Attachment | null;
  /** Announced once, but never uploaded or verified. */
  readonly unverified?: boolean;
  /** What is known of it. */
  readonly known?: KnownScan | null;
  readonly caseId: string | null;
  /** What it is asked for as; the sealed document unless said otherwise. */
  readonly label?: string;
  /** Called when the upload is over: whatever else was typed meanwhile must stay. */
  readonly arrived: (handedIn: HandedIn) => void;
  readonly remove: () => void;
  /** Told when an upload begins and when it is over: what is handed in meanwhile would lack the scan. */
  readonly uploading: (is: boolean) => void;
};

const accepted = '.pdf,.ofd,.png,.jpg,.jpeg,application/pdf,application/ofd,image/png,image/jpeg';

/** Chooses a scan, looks at it here, hands it in and has it verified; each refusal says why. */
export const AttachmentControl = ({
  attachment,
  unverified = false,
  known = null,
  caseId,
  label,
  arrived,
  remove,
  uploading,
}: AttachmentControlProps) => {
  const words = useWords(uploadWords);
  const { step, failed, take, stop } = useUpload(arrived, uploading);
  return (
    <>
      {attachment === null ? null : (
        <>
          <AttachmentFacts attachment={attachment} pages={known?.pages ?? null} />
          <Elsewhere elsewhere={known?.elsewhere} caseId={caseId} />
        </>
      )}
      {failed === null ? null : <Fault failed={failed} again={take} />}
      <Flex wrap gap="small" align="center">
        <Upload
          accept={accepted}
          showUploadList={false}
          disabled={step !== null}
          beforeUpload={(file) => {
            take(file);
            // Handed in by ourselves, with its digest.
            return false;
          }}
        >
          <Button icon={<UploadOutlined aria-hidden />} disabled={step !== null}>
            {attachment === null ? (label ?? words.choose) : words.replace}
          </Button>
        </Upload>
        {step === null ? null : <Button onClick={stop}>{words.stop}</Button>}
        {attachment === null || step !== null ? null : <Button onClick={remove}>{words.remove}</Button>}
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
      </Flex>
    </>
  );
};
