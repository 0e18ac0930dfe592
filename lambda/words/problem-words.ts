import type { RefusalCode } from '../domain/kernel/refusal.ts';
import type { Sentence } from './sentence.ts';

/** Problems of the protocol itself, beside the refusals of the domain. */
export const httpProblemCodes = [
  'malformed-json',
  'body-not-utf8',
  'invalid-body',
  'invalid-parameter',
  'invalid-cursor',
  'unauthenticated',
  'missing-role',
  'missing-organisation',
  'no-such-route',
  'method-not-allowed',
  'body-too-slow',
  'body-too-large',
  'unsupported-media-type',
  'internal',
  'unavailable',
  'reading-not-recorded',
] as const;
export type HttpProblemCode = (typeof httpProblemCodes)[number];
export type ProblemCode = RefusalCode | HttpProblemCode;

/** What every problem is called, by the API and on every page: a forgotten one does not compile. */
// biome-ignore format: one problem per line
export const problemTitles = {
  'malformed-json': { zh: '请求内容无法识别', en: 'The request could not be read' },
  'body-not-utf8': { zh: '提交的文字有缺损', en: 'Some of the text was lost' },
  'invalid-body': { zh: '填写的内容格式不符', en: 'Some entries do not have the right form' },
  'invalid-parameter': { zh: '查询条件格式不符', en: 'The question does not have the right form' },
  'invalid-cursor': { zh: '翻页位置已失效', en: 'This place in the list is no longer known' },
  'unauthenticated': { zh: '登录已失效', en: 'You are no longer signed in' },
  'missing-organisation': { zh: '登录身份没有写明所属单位', en: 'Your sign-in names no organisation' },
  'missing-role': { zh: '当前身份没有办理此事的角色', en: 'Your role does not include this' },
  'not-permitted': { zh: '当前单位无权办理', en: 'Not for your organisation' },
  'same-person': { zh: '须由另一人办理', en: 'A second person must do this' },
  'unknown-organisation': { zh: '所属单位尚未登记', en: 'Your organisation is not registered' },
  'not-found': { zh: '未找到', en: 'Not found' },
  'no-such-route': { zh: '没有此页面或功能', en: 'There is no such page or function' },
  'method-not-allowed': { zh: '不支持此操作', en: 'This cannot be done here' },
  'wrong-state': { zh: '当前状态下不能办理', en: 'Not possible in the present state' },
  'stale-version': { zh: '事项在您查看之后已有变化', en: 'The case has changed since you looked at it' },
  'identical-emergency': { zh: '相同的应急短信刚刚发过', en: 'The same emergency message went out just now' },
  'damaged-record': { zh: '有一部分记录无法读取', en: 'Part of the record cannot be read' },
  'too-much-to-record': { zh: '一次要记录的内容过多', en: 'There is too much to record at once' },
  'idempotency-conflict': { zh: '同一请求编号已用于其他内容', en: 'This request stood for something else before' },
  'body-too-slow': { zh: '提交的内容没有及时送达', en: 'What you sent did not arrive in time' },
  'body-too-large': { zh: '内容超过 256 KB', en: 'The content is larger than 256 KB' },
  'unsupported-media-type': { zh: '请求格式不受支持', en: 'The format of the request is not supported' },
  'rules-block': { zh: '不符合现行规定', en: 'Rules in force are broken' },
  'exemption-unconfirmed': { zh: '所主张的例外尚未确认', en: 'A claimed exemption is not confirmed' },
  'material-change': { zh: '提交后只能作文字性更正', en: 'Only clerical corrections are possible now' },
  'invalid-coordination-order': { zh: '协调指令不完整或不可行', en: 'The coordination order cannot be given' },
  'reason-required': { zh: '须书面说明理由', en: 'A written reason is required' },
  'invalid-time': { zh: '所给时间不合理', en: 'A time given is not possible' },
  'unfilled-slot': { zh: '预置模板的填空没有填写完', en: 'A slot of the prepared message is not filled in' },
  'no-prepared-message': { zh: '没有这一预置模板', en: 'There is no such prepared message' },
  'invalid-area': { zh: '区域轮廓有误', en: 'The outline is no area' },
  'nothing-deliverable': { zh: '区域内没有现行行政区划，无处可发', en: 'No part of the area is a division of today' },
  'invalid-receipt': { zh: '回执与已有记录矛盾', en: 'The receipt contradicts what is known' },
  'invalid-proposal': { zh: '拟登记内容无效', en: 'The proposed entry cannot be registered' },
  'attachment-missing': { zh: '附件尚未上传', en: 'The attachment has not been uploaded' },
  'attachment-refused': { zh: '附件与所声明的不一致', en: 'The attachment is not what was declared' },
  'internal': { zh: '系统内部故障', en: 'Something failed here' },
  'unavailable': { zh: '服务暂时不可用', en: 'The service is not available for the moment' },
  'reading-not-recorded': { zh: '查阅未能登记，暂不提供', en: 'Not shown: the reading could not be recorded' },
} as const satisfies Readonly<Record<ProblemCode, Sentence>>;
