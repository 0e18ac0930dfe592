import {
  citiesOf,
  contains,
  describeDivisions,
  divisionLevel,
  isKnownDivision,
  provinceCodes,
  provinceOf,
  wholeCountry,
} from '../../lambda/domain/division/division.ts';
import { keptScopes } from './recent-scopes.ts';

const shownAtMost = 3;

/** Divisions for a line of a list: the first three in words, and how many more. */
export const brieflyDivisions = (codes: readonly string[]): { readonly text: string; readonly more: number } => ({
  text: describeDivisions(codes.slice(0, shownAtMost)),
  more: Math.max(0, codes.length - shownAtMost),
});

/** Chosen divisions with one more or one less: a wider one takes the place of those within it. */
export const toggled = (chosen: readonly string[], code: string): readonly string[] =>
  chosen.includes(code)
    ? chosen.filter((other) => other !== code)
    : [...chosen.filter((other) => !contains(code, other)), code].toSorted();

/** What each wide choice took the place of, e.g. `440000` of `440100` and `440300`. */
export type Displaced = Readonly<Record<string, readonly string[]>>;

/** After one press: a wide choice remembers what it displaced, and brings it back when it is taken away. */
export const broughtBack = (
  before: readonly string[],
  after: readonly string[],
  displaced: Displaced,
): { readonly chosen: readonly string[]; readonly displaced: Displaced } => {
  const added = after.find((code) => !before.includes(code));
  const gone = before.filter((code) => !after.includes(code));
  if (added !== undefined) return { chosen: after, displaced: { ...displaced, [added]: gone } };
  return { chosen: [...after, ...gone.flatMap((code) => displaced[code] ?? [])].toSorted(), displaced };
};

/** Whether the code is chosen by a wider one and so has no choice of its own. */
export const isCovered = (chosen: readonly string[], code: string): boolean =>
  chosen.some((other) => other !== code && contains(other, code));

export type Province = { readonly code: string; readonly cities: readonly string[] };

/** What can be chosen within a division: all provinces, one province with its cities, or one city. */
export const offeredWithin = (within: string): readonly Province[] => {
  const level = divisionLevel(within);
  if (level === 'national') return provinceCodes().map((code) => ({ code, cities: citiesOf(code) }));
  const province = provinceOf(within) ?? wholeCountry;
  return [{ code: province, cities: level === 'provincial' ? citiesOf(province) : [within] }];
};

/** Where something was sent lately from this machine, as far as it can be sent there still: of today, and within a division. */
export const recentScopes = (within: string): readonly (readonly string[])[] =>
  keptScopes().filter((scope) => scope.every((code) => isKnownDivision(code) && contains(within, code)));
