import fc from 'fast-check';
import { contentContactPhone } from '../../../lambda/domain/rules/content-contact-phone.ts';
import { contentLength } from '../../../lambda/domain/rules/content-length.ts';
import { contentLink } from '../../../lambda/domain/rules/content-link.ts';
import { contentProhibited } from '../../../lambda/domain/rules/content-prohibited.ts';
import { contentCommercial, contentWorkPublicity } from '../../../lambda/domain/rules/content-wording.ts';
import { anyCharacter } from '../../any-character.ts';
import { timesAsDear } from './growth.ts';
import { findingsOf } from './judged-text.ts';

const readingRules = [contentContactPhone, contentLink, contentProhibited, contentWorkPublicity, contentCommercial];
const rules = [...readingRules, contentLength];

const pieces =
  '请登录 拨打 www . 。 点 gov cn com 公益 政务 中国 12345 0755 - 110 138 0013 8000 192.168.1.1 :// / 😀 𠮷 ① 回复 博彩 a ( ) ，'
    .split(' ')
    .concat(' ', '\n');
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join('')),
  fc.string({ unit: anyCharacter, maxLength: 60 }),
);

it('every span lies inside the text and shows exactly what was found', () => {
  fc.assert(
    fc.property(text, (given) => {
      for (const { span, found } of rules.flatMap((rule) => findingsOf(rule, given))) {
        if (span === null) continue;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(given.length);
        expect(found).toBe(given.slice(span.start, span.end));
      }
    }),
    { numRuns: 500 },
  );
});

it('characters nobody can see change no finding but its place', () => {
  const hidden = fc.constantFrom('\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u202e');
  const said = (given: string) =>
    readingRules.flatMap((rule) =>
      findingsOf(rule, given).map(({ rule: id, severity, facts }) => ({ id, severity, facts })),
    );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...pieces), hidden), { maxLength: 16 }), (parts) => {
      const plain = parts.map(([piece]) => piece).join('');
      const strewn = parts.map(([piece, sign]) => Array.from(piece).join(sign) + sign).join('');
      expect(said(strewn)).toEqual(said(plain));
    }),
    { numRuns: 500 },
  );
});

/** Thirty-two times the text is as many times the work; where every sign is held against every other it is 1024 times. */
const timesTheText = 32;
const timesTheWorkAtMost = 160;
const shorterText = 400;

const repeated = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));

describe('A text made to be slow costs as many times the work as it is longer, and nowhere near the square of it', () => {
  // biome-ignore format: a list
  const units = [
    'a', '.', 'a.', 'a。', 'a点', '中.', '中国.', '1', '1.1.1.', '1-', '138 ', '0755-', '110、', '拨打', '电话1', 'www', 'www ', 'www-a', ' ',
    ' .', 'a b ', '(', '( . )', 'http:', 'h t ', '0:', '::', 'a@', '\u200b', '\ud800', '𠮷', '申请', '回复', '感谢', '关注', '防',
  ];
  it.each(units)('%j', (unit) => {
    // The text read last is kept as it was read: another in between has it read anew.
    const judge = (given: string) => () =>
      [given, ''].flatMap((text) => rules.flatMap((rule) => findingsOf(rule, text)));
    const shorter = judge(repeated(unit, shorterText));
    const longer = judge(repeated(unit, shorterText * timesTheText));
    expect(timesAsDear(shorter, longer, timesTheWorkAtMost)).toBeLessThan(timesTheWorkAtMost);
  });
});
