import { defineWords } from '../../i18n/words.ts';
import type { FileRefusal, UploadStep } from './upload.ts';

type Refusals = Readonly<Record<FileRefusal, string>>;
type Steps = Readonly<Record<UploadStep, string>>;

const refusedZh: Refusals = {
  'wrong-type': '只接受 PDF、OFD、PNG 或 JPEG 文件。',
  'not-what-it-says': '文件内容与扩展名不符：打开后另存为 PDF、OFD、PNG 或 JPEG 再上传。',
  'too-large': '文件超过 20 MB，请降低扫描分辨率后再上传。',
  empty: '文件是空的。',
  unreadable: '无法读取此文件，请重新选择。',
};
const refusedEn: Refusals = {
  'wrong-type': 'Only PDF, OFD, PNG and JPEG files are taken.',
  'not-what-it-says': 'The content is not what the name says: save it anew as PDF, OFD, PNG or JPEG.',
  'too-large': 'The file is larger than 20 MB; scan it at a lower resolution.',
  empty: 'The file is empty.',
  unreadable: 'The file cannot be read; choose it again.',
};
const stepsZh: Steps = { hashing: '正在计算 SHA-256…', uploading: '正在上传…', verifying: '正在核验…' };
const stepsEn: Steps = { hashing: 'Computing the SHA-256…', uploading: 'Uploading…', verifying: 'Being verified…' };

/** The store takes nothing but the bytes announced: it compares their SHA-256 as they come in. */
const isRefused = (status: number): boolean => status >= 400 && status < 500;
const storedZh = (status: number): string => {
  if (status === 0) return '上传中断，文件未送达。请检查网络后再试，不必重新选择文件。';
  return isRefused(status)
    ? `收到的内容与所选文件的 SHA-256 不符，或上传地址已过期，未予接收（${status}）。`
    : `存储服务暂时不能接收文件（${status}）。`;
};
const storedEn = (status: number): string => {
  if (status === 0) return 'The upload broke off. Check the network and try again; the file need not be chosen anew.';
  return isRefused(status)
    ? `What arrived is not what was chosen (another SHA-256), or the address has expired; it was not taken (${status}).`
    : `The store cannot take files just now (${status}).`;
};

export const uploadWords = defineWords(
  {
    choose: '选择扫描件',
    replace: '换一份',
    addFurther: '添加其他扫描件',
    further: (place: number) => `其他扫描件 ${place}`,
    most: (count: number) => `已达 ${count} 份上限（系统设定，非法定）；须再添加的，请先合并文件。`,
    remove: '移除',
    stop: '停止上传',
    verified: (name: string) => `“${name}”已上传并核验`,
    unverified: (name: string) => `“${name}”尚未上传成功，请重新选择同一文件`,
    of: (name: string, what: string) => `“${name}”：${what}`,
    steps: stepsZh,
    refused: refusedZh,
    store: storedZh,
    again: '再试一次',
  },
  {
    choose: 'Choose the scan',
    replace: 'Choose another',
    addFurther: 'Add another scan',
    further: (place: number) => `Further scan ${place}`,
    most: (count: number) =>
      `${count} scans are the most (set by the system, not by law): put files together to add more.`,
    remove: 'Remove',
    stop: 'Stop the upload',
    verified: (name: string) => `“${name}” uploaded and verified`,
    unverified: (name: string) => `“${name}” not uploaded yet: choose the same file again`,
    of: (name: string, what: string) => `“${name}”: ${what}`,
    steps: stepsEn,
    refused: refusedEn,
    store: storedEn,
    again: 'Try again',
  },
);
