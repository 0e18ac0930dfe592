import type { Organisation } from '../../api/schema.ts';
import { defineWords } from '../../i18n/words.ts';
import type { EntryKind, FieldName } from './kinds.ts';

type Kinds = Readonly<Record<EntryKind, string>>;
type Names = Readonly<Record<FieldName, string>>;
type Choices = Readonly<Record<string, string>>;

const kindsZh: Kinds = {
  organisation: '单位',
  operator: '运营商接入',
  'standing-authority': '应急发送授权',
  'holiday-notice': '放假安排',
};
const kindsEn: Kinds = {
  organisation: 'Organisations',
  operator: 'Operators',
  'standing-authority': 'Standing authorities',
  'holiday-notice': 'Holiday notices',
};
const fieldsZh: Names = {
  id: '代号（小写字母、数字、连字符）',
  name: '名称',
  aliases: '简称（每行一个）',
  organisationKind: '性质',
  organisationLevel: '层级',
  division: '行政区划代码（六位）',
  office: '联系处室',
  phone: '联系电话',
  regions: '服务区域',
  mode: '接收方式',
  endpoint: '接收地址',
  share: '区域内用户占比（%）',
  organisation: '被授权单位',
  hazardClasses: '事件类别',
  fromLevel: '最低预警级别',
  divisions: '授权区域',
  validFrom: '生效时间（北京时间）',
  validUntil: '失效时间（北京时间）',
  grantedBy: '授权机构',
  document: '授权文号',
  year: '年份',
  papers: '通知网址（每行一个）',
  days: '日期（每行一天：2027-01-01 元旦 休；调休上班写“班”）',
};
const fieldsEn: Names = {
  id: 'Id (small letters, digits, hyphens)',
  name: 'Name',
  aliases: 'Short names (one a line)',
  organisationKind: 'Kind',
  organisationLevel: 'Level',
  division: 'Division code (six digits)',
  office: 'Office to contact',
  phone: 'Phone',
  regions: 'Regions served',
  mode: 'How it takes orders',
  endpoint: 'Address that takes them',
  share: 'Share of the phones there (%)',
  organisation: 'Organisation',
  hazardClasses: 'Classes of hazard',
  fromLevel: 'From which level up',
  divisions: 'Area',
  validFrom: 'Valid from (Beijing time)',
  validUntil: 'Valid until (Beijing time)',
  grantedBy: 'Granted by',
  document: 'Document',
  year: 'Year',
  papers: 'Addresses of the notice (one a line)',
  days: 'Days (one a line: 2027-01-01 元旦 休; 班 for a weekend day that is worked)',
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
const choicesZh: Choices = { ...orgKindsZh, ...orgLevelsZh, push: '平台推送', poll: '运营商自取' };
const choicesEn: Choices = { ...orgKindsEn, ...orgLevelsEn, push: 'Pushed to it', poll: 'It fetches them' };

/** What is in the registry; what is done with it is in `change-words.ts`. */
export const registryWords = defineWords(
  {
    title: '登记',
    subtitle: '登记内容的变更须由一人提出、另一人确认。',
    kinds: kindsZh,
    fields: fieldsZh,
    choices: choicesZh,
    filter: '登记类别',
    caption: '登记内容',
    empty: '尚无登记内容',
    name: '名称',
    details: '内容',
    state: '状态',
    updated: '最近变化',
    inForce: '有效',
    retired: '已停用',
    proposed: '变更待确认',
    proposedNew: '新登记待确认',
    waiting: (count: number) => `${count} 项变更待另一人确认`,
    unjustified: (count: number) => `不当使用 ${count} 次`,
  },
  {
    title: 'Registry',
    subtitle: 'Every change is proposed by one person and confirmed by another.',
    kinds: kindsEn,
    fields: fieldsEn,
    choices: choicesEn,
    filter: 'Kind of entry',
    caption: 'What is registered',
    empty: 'Nothing is registered yet',
    name: 'Name',
    details: 'Details',
    state: 'State',
    updated: 'Last change',
    inForce: 'In force',
    retired: 'Retired',
    proposed: 'Change to be confirmed',
    proposedNew: 'New, to be confirmed',
    waiting: (count: number) =>
      count === 1 ? '1 change waits for a second person' : `${count} changes wait for a second person`,
    unjustified: (count: number) => (count === 1 ? '1 unjustified use' : `${count} unjustified uses`),
  },
);
