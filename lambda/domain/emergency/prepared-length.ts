import type { PreparedMessage, Slot } from '../registry/prepared-message.ts';
import { holdsWords } from '../registry/slots-of-languages.ts';
import { measureText } from '../rules/content-length.ts';
import type { Finding } from '../rules/finding.ts';
import { findingOf } from '../rules/finding-of.ts';
import { gsmSeptets } from '../rules/gsm-alphabet.ts';
import type { Policy } from '../rules/policy.ts';
import { otherPhoneTexts, phoneText } from './phone-text.ts';
import { wordsFrom } from './prepared-words.ts';

const slotIn = /\{([^\s{}]{1,20})\}/gu;

/** Every slot at its longest, words in the letters of the text that they stand in. */
const atLongest = (text: string, slots: readonly Slot[]): string => {
  const letter = gsmSeptets(text.replaceAll(slotIn, '')) === null ? '一' : 'n';
  return text.replaceAll(slotIn, (whole, name: string) => {
    const slot = slots.find((one) => one.name === name);
    return slot === undefined ? whole : `${(holdsWords(slot) ? letter : '0').repeat(slot.longest)}${slot.unit ?? ''}`;
  });
};

/** What takes more messages, filled in to the longest, than policy lets go unconfirmed: it may wait for the duty officer each time. */
export const preparedLengthFindings = (
  message: Pick<PreparedMessage, 'text' | 'instruction' | 'slots' | 'otherLanguages'>,
  { alertMessagesAtMost: most }: Pick<Policy, 'alertMessagesAtMost'>,
): readonly Finding[] => {
  if (most === null) return [];
  const words = wordsFrom(message, atLongest);
  const { otherLanguages = [] } = otherPhoneTexts(words, 'emergency');
  const texts = [
    { language: 'zh-CN', pointer: '/text', text: phoneText(words, 'emergency') },
    ...otherLanguages.map((one, index) => ({ ...one, pointer: `/otherLanguages/${index}/text` })),
  ];
  return texts.flatMap(({ language, pointer, text }) => {
    const { segments } = measureText(text);
    const at = { severity: 'warn', citation: null, pointer, span: null, found: '' } as const;
    return segments <= most ? [] : [findingOf('alert.length', at, { kind: 'prepared', language, segments, most })];
  });
};
