import type { Catalogue } from '../i18n/words.ts';
import type { ProblemCode } from './problem.ts';

/** What happened, and what to do about it. */
export type ProblemWords = {
  readonly title: string;
  readonly advice: string;
  /** Where something was only looked for. */
  readonly adviceOfReading?: string;
};

const zh: Readonly<Record<ProblemCode, ProblemWords>> = {
  'malformed-json': { title: '请求内容无法识别', advice: '请重新加载页面后再试；如仍出现，请联系管理员。' },
  'body-not-utf8': { title: '提交的文字有缺损', advice: '请检查文字中有无乱码或“�”，更正后再提交。' },
  'invalid-body': { title: '填写的内容格式不符', advice: '请按下列提示逐项更正，已填内容不会丢失。' },
  'invalid-parameter': { title: '查询条件格式不符', advice: '请检查地址或筛选条件。' },
  'invalid-cursor': { title: '翻页位置已失效', advice: '请从第一页重新查看。' },
  unauthenticated: { title: '登录已失效', advice: '请重新登录；已填内容保留在本页。' },
  'missing-role': { title: '当前身份没有办理此事的角色', advice: '请换用有相应角色的身份登录。' },
  'not-permitted': { title: '当前单位无权办理', advice: '此事项由其他单位办理。' },
  'same-person': { title: '须由另一人办理', advice: '本人提交或已签署的事项，须由同单位另一名人员办理。' },
  'unknown-organisation': { title: '所属单位尚未登记', advice: '请联系登记人员办理单位登记。' },
  'not-found': { title: '未找到', advice: '事项不存在，或者不属于您可以查看的范围。' },
  'no-such-route': { title: '没有此页面或功能', advice: '请检查地址是否正确。' },
  'method-not-allowed': { title: '不支持此操作', advice: '请重新加载页面后再试。' },
  'wrong-state': { title: '当前状态下不能办理', advice: '事项状态已有变化，请查看最新情况。' },
  'stale-version': { title: '事项在您查看之后已有变化', advice: '请核对最新内容后重新办理；已填内容保留在本页。' },
  'idempotency-conflict': {
    title: '同一请求编号已用于其他内容',
    advice: '请核对是否已经提交；确需再次提交请重新办理。',
  },
  'body-too-slow': { title: '提交的内容没有及时送达', advice: '请检查网络后再试一次。' },
  'body-too-large': { title: '内容超过 256 KB', advice: '请缩短填写的内容。' },
  'unsupported-media-type': { title: '请求格式不受支持', advice: '请重新加载页面后再试。' },
  'rules-block': { title: '不符合现行规定', advice: '请按下列各条更正后重新提交，已填内容不会丢失。' },
  'exemption-unconfirmed': { title: '所主张的例外尚未确认', advice: '请核对依据的规定并逐项确认，或退回申请单位。' },
  'material-change': { title: '提交后只能作文字性更正', advice: '如需改变内容、时间或范围，请撤回后重新申请。' },
  'invalid-coordination-order': { title: '协调指令不完整或不可行', advice: '请核对运营商、时间、范围和数量上限。' },
  'reason-required': { title: '须书面说明理由', advice: '请填写理由后再办理。' },
  'invalid-time': { title: '所给时间不合理', advice: '请核对日期和时间（北京时间）。' },
  'nothing-deliverable': {
    title: '区域内没有现行行政区划，无处可发',
    advice: '请不予确认并说明理由，由发送单位更正区域后重新发起。',
  },
  'invalid-receipt': { title: '回执与已有记录矛盾', advice: '请核对回执内容。' },
  'invalid-proposal': { title: '拟登记内容无效', advice: '请按提示更正后重新提出。' },
  'attachment-missing': { title: '附件尚未上传', advice: '请上传盖章申请的扫描件后再提交。' },
  'attachment-refused': {
    title: '附件与所声明的不一致',
    advice: '请重新选择原文件（PDF、PNG 或 JPEG，不超过 20 MB）上传。',
  },
  internal: { title: '系统内部故障', advice: '请稍后再试；如仍出现，请将事件编号告知管理员。' },
  offline: {
    title: '无法连接服务',
    advice: '请检查网络后重试；已填写的内容都保留着。',
    adviceOfReading: '请检查网络后重试。',
  },
  'no-answer': {
    title: '服务没有及时应答',
    advice: '刚才的操作可能已经办理。请再试一次：同一操作不会重复办理；已填写的内容都保留着。',
    adviceOfReading: '请稍后再试。',
  },
  unavailable: {
    title: '服务暂时不可用',
    advice: '请稍候再试一次：同一操作不会重复办理；已填写的内容都保留着。',
    adviceOfReading: '请稍后再试。',
  },
  'unreadable-answer': { title: '服务的答复无法识别', advice: '请重新加载页面后再试。' },
  'cancelled-sign-in': { title: '尚未重新登录', advice: '重新登录后可继续办理；已填内容保留在本页。' },
};

const en: Readonly<Record<ProblemCode, ProblemWords>> = {
  'malformed-json': {
    title: 'The request could not be read',
    advice: 'Reload the page; if it happens again, tell the administrators.',
  },
  'body-not-utf8': {
    title: 'Some of the text was lost',
    advice: 'Look for signs that make no sense, such as “�”, put them right and submit again.',
  },
  'invalid-body': {
    title: 'Some entries do not have the right form',
    advice: 'Mend what is listed below. Nothing typed is lost.',
  },
  'invalid-parameter': {
    title: 'The question does not have the right form',
    advice: 'Check the address or the filters.',
  },
  'invalid-cursor': { title: 'This place in the list is no longer known', advice: 'Begin again at the first page.' },
  unauthenticated: {
    title: 'You are no longer signed in',
    advice: 'Sign in again. What you typed stays on this page.',
  },
  'missing-role': { title: 'Your role does not include this', advice: 'Sign in as someone who has the role.' },
  'not-permitted': { title: 'Not for your organisation', advice: 'Another organisation deals with this.' },
  'same-person': {
    title: 'A second person must do this',
    advice: 'What you submitted or signed, another officer of your organisation decides.',
  },
  'unknown-organisation': {
    title: 'Your organisation is not registered',
    advice: 'Ask the registrars to register it.',
  },
  'not-found': { title: 'Not found', advice: 'It does not exist, or it is not yours to see.' },
  'no-such-route': { title: 'There is no such page or function', advice: 'Check the address.' },
  'method-not-allowed': { title: 'This cannot be done here', advice: 'Reload the page and try again.' },
  'wrong-state': {
    title: 'Not possible in the present state',
    advice: 'The case has moved on; look at how it stands.',
  },
  'stale-version': {
    title: 'The case has changed since you looked at it',
    advice: 'Look at it again, then decide. What you typed stays on this page.',
  },
  'idempotency-conflict': {
    title: 'This request stood for something else before',
    advice: 'See whether it was submitted already; if not, begin again.',
  },
  'body-too-slow': { title: 'What you sent did not arrive in time', advice: 'Check the network and try again.' },
  'body-too-large': { title: 'The content is larger than 256 KB', advice: 'Shorten what you entered.' },
  'unsupported-media-type': {
    title: 'The format of the request is not supported',
    advice: 'Reload the page and try again.',
  },
  'rules-block': {
    title: 'Rules in force are broken',
    advice: 'Mend what is listed below and submit again. Nothing typed is lost.',
  },
  'exemption-unconfirmed': {
    title: 'A claimed exemption is not confirmed',
    advice: 'Check the provision relied on and confirm it, or return the application.',
  },
  'material-change': {
    title: 'Only clerical corrections are possible now',
    advice: 'To change content, time or scope, withdraw and apply anew.',
  },
  'invalid-coordination-order': {
    title: 'The coordination order cannot be given',
    advice: 'Check operators, window, region and ceiling.',
  },
  'reason-required': { title: 'A written reason is required', advice: 'Give the reason, then decide.' },
  'invalid-time': { title: 'A time given is not possible', advice: 'Check dates and times (Beijing time).' },
  'nothing-deliverable': {
    title: 'No part of the area is a division of today',
    advice: 'Refuse it with the reason; the sender sends it again for the right area.',
  },
  'invalid-receipt': { title: 'The receipt contradicts what is known', advice: 'Check the receipt.' },
  'invalid-proposal': {
    title: 'The proposed entry cannot be registered',
    advice: 'Mend what is listed and propose it again.',
  },
  'attachment-missing': {
    title: 'The attachment has not been uploaded',
    advice: 'Upload the scan of the sealed application, then submit.',
  },
  'attachment-refused': {
    title: 'The attachment is not what was declared',
    advice: 'Choose the original file again (PDF, PNG or JPEG, at most 20 MB).',
  },
  internal: {
    title: 'Something failed here',
    advice: 'Try again later; if it persists, tell the administrators the incident id.',
  },
  offline: {
    title: 'The service cannot be reached',
    advice: 'Check the network and try again; what you typed is kept.',
    adviceOfReading: 'Check the network and try again.',
  },
  'no-answer': {
    title: 'The service has not answered in time',
    advice:
      'What you just did may have been done. Try again: the same command is not done twice, and what you typed is kept.',
    adviceOfReading: 'Try again in a moment.',
  },
  unavailable: {
    title: 'The service is not available for the moment',
    advice: 'Try again in a moment: the same command is not done twice, and what you typed is kept.',
    adviceOfReading: 'Try again in a moment.',
  },
  'unreadable-answer': { title: 'The answer could not be read', advice: 'Reload the page and try again.' },
  'cancelled-sign-in': {
    title: 'You have not signed in again',
    advice: 'Sign in to go on. What you typed stays on this page.',
  },
};

/** Words in both languages for every problem there is: a forgotten one does not compile. */
export const problemWords: Catalogue<Readonly<Record<ProblemCode, ProblemWords>>> = { zh, en };
