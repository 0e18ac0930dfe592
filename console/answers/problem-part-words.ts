import { defineWords } from '../i18n/words.ts';

const pointers = {
  volume: /^\/order\/operators$/,
  operator: /^\/order\/operators\/(\d+)/,
  outside: /^\/order\/window$/,
  ended: /^\/order\/window\/end$/,
  over: /^\/order\/window\/start$/,
  division: /^\/order\/divisions\/(\d+)/,
  accessNumber: /^\/order\/accessNumber$/,
} as const;

export type OrderPart = keyof typeof pointers;

const isOrderPart = (name: string): name is OrderPart => name in pointers;

/** Which part of a coordination order a pointer names (RFC 6901), and which of several, from 1; null for any other. */
export const partAtFault = (pointer = ''): { readonly is: OrderPart; readonly at: number } | null => {
  for (const [name, pattern] of Object.entries(pointers)) {
    const match = pattern.exec(pointer);
    if (match !== null && isOrderPart(name)) return { is: name, at: Number(match[1] ?? 0) + 1 };
  }
  return null;
};

type Parts = Readonly<Record<OrderPart, (at: number) => string>>;

const zh: Parts = {
  volume: () => '各家数量上限合计超过申请数量一成以上。',
  operator: (at) => `第 ${at} 家运营商未登记、重复列出，或在发送范围内不提供服务。`,
  outside: () => '发送时间超出申请的时段。',
  ended: () => '发送时间的结束不晚于开始。',
  over: () => '申请的发送时间已到，不能再批准。',
  division: (at) => `第 ${at} 处发送范围超出申请的范围，或不是现行行政区划。`,
  accessNumber: () => '接入号码不属于公益类短信专用号段。',
};
const en: Parts = {
  volume: () => 'The ceilings sum to more than a tenth beyond the volume applied for.',
  operator: (at) => `Operator ${at} is not registered, is named twice, or serves none of the scope.`,
  outside: () => 'The window lies outside the one applied for.',
  ended: () => 'The window does not end after it begins.',
  over: () => 'The time applied for has come: it can no longer be approved.',
  division: (at) => `Division ${at} lies outside the scope applied for, or is none of today.`,
  accessNumber: () => 'The access number is not one of the public-interest class.',
};

/** Why a coordination order was refused, by the part of it that the problem points at. */
export const orderProblemWords = defineWords<{ parts: Parts }>({ parts: zh }, { parts: en });

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
    otherwise: (_detail: string) => '不符合要求',
    atFault: (name: string) => `所指项目：${name}`,
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
    otherwise: (detail: string) => detail,
    atFault: (name: string) => `What is meant: ${name}`,
    about: (what: string, title: string) => `“${what}”: ${title}`,
    incident: (id: string) => `Incident: ${id}`,
    block: 'Must be mended',
    warn: 'Note',
    found: { before: 'Found: “', after: '”' },
    findings: 'Findings',
    noFindings: 'Nothing found',
  },
);
