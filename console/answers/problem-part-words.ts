import { defineWords } from '../i18n/words.ts';

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
    block: '须更正',
    warn: '请留意',
    found: { before: '所涉内容：“', after: '”' },
    findings: '审查意见',
    noFindings: '未发现问题',
  },
  {
    fieldErrors: fieldErrorsEn,
    otherwise: (detail: string, _detailZh?: string) => detail,
    why: ({ detail }: Refused) => detail,
    about: (what: string, title: string) => `“${what}”: ${title}`,
    incident: (id: string) => `Incident: ${id}`,
    block: 'Must be mended',
    warn: 'Note',
    found: { before: 'Found: “', after: '”' },
    findings: 'Findings',
    noFindings: 'Nothing found',
  },
);
