import { describeDivisions } from '../../../lambda/domain/division.ts';
import { useWords } from '../../i18n/language.tsx';
import { defineWords } from '../../i18n/words.ts';

const reachWords = defineWords(
  {
    real: (where: string) => `${where}内的全部电话用户`,
    drill: (where: string) => `不发往任何电话；演练区域：${where}`,
  },
  {
    real: (where: string) => `every phone in ${where}`,
    drill: (where: string) => `goes to no phone; area of the drill: ${where}`,
  },
);

/** Whom a warning reaches, in words for a confirmation: nobody counts phones before it, and a drill reaches none. */
export const useReach = (): ((drill: boolean, divisions: readonly string[]) => string) => {
  const words = useWords(reachWords);
  return (drill, divisions) => words[drill ? 'drill' : 'real'](describeDivisions(divisions));
};
