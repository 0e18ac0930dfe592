import { describeDivisions } from '../../lambda/domain/division/division.ts';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';

const tenThousand = 10_000;
const hundredMillion = 100_000_000;

const rounded = (count: number): string => count.toLocaleString('zh-CN', { maximumFractionDigits: 2 });

/** As officials read it, to be preceded by 约: `9,500 个用户`, `9,000 万用户`, `1.24 亿用户`; exact figures are for paper. */
export const usersZh = (count: number): string => {
  if (count < tenThousand) return `${rounded(count)} 个用户`;
  return count < hundredMillion
    ? `${rounded(count / tenThousand)} 万用户`
    : `${rounded(count / hundredMillion)} 亿用户`;
};

const scaleWords = defineWords(
  {
    known: (count: number, where: string) => `约 ${usersZh(count)}，${where}`,
    unknown: (where: string) => `数量未估计，${where}`,
  },
  {
    known: (count: number, where: string) => `about ${count.toLocaleString('en')} phones in ${where}`,
    unknown: (where: string) => `number of phones not estimated, ${where}`,
  },
);

/** How much a send is, in words for a confirmation: phones and place. `phones` null where nobody has estimated them. */
export const useScale = (): ((phones: number | null, divisions: readonly string[]) => string) => {
  const words = useWords(scaleWords);
  return (phones, divisions) => {
    const where = describeDivisions(divisions);
    return phones === null ? words.unknown(where) : words.known(phones, where);
  };
};
