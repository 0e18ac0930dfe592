import { articleInChinese, chineseNumeral } from '../../../lambda/domain/rules/chinese-numeral.ts';

describe('the number of an article', () => {
  it.each([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [19, '十九'],
    [20, '二十'],
    [21, '二十一'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [111, '一百一十一'],
    [119, '一百一十九'],
    [120, '一百二十'],
    [200, '二百'],
    [305, '三百零五'],
    [999, '九百九十九'],
  ])('%i is written %s', (number, written) => {
    expect(chineseNumeral(number)).toBe(written);
  });

  it.each([0, -1, 1.5, 1000, Number.NaN])('is never %d', (number) => {
    expect(() => chineseNumeral(number)).toThrow();
  });

  it('is written in one way for each, by Chinese signs alone', () => {
    const all = Array.from({ length: 999 }, (_none, at) => chineseNumeral(at + 1));
    expect(new Set(all).size).toBe(999);
    for (const written of all) expect(written).toMatch(/^[一二三四五六七八九十百零]+$/);
  });
});

describe('an article as letters cite it', () => {
  it.each([
    ['27', undefined, '第二十七条'],
    ['27', 2, '第二十七条第二款'],
    ['17', 1, '第十七条第一款'],
    ['56之一', undefined, '第56之一条'],
  ] as const)('%s, paragraph %s, is %s', (article, paragraph, written) => {
    expect(articleInChinese(article, paragraph)).toBe(written);
  });
});
