import { describeDivisions } from '../../lambda/domain/division/division.ts';
import { useWords } from '../i18n/language.tsx';
import { defineWords, usersZh } from '../i18n/words.ts';

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
