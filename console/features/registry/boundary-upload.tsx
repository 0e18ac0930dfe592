import { UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Spin, Upload } from 'antd';
import { boundaryFileAtMostInBytes } from '../../../lambda/domain/registry/boundary-file.ts';
import { err, ok } from '../../../lambda/domain/vocabulary/result.ts';
import { Problem } from '../../answers/problem.tsx';
import { type Failed, type Handing, putInStore, sha256Of, useHandingIn } from '../../case-file/attachment/upload.ts';
import { uploadWords } from '../../case-file/attachment/upload-words.ts';
import { Mixed, useWords } from '../../i18n/language.tsx';
import { defineWords } from '../../i18n/words.ts';
import { FormField } from '../../ui/form-field.tsx';

const boundaryWords = defineWords(
  {
    choose: '选择 GeoJSON 文件',
    note: 'FeatureCollection，每个要素一个区划（Polygon 或 MultiPolygon），不超过 32 MB。提出时平台读取全文并核对；文件本身不写入日志。',
    bytes: (size: string) => `${size} 字节`,
    refused: '文件是空的、超过 32 MB，或者无法读取。',
  },
  {
    choose: 'Choose the GeoJSON file',
    note: 'A FeatureCollection with a feature a division (Polygon or MultiPolygon), at most 32 MB. The platform reads it whole when it is proposed; the file itself is never in the journal.',
    bytes: (size: string) => `${size} bytes`,
    refused: 'The file is empty, larger than 32 MB, or cannot be read.',
  },
);

type Kept = { readonly sha256: string; readonly sizeInBytes: number };

const handIn: Handing<Kept> = async (client, chosen, told, signal) => {
  told('hashing');
  const isOdd = chosen.size === 0 || chosen.size > boundaryFileAtMostInBytes;
  const sha256 = isOdd ? null : await sha256Of(chosen);
  if (sha256 === null) return err({ is: 'file', why: 'unreadable' });
  const file = { sha256, sizeInBytes: chosen.size };
  const announced = await client.ask('POST /boundary-files', { body: file }, signal);
  if (!announced.ok) return err({ is: 'problem', problem: announced.error });
  const { upload } = announced.value;
  if (upload === null) return ok(file);
  told('uploading');
  const fault = await putInStore(upload, chosen, signal);
  return fault === null ? ok(file) : err(fault);
};

const Fault = ({ failed: { fault, file }, again }: { readonly failed: Failed; readonly again: () => void }) => {
  const words = useWords(uploadWords);
  const { refused } = useWords(boundaryWords);
  const said = (what: string) => <Mixed text={words.of(file.name, what)} />;
  if (fault.is === 'file') return <Alert role="alert" type="error" showIcon title={said(refused)} />;
  const retry = <Button onClick={again}>{words.again}</Button>;
  if (fault.is === 'problem') return <Problem problem={fault.problem} of={file.name} action={retry} />;
  return <Alert role="alert" type="error" showIcon title={said(words.store(fault.status))} action={retry} />;
};

type BoundaryUploadProps = {
  readonly label: string;
  /** Digest and size of what is uploaded, nothing before. */
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
};

const ignored = (): void => undefined;

/** Uploads a file of boundaries, which is known by its digest from then on. */
export const BoundaryUpload = ({ label, values, onChange }: BoundaryUploadProps) => {
  const words = useWords(boundaryWords);
  const { steps, stop: stopWord, replace } = useWords(uploadWords);
  const arrived = ({ sha256, sizeInBytes }: Kept): void => onChange([sha256, String(sizeInBytes)]);
  const { step, failed, take, stop } = useHandingIn(handIn, arrived, ignored);
  const [sha256, size = '0'] = values;
  return (
    <FormField label={label} note={words.note}>
      <Flex vertical gap="small">
        {sha256 === undefined ? null : (
          <div>
            SHA-256 <code>{sha256}</code> · {words.bytes(Number(size).toLocaleString('en'))}
          </div>
        )}
        {failed === null ? null : <Fault failed={failed} again={() => take(failed.file)} />}
        <Flex wrap gap="small" align="center">
          <Upload
            accept=".geojson,.json,application/geo+json,application/json"
            showUploadList={false}
            disabled={step !== null}
            beforeUpload={(file) => {
              take(file);
              // Handed in by ourselves, with its digest.
              return false;
            }}
          >
            <Button icon={<UploadOutlined aria-hidden />} disabled={step !== null}>
              {sha256 === undefined ? words.choose : replace}
            </Button>
          </Upload>
          {step === null ? null : <Button onClick={stop}>{stopWord}</Button>}
          <span role="status">
            {step === null ? null : (
              <>
                <Spin size="small" /> {steps[step]}
              </>
            )}
          </span>
        </Flex>
      </Flex>
    </FormField>
  );
};
