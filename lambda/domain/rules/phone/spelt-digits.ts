import type { NormalisedText } from '../normalised-text.ts';
import { mayBeMet, occurringIn, sought } from '../sought/sought.ts';

/** Digits written as words; the n-th stands for the n-th of `digits`. 幺 is how 一 is said in a number. */
const written = '零〇○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖';
const digits = '0001234567891123456789';

const run = sought(/[零〇○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]{2,}/gu);

const read = (text: string): string =>
  text.replace(run.pattern, (letters) =>
    Array.from(letters, (letter) => digits.charAt(written.indexOf(letter))).join(''),
  );

/** The same text with digits in the place of two or more of their words; null where it has none. */
export const withDigits = (text: NormalisedText): NormalisedText | null => {
  if (!mayBeMet(text, run)) return null;
  const [plain, lower] = [read(text.plain), read(text.lower)];
  return plain === text.plain ? null : { ...text, plain, lower, occurring: occurringIn(lower) };
};
