import { isVouchedFor } from '../../../lambda/domain/journal/anchored-case.ts';
import { defineWords } from '../../i18n/words.ts';
import type { ChainOf, EvidenceVerdict, OrderFault, PartFault } from './verify-evidence.ts';

/** Nothing in the file is other than it was sealed, and the service reports nothing either. */
export const holds = ({ chains, faults, digestHolds, reported, anchored, parts }: EvidenceVerdict): boolean =>
  (anchored === null || isVouchedFor(anchored)) &&
  digestHolds &&
  reported.length + faults.length + parts.length === 0 &&
  chains.every(({ brokenAt }) => brokenAt === null);

type Of = Readonly<Record<ChainOf, string>>;

const ofZh: Of = { case: '办理记录', order: '运营商指令', record: '发送留存' };
const ofEn: Of = { case: 'The case', order: 'Order', record: 'Record of what was sent' };

type Faults = Readonly<Record<OrderFault['reason'], (orderId: string) => string>>;

const faultsZh: Faults = {
  'left-out': (order) => `办理记录下达了指令 ${order}，文件中却没有`,
  'not-recorded': (order) => `指令 ${order} 下达已久，文件中没有任何后续记录`,
  unknown: (order) => `文件中的指令 ${order}，办理记录从未下达`,
  'other-chain': (order) => `指令 ${order} 名下的记录属于别的指令`,
  'record-differs': (order) => `指令 ${order} 实际发出的内容与下达的不同`,
};
const faultsEn: Faults = {
  'left-out': (order) => `The case gave order ${order}, and the file leaves it out`,
  'not-recorded': (order) => `Order ${order} was given long ago, and nothing is recorded of it`,
  unknown: (order) => `The case never gave order ${order}`,
  'other-chain': (order) => `What is filed under order ${order} belongs to another`,
  'record-differs': (order) => `What was sent out under order ${order} is not what was ordered`,
};

type Parts = Readonly<Record<PartFault['reason'], (number: number) => string>>;

const partsZh: Parts = {
  missing: (number) => `证据文件缺少第 ${number} 部分`,
  foreign: (number) => `证据文件第 ${number} 部分与前一部分不相衔接，或属于别的案件`,
  digest: (number) => `证据文件第 ${number} 部分的摘要与内容不符`,
};
const partsEn: Parts = {
  missing: (number) => `Part ${number} of the evidence is missing`,
  foreign: (number) => `Part ${number} of the evidence does not follow on the part before it, or is of another case`,
  digest: (number) => `The digest of part ${number} of the evidence is not that of its contents`,
};

export const evidenceWords = defineWords(
  {
    title: '证据文件',
    note: '含本件全部记录、运营商指令与发送留存，可离线校验。',
    download: '下载证据文件',
    verify: '在本页校验证据文件',
    verifying: '正在校验…',
    intact: (chains: number, commits: number) => `${chains} 条记录链共 ${commits} 条记录，摘要全部相符；文件摘要相符`,
    notIntact: '校验未通过',
    broken: (count: number) => `${count} 条记录链与摘要不符`,
    digest: '文件摘要与内容不符',
    reported: (count: number) => `服务端报告 ${count} 处断裂`,
    advice: '请下载并保存这份文件，勿再办理本件，报告安全管理人员核查。',
    anchored: (number: number, at: string, younger: number) =>
      `第 ${number} 号锚定（${at}）证明上述记录${younger === 0 ? '' : `，其后另有 ${younger} 条尚未锚定`}`,
    notAnchored: '本件尚无锚定可证',
    contradicted: (stream: string, number: number) => `记录链 ${stream} 与第 ${number} 号锚定不符`,
    anchorFault: '文件所附锚定无法验证',
    chains: '各记录链的校验结果',
    chain: '记录链',
    commits: '记录数',
    verdict: '结果',
    of: ofZh,
    faults: faultsZh,
    parts: partsZh,
    holds: '全部相符',
    brokenAt: (version: number, reason: string) => `第 ${version} 条：${reason}`,
  },
  {
    title: 'Evidence file',
    note: 'Every commit of the case, its orders and the record of what was sent; it can be verified offline.',
    download: 'Download the evidence file',
    verify: 'Verify the evidence file here',
    verifying: 'Verifying…',
    intact: (chains: number, commits: number) =>
      `${chains === 1 ? '1 chain' : `${chains} chains`} with ${commits === 1 ? '1 commit' : `${commits} commits`}: every hash holds, and so does the digest of the file`,
    notIntact: 'The file does not verify',
    broken: (count: number) => (count === 1 ? '1 chain is broken' : `${count} chains are broken`),
    digest: 'The digest of the file is not that of its contents',
    reported: (count: number) => (count === 1 ? 'The service reports 1 break' : `The service reports ${count} breaks`),
    advice:
      'Download the file and keep it, leave the case as it is, and report it to whoever is in charge of security.',
    anchored: (number: number, at: string, younger: number) =>
      `Anchor ${number} (${at}) vouches for it${younger === 0 ? '' : `; ${younger === 1 ? '1 commit is' : `${younger} commits are`} younger`}`,
    notAnchored: 'No anchor vouches for it yet',
    contradicted: (stream: string, number: number) => `Chain ${stream} contradicts anchor ${number}`,
    anchorFault: 'The anchor in the file cannot be verified',
    chains: 'What verifying showed, chain by chain',
    chain: 'Chain',
    commits: 'Commits',
    verdict: 'Verdict',
    of: ofEn,
    faults: faultsEn,
    parts: partsEn,
    holds: 'Every hash holds',
    brokenAt: (version: number, reason: string) => `Commit ${version}: ${reason}`,
  },
);
