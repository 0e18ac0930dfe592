import { defineWords } from '../../i18n/words.ts';
import type { FieldName } from './kinds.ts';

type Names = Readonly<Record<FieldName, string>>;
/** How a field is filled in, where its name does not say it. */
type Hints = Readonly<Partial<Record<FieldName, string>>>;

const namesZh: Names = {
  id: '代号',
  name: '名称',
  aliases: '简称',
  organisationKind: '性质',
  organisationLevel: '层级',
  division: '行政区划',
  succeeds: '承接',
  office: '联系处室',
  phone: '联系电话',
  operator: '运营商',
  regions: '服务区域',
  mode: '接收方式',
  endpoint: '接收地址',
  share: '用户占比',
  orderSchema: '指令版本',
  organisation: '被授权单位',
  hazardClasses: '事件类别',
  fromLevel: '最低预警级别',
  divisions: '授权区域',
  validFrom: '生效时间',
  validUntil: '失效时间',
  grantedBy: '授权机构',
  document: '授权文号',
  year: '年份',
  papers: '通知网址',
  days: '日期',
};
const namesEn: Names = {
  id: 'Id',
  name: 'Name',
  aliases: 'Short names',
  organisationKind: 'Kind',
  organisationLevel: 'Level',
  division: 'Division',
  succeeds: 'Takes over from',
  office: 'Office to contact',
  phone: 'Phone',
  operator: 'Operator',
  regions: 'Regions served',
  mode: 'How it takes orders',
  endpoint: 'Address that takes them',
  share: 'Share of the phones',
  orderSchema: 'Orders it understands',
  organisation: 'Organisation',
  hazardClasses: 'Classes of hazard',
  fromLevel: 'From which level up',
  divisions: 'Area',
  validFrom: 'Valid from',
  validUntil: 'Valid until',
  grantedBy: 'Granted by',
  document: 'Document',
  year: 'Year',
  papers: 'Addresses of the notice',
  days: 'Days',
};

const hintsZh: Hints = {
  id: '小写字母、数字、连字符；登记后不能更改。',
  name: '全称，与公章一致；短信中须出现全称或简称。',
  aliases: '每行一个。',
  division: '六位代码，例如 440000。',
  succeeds: '只由电信管理机构填写：承接其事项的原机构代号，每行一个；原机构此后才能注销。',
  phone: '带区号的固定电话、400/800 电话、12345 一类的短号或手机号，可写分机。',
  operator: '须先在“单位”中登记为运营商。',
  endpoint: 'https:// 开头；平台把签名的指令送到此地址。',
  share: '占服务区域内用户的百分比，例如 12.5。',
  orderSchema: '第 2 版：能只发给收到过某条短信的手机。第 1 版：更正和解除按原区域发送。',
  validFrom: '北京时间，写成“2026-12-15 09:00”的样子。',
  validUntil: '北京时间，写成“2026-12-15 09:00”的样子。',
  papers: '国务院办公厅通知的网址，每行一个。',
  days: '每行一天：2027-01-01 元旦 休；调休上班写“班”。',
};
const hintsEn: Hints = {
  id: 'Small letters, digits, hyphens. It cannot be changed later.',
  name: 'In full, as on the seal; messages must say it or a short name.',
  aliases: 'One a line.',
  division: 'The code of six digits, e.g. 440000.',
  succeeds:
    'For telecom authorities alone: the ids of those whose cases it takes over, one a line; they can be retired then.',
  phone: 'A landline with its area code, 400/800, a short code such as 12345, or a mobile; an extension may follow.',
  operator: 'It must be registered as an organisation first.',
  endpoint: 'Begins with https://; signed orders are sent there.',
  share: 'Of the phones in its regions, per cent, e.g. 12.5.',
  orderSchema: 'With 2 it can send to those alone who got a message; with 1 it sends corrections to the whole area.',
  validFrom: 'Beijing time, written like 2026-12-15 09:00.',
  validUntil: 'Beijing time, written like 2026-12-15 09:00.',
  papers: 'Of the State Council’s notice, one a line.',
  days: 'One a line: 2027-01-01 元旦 休 for a day off, 班 for a weekend day that is worked.',
};

export const fieldWords = defineWords(
  {
    names: namesZh,
    hints: hintsZh,
    notAPhone: '这不是可以拨通的电话号码。',
    percent: (share: string) => `${share}%`,
    /** In a list, where no column says what it is. */
    share: (text: string) => `用户占比 ${text}`,
    fromLevel: (text: string) => `${text}及以上`,
    validUntil: (text: string) => `有效期至 ${text}`,
  },
  {
    names: namesEn,
    hints: hintsEn,
    notAPhone: 'This is no number that can be dialled.',
    percent: (share: string) => `${share}%`,
    share: (text: string) => `${text} of the phones`,
    fromLevel: (text: string) => `${text} and above`,
    validUntil: (text: string) => `valid until ${text}`,
  },
);
