import type { Notice, NoticeKind } from '../domain/notices/notice.ts';
import type { Level } from '../domain/vocabulary/hazard.ts';
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
