import { describeDivisions } from '../../lambda/domain/division.ts';
import { inForce } from '../../lambda/domain/division-history.ts';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';

const reachWords = defineWords(
  {
    real: (where: string) => `${where}内的全部电话用户`,
    nobody: '区域内没有现行行政区划，不发往任何电话',
    drill: (where: string) => `不发往任何电话；演练区域：${where}`,
  },
  {
    real: (where: string) => `every phone in ${where}`,
    nobody: 'no phone: no part of the area is a division of today',
    drill: (where: string) => `goes to no phone; area of the drill: ${where}`,
  },
);

/** Whom a warning reaches, in words for a confirmation: nobody counts phones before it, and a drill reaches none. */
export const useReach = (): ((drill: boolean, divisions: readonly string[]) => string) => {
  const words = useWords(reachWords);
  return (drill, divisions) => {
    const area = inForce(divisions);
    return area.length === 0 ? words.nobody : words[drill ? 'drill' : 'real'](describeDivisions(area));
  };
};
