import { fieldWords } from '../i18n/application-field-words.ts';
import { alertTimeNames, defineWords } from '../i18n/words.ts';

/** A refusal of the service, which says why in both languages. */
type Refused = { readonly detail: string; readonly detailZh?: string | undefined };

type FieldErrorWords = Readonly<Record<string, string>>;

/** Codes of single fields: zod's, as the API gives them. Its own detail, in English, is shown for any other where English is read. */
const fieldErrorsZh: FieldErrorWords = {
  'invalid-type': '未填写或类型不符',
  'too-small': '太短或太小',
  'too-big': '太长或太大',
  'invalid-format': '格式不符',
  'invalid-value': '不在可选范围内',
  'unknown-field': '没有此项',
  'invalid-union': '不符合任何一种允许的形式',
};
const fieldErrorsEn: FieldErrorWords = {
  'invalid-type': 'missing or of the wrong type',
  'too-small': 'too short or too small',
  'too-big': 'too long or too large',
  'invalid-format': 'not of the right format',
  'invalid-value': 'not one of the choices',
  'unknown-field': 'no such member',
  'invalid-union': 'none of the forms allowed',
};

export const problemPartWords = defineWords(
  {
    fieldErrors: fieldErrorsZh,
    otherwise: (_detail: string, detailZh = '不符合要求') => detailZh,
    why: ({ detailZh = '' }: Refused) => detailZh,
    about: (what: string, title: string) => `“${what}”：${title}`,
    incident: (id: string) => `事件编号：${id}`,
  },
  {
    fieldErrors: fieldErrorsEn,
    otherwise: (detail: string, _detailZh?: string) => detail,
    why: ({ detail }: Refused) => detail,
    about: (what: string, title: string) => `“${what}”: ${title}`,
    incident: (id: string) => `Incident: ${id}`,
  },
);

type Labels = Readonly<Record<string, string>>;

const zh: Labels = {
  name: '名称',
  aliases: '别名',
  phone: '电话',
  contact: '联系方式',
  division: '所在地区',
  kind: '种类',
  start: '开始时间',
  end: '结束时间',
  sends: '次数',
  note: '安排',
  title: '规定名称',
  number: '文号',
  article: '条款',
  furtherScans: '其他扫描件',
  mediaType: '文件种类',
  sizeInBytes: '文件大小',
  orders: '协调指令',
  operator: '运营商',
  volumeCeiling: '数量上限',
  cursor: '翻页位置',
  status: '状态',
  'alert/start': alertTimeNames.zh.start,
  expires: alertTimeNames.zh.expires,
  from: '开始日期',
  to: '结束日期',
  authority: '主管机构',
  organisation: '单位',
};
const en: Labels = {
  name: 'name',
  aliases: 'aliases',
  phone: 'phone',
  contact: 'contact',
  division: 'division',
  kind: 'kind',
  start: 'start',
  end: 'end',
  sends: 'number of sends',
  note: 'arrangement',
  title: 'title of the provision',
  number: 'document number',
  article: 'article',
  furtherScans: 'further scans',
  mediaType: 'type of file',
  sizeInBytes: 'size of the file',
  orders: 'orders',
  operator: 'operator',
  volumeCeiling: 'ceiling',
  cursor: 'place in the list',
  status: 'status',
  'alert/start': alertTimeNames.en.start,
  expires: alertTimeNames.en.expires,
  from: 'first day',
  to: 'last day',
  authority: 'authority',
  organisation: 'organisation',
};

const labelsZh: Labels = { ...zh, ...fieldWords.zh.names };
const labelsEn: Labels = { ...en, ...fieldWords.en.names };

export const pointerWords = defineWords(
  { labels: labelsZh, file: '文件名' },
  { labels: labelsEn, file: 'name of the file' },
);

type PointerWords = (typeof pointerWords)['zh'];

/**
 * A place in what was sent (RFC 6901), as people name it: `/content/attachment/name` is 盖章的书面申请 · 文件名. null
 * where none of it has a name.
 */
export const labelOf = (pointer: string, { labels, file }: PointerWords): string | null => {
  const parts = pointer.split('/').slice(1);
  const isOfFile = parts.includes('attachment') || parts.includes('furtherScans') || parts.length === 1;
  const said = parts.flatMap((part, at) =>
    part === 'name' && isOfFile ? [file] : (labels[`${parts[at - 1]}/${part}`] ?? labels[part] ?? []),
  );
  return said.length === 0 ? null : said.join(' · ');
};
