import type { Level } from '../domain/vocabulary/hazard.ts';
import type { NoticeKind } from '../domain/vocabulary/notice-kind.ts';
import type { Notice } from '../notices/notice.ts';
import { type Language, type Sentence, sayIn } from './sentence.ts';

/** What a notice says, whole: nothing of a message but whose it is, of which event and level. */
const texts: Readonly<Record<NoticeKind, Sentence>> = {
  'emergency-awaits': {
    zh: '{drill}应急短信待值班员确认：{sender}，{event}，{level}。编号 {about}。查看并处理：{link}',
    en: '{drill}An emergency message waits for the duty officer: {sender}, {event}, {level}. {about}. Look and act: {link}',
  },
  'emergency-escalated': {
    zh: '{drill}应急短信至今无人确认，请贵机关值班员确认：{sender}，{event}，{level}。编号 {about}。查看并处理：{link}',
    en: '{drill}Nobody has confirmed an emergency message; it is yours to confirm now: {sender}, {event}, {level}. {about}. Look and act: {link}',
  },
  'emergency-refused': {
    zh: '{drill}应急短信未予确认，没有发送：{sender}，{event}，{level}。编号 {about}。查看理由：{link}',
    en: '{drill}An emergency message was not confirmed and is not sent: {sender}, {event}, {level}. {about}. Why: {link}',
  },
  'application-undecided': {
    zh: '公益短信申请临近发送时间，尚未审批，到时将失效：{sender}。编号 {about}。查看并审批：{link}',
    en: 'The send time of an application comes near and nobody has decided; it lapses then: {sender}. {about}. Look and decide: {link}',
  },
  'application-returned': {
    zh: '公益短信申请已退回更正：{sender}。编号 {about}。查看理由并更正：{link}',
    en: 'An application was returned for correction: {sender}. {about}. Why, and what to mend: {link}',
  },
  'application-approved': {
    zh: '公益短信申请已批准，待发送：{sender}。编号 {about}。{link}',
    en: 'An application was approved and is scheduled: {sender}. {about}. {link}',
  },
  'application-declined': {
    zh: '公益短信申请不予协调：{sender}。编号 {about}。查看理由：{link}',
    en: 'An application was declined: {sender}. {about}. Why: {link}',
  },
  'application-lapsed': {
    zh: '公益短信申请逾期失效，没有发送：{sender}。编号 {about}。{link}',
    en: 'An application lapsed and is not sent: {sender}. {about}. {link}',
  },
  'lapse-explained': {
    zh: '主管机构已说明公益短信申请未作决定的原因：{sender}。编号 {about}。查看原因：{link}',
    en: 'The authority has said why nothing was decided on an application: {sender}. {about}. Why: {link}',
  },
  'reason-owed': {
    zh: '公益短信申请因未作决定逾期失效，须向申请单位说明原因：{sender}。编号 {about}。查看并说明：{link}',
    en: 'An application lapsed undecided, and its sender is owed the reason: {sender}. {about}. Look and say why: {link}',
  },
  'message-halted': {
    zh: '{drill}短信已停止发送：{sender}。编号 {about}。查看情况：{link}',
    en: '{drill}A message was stopped: {sender}. {about}. How it stands: {link}',
  },
  'message-corrected': {
    zh: '{drill}已向收到过短信的用户下达更正或解除：{sender}。编号 {about}。{link}',
    en: '{drill}A correction or an all-clear was ordered for those who had the message: {sender}. {about}. {link}',
  },
  'erratum-waits': {
    zh: '公益短信的更正待另一名审批人员复核：{sender}。编号 {about}。查看并复核：{link}',
    en: 'An erratum of a message waits for a second officer to sign: {sender}. {about}. Look and sign: {link}',
  },
  'paperwork-due': {
    zh: '应急短信补办手续将到期或已到期：{sender}，{event}。编号 {about}。{link}',
    en: 'Paperwork of an emergency message is due: {sender}, {event}. {about}. {link}',
  },
  'paperwork-overdue': {
    zh: '应急短信补办手续已逾期：{sender}，{event}。编号 {about}。{link}',
    en: 'Paperwork of an emergency message is overdue: {sender}, {event}. {about}. {link}',
  },
  'paperwork-returned': {
    zh: '应急短信补办手续已退回补正：{sender}，{event}。编号 {about}。{link}',
    en: 'Paperwork of an emergency message was returned: {sender}, {event}. {about}. {link}',
  },
  'operator-silent': {
    zh: '{drill}运营商在规定时间内没有回执，指令已重新下达：{sender}。编号 {about}。{link}',
    en: '{drill}An operator has not acknowledged in time; its order went out again: {sender}. {about}. {link}',
  },
  'proposal-waits': {
    zh: '登记变更待另一人确认：{sender} 提出，{about}。{link}',
    en: 'A change of the register waits for a second person: proposed by {sender}, {about}. {link}',
  },
};

const levels: Readonly<Record<Level, Sentence>> = {
  red: { zh: '红色', en: 'red' },
  orange: { zh: '橙色', en: 'orange' },
  yellow: { zh: '黄色', en: 'yellow' },
  blue: { zh: '蓝色', en: 'blue' },
  white: { zh: '白色', en: 'white' },
};

const drill: Sentence = { zh: '【演练】', en: '[Drill] ' };

/** The names of an event by its code; undefined for one that is named itself. */
export type EventNames = (event: string) => Sentence | undefined;

const textIn = (language: Language, notice: Notice, link: string, nameOf: EventNames): string => {
  const { kind, exercise, sender, event, level, about } = notice;
  const facts = {
    sender,
    event: event === null ? '' : (nameOf(event)?.[language] ?? event),
    level: level === null ? '' : levels[level][language],
    about,
    link,
  };
  const { [language]: template } = texts[kind];
  const named = template.replace('{drill}', exercise ? drill[language] : '');
  return sayIn(language, { zh: named, en: named }, facts) ?? `${about} ${link}`;
};

/** What a notice says in both languages; `link` leads to where the person is to look. */
export const noticeText = (notice: Notice, link: string, nameOf: EventNames): Sentence => ({
  zh: textIn('zh', notice, link, nameOf),
  en: textIn('en', notice, link, nameOf),
});
