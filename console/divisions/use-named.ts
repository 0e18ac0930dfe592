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

/** The name of each of some divisions; those of counties come later, and until then it is their code. */
export const useDivisionNames = (codes: readonly string[]): ((code: string) => string) => {
  const wide = new Map(codes.map((code) => [code, describeWideDivisions([code])]));
  const others = codes.filter((code) => wide.get(code) === null);
  const { data } = useQuery({
    queryKey: ['division-names', ...others],
    queryFn: async () => {
      const { describeDivisions } = await import('../../lambda/domain/division/division.ts');
      return new Map(others.map((code) => [code, describeDivisions([code])]));
    },
    enabled: others.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (code) => wide.get(code) ?? data?.get(code) ?? code;
};
