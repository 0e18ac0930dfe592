import { contains, divisionLevel, provinceOf, wholeCountry } from './division.ts';
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

/** Everything a division lies in, nearest first, without itself: `440106` gives `440100`, `440000`, `000000`. */
export const ancestorsOf = (code: DivisionCode): DivisionCode[] => {
  const level = divisionLevel(code);
  const prefecture = level === 'county' ? [`${code.slice(0, 4)}00`] : [];
  const province = level === 'county' || level === 'prefecture' ? [provinceOf(code) ?? wholeCountry] : [];
  return level === 'national' ? [] : [...prefecture, ...province, wholeCountry];
};
