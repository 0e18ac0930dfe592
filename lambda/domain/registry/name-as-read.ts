import unhomoglyph from 'unhomoglyph';

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

/** White space, marks of punctuation and of accent, and what leaves no trace at all. */
const unread = /[\s\p{Z}\p{P}\p{M}\p{C}\u115f\u1160\u3164\uffa0\u2800]/gu;

/**
 * A name as people read it, for comparing alone: compatibility forms folded (UAX 15, NFKC), what is drawn alike read alike
 * (UTS 39 confusables, by unhomoglyph), without blanks, punctuation, case and whatever cannot be seen.
 */
export const nameAsRead = (name: string): string => {
  const folded = unhomoglyph(name.normalize('NFKC').replaceAll(unread, '')).normalize('NFKC');
  return Array.from(folded.toLowerCase().replaceAll(unread, ''), (sign) => firstOf.get(sign) ?? sign).join('');
};
