import { citiesOf, countiesOf, describeDivisions, divisionLevel, isKnownDivision, provinceOf } from './division.ts';

const closest = (codes: readonly string[], to: string, most: number): readonly string[] =>
  codes
    .toSorted((left, right) => Math.abs(Number(left) - Number(to)) - Math.abs(Number(right) - Number(to)))
    .slice(0, most)
    .toSorted();

const mostBeside = 2;

/**
 * Divisions of today that a code which is none may have been meant for: the one that would hold it, and those of its level
 * with the next numbers there. `440399` gives 440300 and two of its districts; none where not even the province exists.
 */
export const nearestDivisions = (code: string): readonly string[] => {
  const province = provinceOf(code);
  if (province === null || isKnownDivision(code) || !isKnownDivision(province)) return [];
  const city = `${code.slice(0, 4)}00`;
  if (divisionLevel(code) === 'county' && city !== province && isKnownDivision(city))
    return [city, ...closest(countiesOf(city), code, mostBeside)];
  const beside = divisionLevel(code) === 'county' ? countiesOf(province) : [];
  return [province, ...closest(beside.length > 0 ? beside : citiesOf(province), code, mostBeside)];
};

/** `440700 (广东省江门市)`: as a refusal offers it. */
export const namedByCode = (code: string): string => `${code} (${describeDivisions([code])})`;
