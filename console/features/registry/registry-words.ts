import type { Organisation } from '../../api/types.ts';
import { defineWords } from '../../i18n/words.ts';
import type { EntryKind } from './kinds.ts';

type Kinds = Readonly<Record<EntryKind, string>>;
type Choices = Readonly<Record<string, string>>;

const kindsZh: Kinds = {
  organisation: '单位',
  operator: '运营商接入',
  'standing-authority': '应急发送授权',
  'holiday-notice': '放假安排',
  roster: '值班表',
  'anchor-gap': '锚定延误说明',
  'prepared-message': '预置模板',
};
const kindsEn: Kinds = {
  organisation: 'Organisations',
  operator: 'Operators',
  'standing-authority': 'Readiness authorities',
  'holiday-notice': 'Holiday notices',
  roster: 'Duty rosters',
  'anchor-gap': 'Explanations of late anchors',
  'prepared-message': 'Prepared messages',
};
/** One of them, in headings. */
const kindZh: Kinds = { ...kindsZh };
const kindEn: Kinds = {
  organisation: 'Organisation',
  operator: 'Operator',
  'standing-authority': 'Readiness authority',
  'holiday-notice': 'Holiday notice',
  roster: 'Duty roster',
  'anchor-gap': 'Explanation of late anchors',
  'prepared-message': 'Prepared message',
};
const emptyZh: Kinds = {
  organisation: '尚未登记单位',
  operator: '尚未登记运营商接入',
  'standing-authority': '尚未登记应急发送授权',
  'holiday-notice': '平台已含 2007—2026 年放假安排；国务院办公厅公布新一年安排后在此登记。',
  roster: '尚未登记值班表：有应急短信待确认时，平台无法通知任何人。',
  'anchor-gap': '尚无锚定延误说明；日志核验发现迟到的记录（late）并查明原因后在此登记。',
  'prepared-message': '还没有预置模板。新登记时可从平台所附的样例开始，经另一人确认后，在发起应急发送时选用。',
};
const emptyEn: Kinds = {
  organisation: 'No organisation is registered yet',
  operator: 'No operator is registered yet',
  'standing-authority': 'No standing authority is registered yet',
  'holiday-notice': 'The notices of 2007 to 2026 come with the platform; those of later years are registered here.',
  roster: 'No duty roster is registered yet: when an emergency waits, nobody can be told.',
  'anchor-gap':
    'Nothing is explained yet. What verifying the journal calls late is explained here, once it is known why.',
  'prepared-message':
    'No message is prepared yet. A new one may begin from a shipped sample; once confirmed by another person it can be chosen when an emergency is sent.',
};

const orgKindsZh: Readonly<Record<Organisation['kind'], string>> = {
  government: '人民政府',
  department: '政府部门',
  'telecom-authority': '电信管理机构',
  operator: '运营商',
  'party-organ': '党的机关',
  'military-organ': '军事机关',
  company: '企业',
  'public-institution': '事业单位',
};
const orgKindsEn: Readonly<Record<Organisation['kind'], string>> = {
  government: 'Government',
  department: 'Department',
  'telecom-authority': 'Telecom authority',
  operator: 'Operator',
  'party-organ': 'Party organ',
  'military-organ': 'Military organ',
  company: 'Company',
  'public-institution': 'Public institution',
};
const orgLevelsZh: Readonly<Record<Organisation['level'], string>> = {
  national: '国家级',
  provincial: '省级',
  prefecture: '地市级',
  'prefecture-area': '地区、盟',
  county: '县级',
  township: '乡镇级',
};
const orgLevelsEn: Readonly<Record<Organisation['level'], string>> = {
  national: 'National',
  provincial: 'Provincial',
  prefecture: 'Prefecture',
  'prefecture-area': 'Prefecture area (not a city)',
  county: 'County',
  township: 'Township',
};
const choicesZh: Choices = {
  ...orgKindsZh,
  ...orgLevelsZh,
  push: '平台推送',
  poll: '运营商自取',
  1: '第 1 版',
  2: '第 2 版',
};
const choicesEn: Choices = {
  ...orgKindsEn,
  ...orgLevelsEn,
  push: 'Pushed to it',
  poll: 'It fetches them',
  1: 'Schema 1',
  2: 'Schema 2',
};

/** What is in the registry; what is done with it is in `registry-words.ts`. */
export const registryWords = defineWords(
  {
    title: '登记',
    subtitle: '登记内容的变更须由一人提出、另一人确认。',
    kinds: kindsZh,
    kind: kindZh,
    choices: choicesZh,
    filter: '登记类别',
    caption: '登记内容',
    empty: emptyZh,
    name: '名称',
    details: '内容',
    back: (kinds: string) => `返回${kinds}登记`,
    state: '状态',
    updated: '最近变化',
    inForce: '有效',
    retired: '已停用',
    proposed: '变更待确认',
    proposedNew: '新登记待确认',
    waiting: (count: number) => `${count} 项变更待另一人确认`,
    unjustified: (count: number) => `不当使用 ${count} 次`,
    preparedTitle: '预置模板',
    preparedSubtitle: '预先写好的应急短信，连同更正和解除。由本单位一人提出、另一人确认后生效。',
    fromSample: '从样例开始',
  },
  {
    title: 'Registry',
    subtitle: 'Every change is proposed by one person and confirmed by another.',
    kinds: kindsEn,
    kind: kindEn,
    choices: choicesEn,
    filter: 'Kind of entry',
    caption: 'What is registered',
    empty: emptyEn,
    name: 'Name',
    details: 'Details',
    back: (kinds: string) => `Back to the registry: ${kinds.toLowerCase()}`,
    state: 'State',
    updated: 'Last change',
    inForce: 'In force',
    retired: 'Retired',
    proposed: 'Change to be confirmed',
    proposedNew: 'New, to be confirmed',
    waiting: (count: number) =>
      count === 1 ? '1 change waits for a second person' : `${count} changes wait for a second person`,
    unjustified: (count: number) => (count === 1 ? '1 unjustified use' : `${count} unjustified uses`),
    preparedTitle: 'Prepared messages',
    preparedSubtitle:
      'Emergency messages written in advance, each with its correction and its all-clear. One person of the organisation proposes, another confirms.',
    fromSample: 'Begin from a sample',
  },
);

export const changeWords = defineWords(
  {
    newEntry: '新登记',
    newTitle: (kind: string) => `新登记：${kind}`,
    change: '提出变更',
    closeForm: '收起',
    retire: '提出停用',
    retireTitle: '提出停用这项登记',
    retireDeed: '提出停用',
    propose: '提出',
    proposeTitle: '提出变更，由另一名登记人员确认',
    proposeDeed: '提出，待另一人确认',
    proposedDone: '已提出，待另一名登记人员确认',
    faults: (fields: readonly string[]) => `请填写或更正：${fields.join('；')}`,
    fault: (field: string, line: number | null) => (line === null ? field : `${field} 第 ${line} 行`),
    reason: '理由（写入记录）',
    remark: '备注（可不填，写入记录）',
    proposal: '待确认的变更',
    by: '提出人',
    why: '理由',
    field: '项目',
    now: '现行',
    proposed: '拟改为',
    same: '未变',
    retires: '拟停用',
    confirm: '确认变更',
    confirmTitle: '确认后立即生效',
    confirmDeed: '确认，立即生效',
    confirmed: '变更已生效',
    reject: '否决',
    takeBack: '撤回',
    rejectTitle: '不予变更',
    rejectDeed: '不予变更',
    rejected: '已记录：不予变更',
    own: '这是您提出的变更，须由另一名登记人员确认；您可以撤回。',
    gap: (hours: number) =>
      `每周约 ${hours} 小时没有安排值班人员；这些时间只通知带班领导，没有带班领导的，紧急事项通知不到任何人。`,
    current: '现行内容',
    history: '变更经过',
    uses: '被认定的不当使用',
  },
  {
    newEntry: 'New entry',
    newTitle: (kind: string) => `New entry: ${kind}`,
    change: 'Propose a change',
    closeForm: 'Close',
    retire: 'Propose to retire',
    retireTitle: 'Propose to retire this entry',
    retireDeed: 'Propose to retire it',
    propose: 'Propose',
    proposeTitle: 'Propose; another registrar confirms',
    proposeDeed: 'Propose, for another to confirm',
    proposedDone: 'Proposed; another registrar has to confirm it',
    faults: (fields: readonly string[]) => `To fill in or mend: ${fields.join('; ')}`,
    fault: (field: string, line: number | null) => (line === null ? field : `${field}, line ${line}`),
    reason: 'Reason (goes on record)',
    remark: 'Remark (optional, goes on record)',
    proposal: 'Change to be confirmed',
    by: 'Proposed by',
    why: 'Reason',
    field: 'Field',
    now: 'Now',
    proposed: 'Proposed',
    same: 'unchanged',
    retires: 'to be retired',
    confirm: 'Confirm the change',
    confirmTitle: 'It is in force once confirmed',
    confirmDeed: 'Confirm, in force at once',
    confirmed: 'The change is in force',
    reject: 'Turn down',
    takeBack: 'Take back',
    rejectTitle: 'The change is not made',
    rejectDeed: 'Do not change',
    rejected: 'Recorded: the change is not made',
    own: 'You proposed this: another registrar has to confirm it. You can take it back.',
    gap: (hours: number) =>
      `About ${hours} hours a week have nobody on duty: the chief alone is told then, and where there is none, nobody is told of what cannot wait.`,
    current: 'In force',
    history: 'History',
    uses: 'Uses found unjustified',
  },
);
