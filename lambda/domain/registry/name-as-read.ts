import { simplifiedText } from '../rules/name/simplified-text.ts';
import { once } from '../vocabulary/once.ts';
import { confusables } from './confusables.ts';

/** Han characters that differ by a hair, beside those that Unicode's confusables name; each stands for the first. */
const alike: readonly string[] = [
  '日曰',
  '己已巳',
  '土士',
  '末未',
  '户戸戶',
  '戊戌戍',
  '天夭',
  '千干于',
  '人入',
  '口囗',
  '氷冰',
  '王玉',
  '大太犬',
];
const firstOf = new Map(alike.flatMap(([first = '', ...others]) => others.map((other) => [other, first] as const)));

const fromCodePoints = (written: string): string =>
  String.fromCodePoint(...written.split('+').map((digits) => Number.parseInt(digits, 16)));

/** What a character is read as, where that is another. */
const prototypes = once(
  (): ReadonlyMap<string, string> =>
    new Map(
      confusables.split(/[;\n]/).flatMap((entry) => {
        const [prototype = '', signs = ''] = entry.split('=');
        const read = fromCodePoints(prototype);
        return signs.split(' ').map((sign) => [fromCodePoints(sign), read] as const);
      }),
    ),
);

const asPrototypes = (text: string): string => Array.from(text, (sign) => prototypes().get(sign) ?? sign).join('');

/** White space, marks of punctuation and of accent, and what leaves no trace at all. */
const unread = /[\s\p{Z}\p{P}\p{M}\p{C}\u115f\u1160\u3164\uffa0\u2800]/gu;

/**
 * A name as people read it, for comparing alone: compatibility forms folded (UAX 15, NFKC), traditional characters in their
 * simplified form, what is drawn alike read alike (UTS 39 confusables), without blanks, punctuation, case and whatever cannot
 * be seen.
 */
export const nameAsRead = (name: string): string => {
  const simplified = simplifiedText(name.normalize('NFKC').replaceAll(unread, ''));
  // Some radicals are drawn as the traditional form of a character: simplified again, once they are read as it.
  const folded = simplifiedText(asPrototypes(simplified)).normalize('NFKC');
  return Array.from(folded.toLowerCase().replaceAll(unread, ''), (sign) => firstOf.get(sign) ?? sign).join('');
};
