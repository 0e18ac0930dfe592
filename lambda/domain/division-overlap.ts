import { contains } from './division.ts';
import type { DivisionCode } from './organisation.ts';

/** The parts of `scope` that lie in any of `regions`, without repeats: what one operator serves of a send. */
export const overlap = (scope: readonly DivisionCode[], regions: readonly DivisionCode[]): DivisionCode[] => {
  const parts = scope.flatMap((division) =>
    regions.flatMap((region) => {
      if (contains(region, division)) return [division];
      return contains(division, region) ? [region] : [];
    }),
  );
  return [...new Set(parts)];
};
