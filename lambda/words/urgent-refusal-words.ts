import type { FactsByReason, Reason } from '../domain/kernel/refusal.ts';
import { wordsFor } from './sentence.ts';
import { shapeRefusalWords } from './shape-refusal-words.ts';

/** Why something is refused to whoever acts on an emergency, and what of an emergency is barred to whoever looks at it. */
export type UrgentReason = Extract<
  Reason,
  | 'unknown-case'
  | 'role-missing'
  | 'other-side'
  | 'not-now'
  | 'exists-already'
  | 'moved-on'
  | 'key-reused'
  | 'reason-missing'
  | 'sender-unregistered'
  | 'nothing-awaited'
  | 'still-running'
  | 'own-request'
  | 'area-nowhere'
  | 'operators-none'
  | 'area-unsaid'
  | 'slot-unfilled'
  | 'slot-too-long'
  | 'slot-no-number'
  | 'slot-signs'
  | 'slot-unknown'
  | 'prepared-not-there'
  | `shape-${string}`
  | 'alert-expired'
  | 'older-than-sent'
  | 'identical-running'
  | 'case-damaged'
  | 'record-damaged'
  | 'commit-too-large'
  | 'updates-too-many'
  | 'alert-ends-early'
  | 'nothing-sent'
  | 'ended-by-clock'
  | 'reviewed-already'
  | 'own-filing'
  | 'own-emergency'
  | 'own-organisation'
  | 'scans-too-many'
  | 'scan-twice'
>;

export const urgentRefusalWords = wordsFor<Pick<FactsByReason, UrgentReason>>()({
  'unknown-case': {
    zh: '没有这一事项，或者不属于您可以查看的范围。',
    en: 'There is no such {noun}, or it is not yours to see.',
  },
  'role-missing': { zh: '当前身份没有办理此事所需的角色。', en: '{command} needs one of the roles {roles}.' },
  'other-side': { zh: '此事由本事项的另一方办理。', en: '{command} is for the {side} of this case.' },
  'not-now': { zh: '事项的当前状态不允许此项操作。', en: '{command} is not possible while {status}.' },
  'exists-already': { zh: '该事项已经存在。', en: 'The {noun} exists already.' },
  'moved-on': { zh: '事项已更新到第 {version} 版。', en: 'The case is at version {version} now.' },
  'key-reused': { zh: '该请求编号此前用于另一请求。', en: 'This Idempotency-Key stood for another request.' },
  'reason-missing': { zh: '没有填写理由。', en: 'No reason is given.' },
  'sender-unregistered': { zh: '所属单位没有登记。', en: 'The organisation of whoever asks is not registered.' },
  'nothing-awaited': { zh: '没有等待确认的内容。', en: 'Nothing waits for confirmation.' },
  'still-running': {
    zh: '短信还在发送，更改内容请用“更新内容”；取消或结束之后，才能告知已收到的人。',
    en: 'The message is still running: put it right by an update. Those who have it are told once it is cancelled or ended.',
  },
  'case-damaged': {
    zh: '本事项的第 {versions} 号记录无法读取，已告警。在修复之前只能取消、结束或叫停发送，其他操作都不能办理。',
    en: 'Record {versions} of this case cannot be read; an alarm was raised. Until it is mended the message can be stopped, and nothing else can be done.',
  },
  'record-damaged': {
    zh: '第 {versions} 号记录无法读取，已告警，修复之后才能办理。',
    en: 'Record {versions} cannot be read; an alarm was raised. It has to be mended first.',
  },
  'commit-too-large': {
    zh: '本次操作须记录{bytes}字节，一条记录最多{most}字节，没有办理。请减少区划、轮廓或文字后再试。',
    en: 'It comes to {bytes} bytes on record, {most} at most: nothing was done. Try again with fewer divisions, outlines or words.',
  },
  'updates-too-many': {
    zh: '该应急短信已更新{updates}次，最多{most}次。请发起一条新的应急短信，再结束本条。',
    en: 'It has been updated {updates} times, {most} at most. Send a new message, then end this one.',
  },
  'own-request': {
    zh: '发起人不能确认自己的发送，须由另一名值班人员确认。',
    en: 'Whoever asked for it cannot confirm it; another duty officer has to.',
  },
  'area-nowhere': {
    zh: '区域内没有现行行政区划，无处可发；请不予确认并说明理由。',
    en: 'No part of the area is a division of today; refuse it with the reason.',
  },
  'older-than-sent': {
    zh: '签发时间早于已发送的内容（{newest}）。确要以旧替新的，请注明 olderOnPurpose 后重发。',
    en: 'It was issued before the message that is out ({newest}). If it is to take its place all the same, say olderOnPurpose and send it again.',
  },
  'identical-running': {
    zh: '{by}于 {at} 已发起内容、区域和送达对象都相同的应急短信（{case}），尚未结束。本次没有发送；确要再发一次的，请注明 again 后重发。',
    en: '{by} sent the same message, for the same area and the same people, at {at} ({case}), and it is still running. Nothing was sent now: if it is to go out once more, say again and send it again.',
  },
  'operators-none': {
    zh: '没有登记任何运营商，无处可发，本次未受理。请立即改用其他渠道，并联系登记管理人员。',
    en: 'No operator is registered: there is nowhere to send, and this was not taken. Use another channel at once and call the registrars.',
  },
  'slot-unfilled': {
    zh: '填空“{slot}”没有填写，本次未受理；请填写后再发送。',
    en: 'The slot {slot} is not filled in, so this was not taken: fill it in and send it again.',
  },
  'slot-too-long': {
    zh: '填空“{slot}”超过{most}个字，本次未受理；请缩短后再发送。',
    en: 'What fills the slot {slot} is longer than {most} characters, so this was not taken: shorten it and send it again.',
  },
  'slot-no-number': {
    zh: '填空“{slot}”须填数字，不带单位，本次未受理。',
    en: 'The slot {slot} takes a number without its unit, so this was not taken.',
  },
  'slot-signs': {
    zh: '填空“{slot}”不能有花括号、换行或不可见字符，本次未受理。',
    en: 'What fills the slot {slot} may have no braces, line breaks or invisible characters, so this was not taken.',
  },
  'slot-unknown': {
    zh: '该预置模板没有填空“{slot}”，本次未受理。',
    en: 'The prepared message has no slot {slot}, so this was not taken.',
  },
  'prepared-not-there': {
    zh: '本单位没有现行的预置模板 {prepared}（第{version}版），本次未受理；请改用现行版本，或直接给出短信内容。',
    en: 'The organisation has no prepared message {prepared} in force that had a version {version} in force, so this was not taken: name one that is, or send the words themselves.',
  },
  'area-unsaid': {
    zh: '该预置模板没有常用区域，请给出区划。',
    en: 'The prepared message has no usual area: name the divisions.',
  },
  ...shapeRefusalWords,
  'alert-expired': { zh: '预警的有效期已过。', en: 'The alert has expired already.' },
  'alert-ends-early': { zh: '预警的失效时间不晚于影响开始时间。', en: 'The alert expires before it starts.' },
  'nothing-sent': { zh: '短信没有发送。', en: 'Nothing was sent.' },
  'ended-by-clock': {
    zh: '不是由人停止的，无须说明原因。',
    en: 'Nobody stopped it: there is no reason to be given.',
  },
  'reviewed-already': { zh: '该次应急发送已经审查。', en: 'The use of the fast path has been reviewed already.' },
  'own-filing': {
    zh: '手续由您本人报送，须由另一名审批人员审查。',
    en: 'You filed the paperwork; another officer reviews it.',
  },
  'own-emergency': {
    zh: '您曾发起、确认、报送本次应急发送或代表发送单位办理过此事（不论当时任职于哪个单位），须由另一名审批人员审查。',
    en: 'You triggered, confirmed or filed this send or acted for its sender, in whatever office you were then: another officer judges it.',
  },
  'own-organisation': {
    zh: '本次应急发送由您所在单位发起，本单位不能审查自己的发送。',
    en: 'Your own organisation sent this message and does not judge it itself.',
  },
  'scans-too-many': {
    zh: '扫描件超过{most}份（系统设定，非法定）。请合并为较少的文件。',
    en: 'More than {most} scans (set by the system, not by law): put them together in fewer files.',
  },
  'scan-twice': {
    zh: '“{name}”与前面的一份是同一文件，请移除一份。',
    en: '“{name}” is the same file as one before it: remove one.',
  },
});
