import { problemTitles } from '../../lambda/words/problem-words.ts';
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
  'malformed-json': {
    title: problemTitles['malformed-json'].zh,
    advice: '请重新加载页面后再试；如仍出现，请联系管理员。',
  },
  'body-not-utf8': { title: problemTitles['body-not-utf8'].zh, advice: '请检查文字中有无乱码或“�”，更正后再提交。' },
  'invalid-body': { title: problemTitles['invalid-body'].zh, advice: '请按下列提示逐项更正，已填内容不会丢失。' },
  'invalid-parameter': { title: problemTitles['invalid-parameter'].zh, advice: '请检查地址或筛选条件。' },
  'invalid-cursor': { title: problemTitles['invalid-cursor'].zh, advice: '请从第一页重新查看。' },
  unauthenticated: { title: problemTitles['unauthenticated'].zh, advice: '请重新登录；已填内容保留在本页。' },
  'missing-organisation': {
    title: problemTitles['missing-organisation'].zh,
    advice: '请联系管理登录账号的人员，为您的账号写明所属单位。',
  },
  'missing-role': { title: problemTitles['missing-role'].zh, advice: '请换用有相应角色的身份登录。' },
  'not-permitted': { title: problemTitles['not-permitted'].zh, advice: '此事项由其他单位办理。' },
  'same-person': {
    title: problemTitles['same-person'].zh,
    advice: '本人提交或已签署的事项，须由同单位另一名人员办理。',
  },
  'unknown-organisation': { title: problemTitles['unknown-organisation'].zh, advice: '请联系登记人员办理单位登记。' },
  'not-found': { title: problemTitles['not-found'].zh, advice: '事项不存在，或者不属于您可以查看的范围。' },
  'no-such-route': { title: problemTitles['no-such-route'].zh, advice: '请检查地址是否正确。' },
  'method-not-allowed': { title: problemTitles['method-not-allowed'].zh, advice: '请重新加载页面后再试。' },
  'wrong-state': { title: problemTitles['wrong-state'].zh, advice: '事项状态已有变化，请查看最新情况。' },
  'stale-version': {
    title: problemTitles['stale-version'].zh,
    advice: '请核对最新内容后重新办理；已填内容保留在本页。',
  },
  'identical-emergency': {
    title: problemTitles['identical-emergency'].zh,
    advice: '本次没有发送。请先查看已有的一条；确要再发的，可以仍要发送。',
  },
  'damaged-record': {
    title: problemTitles['damaged-record'].zh,
    advice: '系统已告警，请联系系统管理员；需要停止发送的，请立即停止，必要时直接致电运营商。',
  },
  'too-much-to-record': {
    title: problemTitles['too-much-to-record'].zh,
    advice: '没有办理。请减少区划、轮廓或文字后再试。',
  },
  'idempotency-conflict': {
    title: problemTitles['idempotency-conflict'].zh,
    advice: '请核对是否已经提交；确需再次提交请重新办理。',
  },
  'body-too-slow': { title: problemTitles['body-too-slow'].zh, advice: '请检查网络后再试一次。' },
  'body-too-large': { title: problemTitles['body-too-large'].zh, advice: '请缩短填写的内容。' },
  'unsupported-media-type': { title: problemTitles['unsupported-media-type'].zh, advice: '请重新加载页面后再试。' },
  'rules-block': { title: problemTitles['rules-block'].zh, advice: '请按下列各条更正后重新提交，已填内容不会丢失。' },
  'exemption-unconfirmed': {
    title: problemTitles['exemption-unconfirmed'].zh,
    advice: '请核对依据的规定并逐项确认，或退回申请单位。',
  },
  'material-change': {
    title: problemTitles['material-change'].zh,
    advice: '如需改变内容、时间或范围，请撤回后重新申请。',
  },
  'invalid-coordination-order': {
    title: problemTitles['invalid-coordination-order'].zh,
    advice: '请核对运营商、时间、范围和数量上限。',
  },
  'reason-required': { title: problemTitles['reason-required'].zh, advice: '请填写理由后再办理。' },
  'invalid-time': { title: problemTitles['invalid-time'].zh, advice: '请核对日期和时间（北京时间）。' },
  'nothing-deliverable': {
    title: problemTitles['nothing-deliverable'].zh,
    advice: '请不予确认并说明理由，由发送单位更正区域后重新发起。',
  },
  'invalid-area': { title: problemTitles['invalid-area'].zh, advice: '请按说明改正轮廓，或去掉轮廓、按区划发送。' },
  'invalid-boundary-file': {
    title: problemTitles['invalid-boundary-file'].zh,
    advice: '请按说明改正文件，重新上传后再提出。',
  },
  'unfilled-slot': { title: problemTitles['unfilled-slot'].zh, advice: '请填写全部填空后再发送。' },
  'no-prepared-message': {
    title: problemTitles['no-prepared-message'].zh,
    advice: '请另选模板，或直接填写短信内容。',
  },
  'invalid-choice': { title: problemTitles['invalid-choice'].zh, advice: '请按提示调整后再保存。' },
  'invalid-receipt': { title: problemTitles['invalid-receipt'].zh, advice: '请核对回执内容。' },
  'invalid-proposal': { title: problemTitles['invalid-proposal'].zh, advice: '请按提示更正后重新提出。' },
  'attachment-missing': { title: problemTitles['attachment-missing'].zh, advice: '请上传盖章文件的扫描件后再提交。' },
  'attachment-refused': {
    title: problemTitles['attachment-refused'].zh,
    advice: '请重新选择原文件（PDF、OFD、PNG 或 JPEG，不超过 20 MB）上传。',
  },
  'answer-too-large': {
    title: problemTitles['answer-too-large'].zh,
    advice: '请减少每页条数；整个事项可由系统管理人员导出。',
  },
  internal: { title: problemTitles['internal'].zh, advice: '请稍后再试；如仍出现，请将事件编号告知管理员。' },
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
    title: problemTitles['unavailable'].zh,
    advice: '请稍候再试一次：同一操作不会重复办理；已填写的内容都保留着。',
    adviceOfReading: '请稍后再试。',
  },
  'reading-not-recorded': {
    title: problemTitles['reading-not-recorded'].zh,
    advice: '证据、扫描件和导出须先登记查阅再提供。请稍后再试；持续如此请联系系统管理人员。',
  },
  'unreadable-answer': { title: '服务的答复无法识别', advice: '请重新加载页面后再试。' },
  'cancelled-sign-in': { title: '尚未重新登录', advice: '重新登录后可继续办理；已填内容保留在本页。' },
};

const en: Readonly<Record<ProblemCode, ProblemWords>> = {
  'malformed-json': {
    title: problemTitles['malformed-json'].en,
    advice: 'Reload the page; if it happens again, tell the administrators.',
  },
  'body-not-utf8': {
    title: problemTitles['body-not-utf8'].en,
    advice: 'Look for signs that make no sense, such as “�”, put them right and submit again.',
  },
  'invalid-body': {
    title: problemTitles['invalid-body'].en,
    advice: 'Mend what is listed below. Nothing typed is lost.',
  },
  'invalid-parameter': {
    title: problemTitles['invalid-parameter'].en,
    advice: 'Check the address or the filters.',
  },
  'invalid-cursor': { title: problemTitles['invalid-cursor'].en, advice: 'Begin again at the first page.' },
  unauthenticated: {
    title: problemTitles['unauthenticated'].en,
    advice: 'Sign in again. What you typed stays on this page.',
  },
  'missing-organisation': {
    title: problemTitles['missing-organisation'].en,
    advice: 'Ask whoever keeps the accounts to name your organisation in yours.',
  },
  'missing-role': { title: problemTitles['missing-role'].en, advice: 'Sign in as someone who has the role.' },
  'not-permitted': { title: problemTitles['not-permitted'].en, advice: 'Another organisation deals with this.' },
  'same-person': {
    title: problemTitles['same-person'].en,
    advice: 'What you submitted or signed, another officer of your organisation decides.',
  },
  'unknown-organisation': {
    title: problemTitles['unknown-organisation'].en,
    advice: 'Ask the registrars to register it.',
  },
  'not-found': { title: problemTitles['not-found'].en, advice: 'It does not exist, or it is not yours to see.' },
  'no-such-route': { title: problemTitles['no-such-route'].en, advice: 'Check the address.' },
  'method-not-allowed': { title: problemTitles['method-not-allowed'].en, advice: 'Reload the page and try again.' },
  'wrong-state': {
    title: problemTitles['wrong-state'].en,
    advice: 'The case has moved on; look at how it stands.',
  },
  'stale-version': {
    title: problemTitles['stale-version'].en,
    advice: 'Look at it again, then decide. What you typed stays on this page.',
  },
  'identical-emergency': {
    title: problemTitles['identical-emergency'].en,
    advice: 'Nothing was sent now. Look at the one that is out; if it is to go out once more, it can be sent again.',
  },
  'damaged-record': {
    title: problemTitles['damaged-record'].en,
    advice:
      'An alarm was raised. Call whoever runs the service; what has to be stopped, stop at once, by ringing the operators if need be.',
  },
  'too-much-to-record': {
    title: problemTitles['too-much-to-record'].en,
    advice: 'Nothing was done. Try again with fewer divisions, outlines or words.',
  },
  'idempotency-conflict': {
    title: problemTitles['idempotency-conflict'].en,
    advice: 'See whether it was submitted already; if not, begin again.',
  },
  'body-too-slow': { title: problemTitles['body-too-slow'].en, advice: 'Check the network and try again.' },
  'body-too-large': { title: problemTitles['body-too-large'].en, advice: 'Shorten what you entered.' },
  'unsupported-media-type': {
    title: problemTitles['unsupported-media-type'].en,
    advice: 'Reload the page and try again.',
  },
  'rules-block': {
    title: problemTitles['rules-block'].en,
    advice: 'Mend what is listed below and submit again. Nothing typed is lost.',
  },
  'exemption-unconfirmed': {
    title: problemTitles['exemption-unconfirmed'].en,
    advice: 'Check the provision relied on and confirm it, or return the application.',
  },
  'material-change': {
    title: problemTitles['material-change'].en,
    advice: 'To change content, time or scope, withdraw and apply anew.',
  },
  'invalid-coordination-order': {
    title: problemTitles['invalid-coordination-order'].en,
    advice: 'Check operators, window, region and ceiling.',
  },
  'reason-required': { title: problemTitles['reason-required'].en, advice: 'Give the reason, then decide.' },
  'invalid-time': { title: problemTitles['invalid-time'].en, advice: 'Check dates and times (Beijing time).' },
  'nothing-deliverable': {
    title: problemTitles['nothing-deliverable'].en,
    advice: 'Refuse it with the reason; the sender sends it again for the right area.',
  },
  'invalid-area': {
    title: problemTitles['invalid-area'].en,
    advice: 'Mend the outline as it says, or leave it out and send to divisions.',
  },
  'invalid-boundary-file': {
    title: problemTitles['invalid-boundary-file'].en,
    advice: 'Mend the file as it says, upload it again, and propose it.',
  },
  'unfilled-slot': { title: problemTitles['unfilled-slot'].en, advice: 'Fill in every slot, then send it.' },
  'no-prepared-message': {
    title: problemTitles['no-prepared-message'].en,
    advice: 'Choose another, or write the words.',
  },
  'invalid-choice': { title: problemTitles['invalid-choice'].en, advice: 'Change what it names, and save again.' },
  'invalid-receipt': { title: problemTitles['invalid-receipt'].en, advice: 'Check the receipt.' },
  'invalid-proposal': {
    title: problemTitles['invalid-proposal'].en,
    advice: 'Mend what is listed and propose it again.',
  },
  'attachment-missing': {
    title: problemTitles['attachment-missing'].en,
    advice: 'Upload the scan of the sealed document, then submit.',
  },
  'attachment-refused': {
    title: problemTitles['attachment-refused'].en,
    advice: 'Choose the original file again (PDF, OFD, PNG or JPEG, at most 20 MB).',
  },
  'answer-too-large': {
    title: problemTitles['answer-too-large'].en,
    advice: 'Ask for fewer lines at once; a whole case can be exported by whoever runs the service.',
  },
  internal: {
    title: problemTitles['internal'].en,
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
    title: problemTitles['unavailable'].en,
    advice: 'Try again in a moment: the same command is not done twice, and what you typed is kept.',
    adviceOfReading: 'Try again in a moment.',
  },
  'reading-not-recorded': {
    title: problemTitles['reading-not-recorded'].en,
    advice:
      'Evidence, scans and exports are given only once it is on record who read them. Try again in a moment; if it stays so, tell whoever runs the service.',
  },
  'unreadable-answer': { title: 'The answer could not be read', advice: 'Reload the page and try again.' },
  'cancelled-sign-in': {
    title: 'You have not signed in again',
    advice: 'Sign in to go on. What you typed stays on this page.',
  },
};

/** Words in both languages for every problem there is: a forgotten one does not compile. */
export const problemWords: Catalogue<Readonly<Record<ProblemCode, ProblemWords>>> = { zh, en };
