import { contentLength, measureText } from '../../../lambda/domain/rules/content-length.ts';
import { gsmSeptets } from '../../../lambda/domain/rules/gsm-alphabet.ts';
import { contextOf, findingsOf } from './judged-text.ts';

describe('A message holds at most 70 UTF-16 units', () => {
  it.each([69, 70])('%i units pass', (units) => {
    expect(findingsOf(contentLength, '安'.repeat(units))).toEqual([]);
  });

  it('71 units are refused, and the excess is shown', () => {
    const [finding] = findingsOf(contentLength, `${'安'.repeat(70)}全`);
    expect(finding).toMatchObject({ severity: 'block', span: { start: 70, end: 71 }, found: '全' });
    expect(finding?.facts).toEqual({ units: 71, limit: 70, segments: 2, over: 1 });
  });

  it('an emoji on the limit is shown whole', () => {
    const [finding] = findingsOf(contentLength, `${'安'.repeat(69)}😀`);
    expect(finding).toMatchObject({ span: { start: 69, end: 71 }, found: '😀' });
  });

  it('counts the signature, blanks and line breaks', () => {
    expect(findingsOf(contentLength, `【签名】 \n${'安'.repeat(65)}`)).toHaveLength(1);
  });

  it('is no rule of order-31-2015', () => {
    expect(contentLength.judge({ text: '安'.repeat(200) }, contextOf('order-31-2015'))).toEqual([]);
  });
});

describe('A message travels in parts', () => {
  it.each([
    [0, 1],
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
    [201, 3],
    [202, 4],
  ])('%i units make %i', (units, segments) => {
    expect(measureText('安'.repeat(units))).toEqual({ units, segments });
  });

  it.each([
    ['ends the first part', 65, 2],
    ['would straddle the first two', 66, 3],
    ['begins the second part', 67, 2],
  ])('a surrogate pair that %s is not split', (_, before, segments) => {
    expect(measureText(`${'安'.repeat(before)}𠮷${'安'.repeat(132 - before)}`)).toEqual({ units: 134, segments });
  });
});

describe('A text of the GSM alphabet travels in longer parts (3GPP TS 23.038)', () => {
  it.each([
    ['', 1],
    ['a'.repeat(100), 1],
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
    ['€'.repeat(80), 1],
    ['€'.repeat(81), 2],
    ['Flood alert @£$¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà \r\n', 1],
    ['^{}[]~|\\€\f'.repeat(8), 1],
    [`${'^{}[]~|\\€\f'.repeat(8)}a`, 2],
    [`${'a'.repeat(152)}€${'a'.repeat(151)}`, 2],
    [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 3],
  ])('%j', (text, segments) => {
    expect(measureText(text)).toEqual({ units: text.length, segments });
  });

  it.each(['`', 'ç', 'ê', 'Á', '“', '’', '…', '，', 'Α', '\u00a0', '\t', 'Flood 汛'])(
    '%j is of no part of it',
    (sign) => {
      expect(measureText(`${'a'.repeat(70)}${sign}`).segments).toBe(2);
    },
  );

  it('a text of it is held to 70 characters all the same', () => {
    expect(findingsOf(contentLength, 'a'.repeat(71))).toMatchObject([
      { severity: 'block', facts: { segments: 1, over: 1 } },
    ]);
  });

  it('has 127 characters and ten of its extension', () => {
    const points = Array.from({ length: 0x3000 }, (_, point) => String.fromCodePoint(point));
    const sizes = points.flatMap((character) => gsmSeptets(character) ?? []);
    expect([sizes.filter((size) => size === 1).length, sizes.filter((size) => size === 2).length]).toEqual([127, 10]);
  });
});
