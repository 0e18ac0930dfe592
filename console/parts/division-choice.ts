import {
  citiesOf,
  contains,
  divisionLevel,
  provinceCodes,
  provinceOf,
  wholeCountry,
} from '../../lambda/domain/division.ts';

/** Chosen divisions with one more or one less: a wider one takes the place of those within it. */
export const toggled = (chosen: readonly string[], code: string): readonly string[] =>
  chosen.includes(code)
    ? chosen.filter((other) => other !== code)
    : [...chosen.filter((other) => !contains(code, other)), code].toSorted();

/** Whether the code is chosen by a wider one and so has no choice of its own. */
export const isCovered = (chosen: readonly string[], code: string): boolean =>
  chosen.some((other) => other !== code && contains(other, code));

export type Province = { readonly code: string; readonly cities: readonly string[] };

/** What can be chosen within a division: all provinces, one province with its cities, or one city. */
export const offeredWithin = (within: string): readonly Province[] => {
  const level = divisionLevel(within);
  if (level === 'national') return provinceCodes.map((code) => ({ code, cities: citiesOf(code) }));
  const province = provinceOf(within) ?? wholeCountry;
  return [{ code: province, cities: level === 'provincial' ? citiesOf(province) : [within] }];
};
