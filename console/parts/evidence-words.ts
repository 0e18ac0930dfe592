import { defineWords } from '../i18n/words.ts';

export const evidenceWords = defineWords(
  {
    title: '证据文件',
    note: '含本件全部记录、运营商指令与发送留存，可离线校验。',
    download: '下载证据文件',
    verify: '在本页校验证据文件',
    verifying: '正在校验…',
    intact: (chains: number, commits: number) => `${chains} 条记录链共 ${commits} 条记录，摘要全部相符；文件摘要相符`,
    broken: (stream: string, version: number) => `${stream} 第 ${version} 条与摘要不符`,
    digest: '文件摘要与内容不符',
    reported: (count: number) => `服务端报告 ${count} 处断裂`,
  },
  {
    title: 'Evidence file',
    note: 'Every commit of the case, its orders and the record of what was sent; it can be verified offline.',
    download: 'Download the evidence file',
    verify: 'Verify the evidence file here',
    verifying: 'Verifying…',
    intact: (chains: number, commits: number) =>
      `${chains} chains with ${commits} commits: every hash holds, and so does the digest of the file`,
    broken: (stream: string, version: number) => `${stream}: commit ${version} does not match its hash`,
    digest: 'The digest of the file is not that of its contents',
    reported: (count: number) => `The service reports ${count} breaks`,
  },
);
