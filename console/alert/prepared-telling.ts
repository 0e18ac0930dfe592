import { formatShanghai } from '../../lambda/domain/calendar/instant.ts';
import type { TellingKind } from '../../lambda/domain/order/order.ts';
import type { Spoken } from './emergency-command.ts';
import { tellingWords } from './telling-words.ts';

/** So many characters of it are enough to know it by. */
const quotedAtMost = 40;

/** Its first sentence, without its mark; what is left out is seen to be. */
const quoted = (text: string): string => {
  const [first = ''] = text.trim().split(/[。！？!?\n]/u);
  const characters = [...first.trim()];
  return characters.length > quotedAtMost ? `${characters.slice(0, quotedAtMost).join('')}……` : characters.join('');
};

/**
 * A correction or an all-clear of a message: its own, else one made in the language that phones got it in, for people to
 * change.
 */
export const preparedWords = (kind: TellingKind, { issuer, text, at, prepared }: Spoken): string => {
  if (prepared !== undefined) return prepared[kind];
  const { phone } = tellingWords[/\p{Script=Han}/u.test(text) ? 'zh' : 'en'];
  const [, month, day, time = ''] = /^\d+-(\d+)-(\d+) (.*)$/.exec(formatShanghai(at)) ?? [];
  return phone[kind](issuer, phone.moment(Number(month), Number(day), time), quoted(text));
};
