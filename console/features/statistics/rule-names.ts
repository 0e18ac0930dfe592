import { defineWords } from '../../i18n/words.ts';

type Names = Readonly<Record<string, string>>;

const zh: Names = {
  'applicant.eligibility': '申请主体资格',
  'authority.competent': '主管机构',
  'scope.division': '行政区划代码',
  'scope.jurisdiction': '发送范围与管辖',
  'application.fields': '申请事项齐全',
  'application.scans': '扫描件',
  'sending-agency.registered': '发送单位登记',
  'window.valid': '发送时段',
  'lead-time': '提前工作日',
  'classification.work-publicity': '工作宣传类',
  'classification.commercial': '商业类',
  'exemption.basis': '例外依据',
  'content.length': '字数',
  'content.sender-name': '发送单位名称',
  'content.contact-phone': '联系电话',
  'content.link': '网址、链接',
  'content.prohibited': '禁止性内容',
  'content.unfinished': '未定稿内容',
  'content.figure': '不合常理的数值',
  'content.day': '内容中的日期',
  'volume.proportion': '发送总量与频次',
  'window.hours': '休息时段',
  'content.work-publicity': '工作宣传表述',
  'content.commercial': '商业表述',
};
const en: Names = {
  'applicant.eligibility': 'Who may apply',
  'authority.competent': 'Competent authority',
  'scope.division': 'Division codes',
  'scope.jurisdiction': 'Scope and jurisdiction',
  'application.fields': 'Completeness',
  'application.scans': 'Scans',
  'sending-agency.registered': 'Registered sending agency',
  'window.valid': 'Window',
  'lead-time': 'Lead time',
  'classification.work-publicity': 'Work publicity',
  'classification.commercial': 'Commercial',
  'exemption.basis': 'Basis of an exemption',
  'content.length': 'Length',
  'content.sender-name': 'Name of the sender',
  'content.contact-phone': 'Contact phone',
  'content.link': 'Links',
  'content.prohibited': 'Prohibited content',
  'content.unfinished': 'Unfinished text',
  'content.figure': 'Impossible figures',
  'content.day': 'Days in the text',
  'volume.proportion': 'Volume and frequency',
  'window.hours': 'Hours of rest',
  'content.work-publicity': 'Wording of work publicity',
  'content.commercial': 'Commercial wording',
};

/** What each rule is about, by its id; an id without a name is shown as it is. */
export const ruleNames = defineWords(zh, en);
