import { normaliseText } from '../../../lambda/domain/rules/normalised-text.ts';

describe('A text is read as its reader sees it', () => {
  it.each([
    ['full-width letters and digits', 'ｗｗｗ．１２３', 'www.123'],
    ['letters in circles and squares', 'ⓦ🅆🆆', 'www'],
    ['mathematical alphabets', '𝐠𝚘𝓿', 'gov'],
    ['Cyrillic and Greek letters drawn like Latin ones', 'gоν', 'gov'],
    ['accents', 'gòv', 'gov'],
    ['zero-width and soft characters', 'g\u200bo\u00adv\ufeff', 'gov'],
    ['keycaps', '1️⃣2️⃣', '12'],
    ['blanks of any width', 'a\u3000b\u00a0c', 'a b c'],
  ])('%s', (_, written, read) => {
    expect(normaliseText(written).lower).toBe(read);
  });

  it.each(['①', '²', '½', '…', '。', '🇨🇳'])('%s stays as drawn', (sign) => {
    expect(normaliseText(sign).plain).toBe(sign);
  });

  it('leads a range back to the characters it came from, the hidden ones between included', () => {
    const { lower, spanOf } = normaliseText('请看g\u200bo𝐯。');
    const at = lower.indexOf('gov');
    expect(spanOf(at, at + 3)).toEqual({ start: 2, end: 7 });
  });

  it('reads one sign as several letters without losing its place', () => {
    const { plain, spanOf } = normaliseText('5㎞外');
    expect(plain).toBe('5km外');
    expect(spanOf(2, 3)).toEqual({ start: 1, end: 2 });
  });
});
