import type { DivisionCode } from '../vocabulary/organisation.ts';
import { contains, divisionLevel, groundOf, isKnownDivision, provinceOf, wholeCountry } from './division.ts';
import { inForce } from './division-history.ts';

/** The parts of `scope` that lie in any of `regions`, in divisions of today and without repeats: what one operator serves. */
export const overlap = (scope: readonly DivisionCode[], regions: readonly DivisionCode[]): DivisionCode[] => {
  const served = inForce(regions);
  const ground = groundOf(served);
  const parts = inForce(scope).flatMap((division) => {
    const isWithin = divisionLevel(division) === 'county' || !ground.reachesInto(division);
    if (isWithin) return ground.holds(division) ? [division] : [];
    return served.flatMap((region) => {
      if (contains(region, division)) return [division];
      return contains(division, region) ? [region] : [];
    });
  });
  return [...new Set(parts)];
};

/** Everything a division lies in, nearest first, without itself: `440106` gives `440100`, `440000`, `000000`. */
export const ancestorsOf = (code: DivisionCode): DivisionCode[] => {
  const level = divisionLevel(code);
  const prefecture = level === 'county' ? [`${code.slice(0, 4)}00`].filter(isKnownDivision) : [];
  const province = level === 'county' || level === 'prefecture' ? [provinceOf(code) ?? wholeCountry] : [];
  return level === 'national' ? [] : [...prefecture, ...province, wholeCountry];
};

/** Counties come under the prefecture they lie in; those that lie in none stand for themselves. */
export const prefectureOf = (code: string): string => {
  const [around] = ancestorsOf(code);
  return divisionLevel(code) === 'county' && around !== undefined && divisionLevel(around) === 'prefecture'
    ? around
    : code;
};
