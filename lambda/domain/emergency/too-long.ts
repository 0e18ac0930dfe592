import { measureText } from '../rules/content-length.ts';
import type { Policy } from '../rules/policy.ts';
import type { Alert } from './alert.ts';
import { otherPhoneTexts, phoneText } from './phone-text.ts';

type Words = Pick<Alert, 'text' | 'instruction' | 'otherLanguages'>;
type Path = 'emergency' | 'exercise';

/** Messages that the longest of its texts travels in: those in further languages are texts of their own, and may be it. */
export const messagesOf = (words: Words, path: Path): number => {
  const { otherLanguages = [] } = otherPhoneTexts(words, path);
  const texts = [phoneText(words, path), ...otherLanguages.map(({ text }) => text)];
  return Math.max(...texts.map((text) => measureText(text).segments));
};

/** Whether a text of it, in whichever language, is longer than may go without being confirmed. */
export const isTooLong = (words: Words, path: Path, { alertMessagesAtMost }: Pick<Policy, 'alertMessagesAtMost'>) =>
  alertMessagesAtMost !== null && messagesOf(words, path) > alertMessagesAtMost;
