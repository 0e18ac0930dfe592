import type { RefusalCode } from '../domain/kernel/refusal.ts';
import { refusalCodes } from '../domain/kernel/refusal.ts';

/** Problems of the protocol itself, beside the refusals of the domain. */
export const httpProblemCodes = [
  'malformed-json',
  'body-not-utf8',
  'invalid-body',
  'invalid-parameter',
  'invalid-cursor',
  'unauthenticated',
  'missing-role',
  'no-such-route',
  'method-not-allowed',
  'body-too-slow',
  'body-too-large',
  'unsupported-media-type',
  'internal',
  'unavailable',
] as const;
export type HttpProblemCode = (typeof httpProblemCodes)[number];
export type ProblemCode = RefusalCode | HttpProblemCode;

export const problemCodes: readonly [ProblemCode, ...ProblemCode[]] = [...refusalCodes, ...httpProblemCodes];

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 408 | 409 | 413 | 415 | 422 | 500 | 503;

export type ProblemType = { readonly status: ProblemStatus; readonly title: string; readonly titleZh: string };

/**
 * THE catalogue of problem types (RFC 9457). A code is stable; its type is the relative reference `/problems/<code>`,
 * which the app answers with a page.
 */
// biome-ignore format: one problem per line
export const problemTypes = {
  'malformed-json':             { status: 400, title: 'The body is not JSON',                           titleZh: '请求体不是合法的 JSON' },
  'body-not-utf8':              { status: 400, title: 'The body is not whole text in UTF-8',            titleZh: '请求体不是完整的 UTF-8 文本' },
  'invalid-body':               { status: 400, title: 'The body does not have the documented form',     titleZh: '请求体不符合接口规定的格式' },
  'invalid-parameter':          { status: 400, title: 'A parameter does not have the documented form',  titleZh: '参数不符合接口规定的格式' },
  'invalid-cursor':             { status: 400, title: 'The cursor is not one this list gave',           titleZh: '分页游标无效' },
  'unauthenticated':            { status: 401, title: 'A valid access token is required',               titleZh: '需要有效的访问令牌' },
  'missing-role':               { status: 403, title: 'The token lacks the role',                       titleZh: '当前身份没有所需的角色' },
  'not-permitted':              { status: 403, title: 'Not permitted',                                  titleZh: '无权执行此操作' },
  'same-person':                { status: 403, title: 'A second person must do this',                   titleZh: '须由另一人办理' },
  'unknown-organisation':       { status: 403, title: 'The organisation is not registered',             titleZh: '单位未登记' },
  'not-found':                  { status: 404, title: 'Not found',                                      titleZh: '未找到' },
  'no-such-route':              { status: 404, title: 'There is no such resource',                      titleZh: '没有此资源' },
  'method-not-allowed':         { status: 405, title: 'The resource does not know this method',         titleZh: '此资源不支持该方法' },
  'wrong-state':                { status: 409, title: 'Not possible in the present state',              titleZh: '当前状态下不能办理' },
  'stale-version':              { status: 409, title: 'The case has changed since it was looked at',    titleZh: '事项在您查看之后已有变化' },
  'idempotency-conflict':       { status: 409, title: 'The Idempotency-Key stood for another request',  titleZh: '幂等键已用于另一请求' },
  'body-too-slow':              { status: 408, title: 'The body did not arrive in time',                titleZh: '请求体未在规定时间内送达' },
  'body-too-large':             { status: 413, title: 'The body is larger than 256 KB',                 titleZh: '请求体超过 256 KB' },
  'unsupported-media-type':     { status: 415, title: 'The body must be application/json in UTF-8',     titleZh: '请求体须为 UTF-8 编码的 application/json' },
  'rules-block':                { status: 422, title: 'Rules of the edition in force are broken',       titleZh: '不符合现行规定' },
  'exemption-unconfirmed':      { status: 422, title: 'A claimed exemption is not confirmed',           titleZh: '所主张的例外尚未确认' },
  'material-change':            { status: 422, title: 'Only a clerical correction is possible now',     titleZh: '提交后只能作文字性更正' },
  'invalid-coordination-order': { status: 422, title: 'The coordination order cannot be given',         titleZh: '协调指令无效' },
  'reason-required':            { status: 422, title: 'A written reason is required',                   titleZh: '须书面说明理由' },
  'invalid-time':               { status: 422, title: 'A time given is not possible',                   titleZh: '所给时间不合理' },
  'nothing-deliverable':        { status: 422, title: 'No part of the area is a division of today',     titleZh: '区域内没有现行行政区划，无处可发' },
  'invalid-receipt':            { status: 422, title: 'The receipt contradicts what is known',          titleZh: '回执与已有记录矛盾' },
  'invalid-proposal':           { status: 422, title: 'The proposed entry cannot be registered',        titleZh: '拟登记内容无效' },
  'attachment-missing':         { status: 422, title: 'The attachment has not been uploaded',           titleZh: '附件尚未上传' },
  'attachment-refused':         { status: 422, title: 'The attachment is not what was declared',        titleZh: '附件与所声明的不一致' },
  'internal':                   { status: 500, title: 'Something failed here',                          titleZh: '系统内部故障' },
  'unavailable':                { status: 503, title: 'Not available for the moment',                   titleZh: '服务暂时不可用' },
} as const satisfies Readonly<Record<ProblemCode, ProblemType>>;

export type StatusOf<C extends ProblemCode> = (typeof problemTypes)[C]['status'];

export const problemUri = (code: ProblemCode): string => `/problems/${code}`;
