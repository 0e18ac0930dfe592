import { useQuery } from '@tanstack/react-query';
import { describeWideDivisions } from '../../lambda/domain/division/wide-scope.ts';

/** Divisions in words, in the order given. The names of all counties come only where one is named; until then it is blank. */
export const useNamed = (codes: readonly string[]): string => {
  const wide = describeWideDivisions(codes);
  const { data = '' } = useQuery({
    queryKey: ['divisions', ...codes],
    queryFn: async () => (await import('../../lambda/domain/division/division.ts')).describeDivisions(codes),
    enabled: wide === null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return wide ?? data;
};
