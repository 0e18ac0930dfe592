const digits = '零一二三四五六七八九';
const digit = (of: number): string => digits.charAt(of);

const belowHundred = (of: number): string => {
  const [tens, ones] = [Math.floor(of / 10), of % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digit(tens)}十`;
  return ones === 0 ? ten : `${ten}${digit(ones)}`;
};

/** 1 to 999 as articles of law are counted: 十, 十一, 二十七, 一百零一, 一百一十. Throws outside: no law has such an article. */
export const chineseNumeral = (of: number): string => {
  if (!Number.isInteger(of) || of < 1 || of > 999) throw new Error(`${of} is no number of an article`);
  const [hundreds, rest] = [Math.floor(of / 100), of % 100];
  if (hundreds === 0) return belowHundred(of);
  if (rest === 0) return `${digit(hundreds)}百`;
  if (rest < 10) return `${digit(hundreds)}百零${digit(rest)}`;
  // 十 at the head stands alone; within a number it is 一十.
  return `${digit(hundreds)}百${rest < 20 ? '一' : ''}${belowHundred(rest)}`;
};

/** `27` becomes 第二十七条, with its paragraph 第二十七条第二款; what is no plain number stays as it is written. */
export const articleInChinese = (article: string, paragraph?: number): string => {
  const named = /^[1-9]\d{0,2}$/.test(article) ? chineseNumeral(Number(article)) : article;
  return `第${named}条${paragraph === undefined ? '' : `第${chineseNumeral(paragraph)}款`}`;
};
