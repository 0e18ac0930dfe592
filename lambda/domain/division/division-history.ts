import {
  citiesOf,
  contains,
  countiesOf,
  divisionLevel,
  groundOf,
  isKnownDivision,
  provinceCodes,
  wholeCountry,
} from './division.ts';
import { type Abolished, abolishedDivision } from './division-table.ts';

/** What a six-digit code names: a division of today (or the country), one that was given up, or nothing. */
export type Resolution =
  | { readonly kind: 'current' }
  | ({ readonly kind: 'abolished' } & Abolished)
  | { readonly kind: 'unknown' };

export const resolveDivision = (code: string): Resolution => {
  if (isKnownDivision(code)) return { kind: 'current' };
  const former = abolishedDivision(code);
  return former === undefined ? { kind: 'unknown' } : { kind: 'abolished', ...former };
};

const placesOf = (code: string): readonly string[] => {
  const resolved = resolveDivision(code);
  if (resolved.kind === 'current') return [code];
  return resolved.kind === 'abolished' ? resolved.successors : [];
};

/** The divisions of today that codes stand for, without repeats: successors for abolished codes, nothing for the rest. */
export const inForce = (codes: readonly string[]): readonly string[] => [...new Set(codes.flatMap(placesOf))];

/** The codes that stand for no division of today: nothing can be sent there. */
export const nowhere = (codes: readonly string[]): readonly string[] =>
  codes.filter((code) => placesOf(code).length === 0);

/** Of codes, asked again and again: whether all that another stands for today lies in what they stand for. */
export const within = (outer: readonly string[]): ((inner: string) => boolean) => {
  const ground = groundOf(inForce(outer));
  return (inner) => placesOf(inner).every(ground.holds);
};

/** The same, asked once. */
export const liesWithin = (inner: string, outer: readonly string[]): boolean => within(outer)(inner);

/** Of codes, asked again and again: whether any of them lies, whole, in what another stands for today. */
export const anyIn = (inner: readonly string[]): ((outer: string) => boolean) => {
  const all = inner.map(placesOf).filter((places) => places.length > 0);
  const [whole, apart] = [all.filter(({ length }) => length === 1), all.filter(({ length }) => length > 1)];
  const ground = groundOf(whole.flat());
  return (outer) => {
    const around = placesOf(outer);
    const lies = (place: string): boolean => around.some((division) => contains(division, place));
    return around.some(ground.reachesInto) || apart.some((places) => places.every(lies));
  };
};

/** As `inForce`, but what stands for nothing today stands for itself: older orders were given for it. */
export const standingFor = (codes: readonly string[]): readonly string[] =>
  codes.flatMap((code) => (placesOf(code).length === 0 ? [code] : placesOf(code)));

/** The divisions of today that codes stand for, each once and none that lies in another of them. */
export const merged = (codes: readonly string[]): readonly string[] => {
  const places = [...new Set(standingFor([...new Set(codes)]))];
  const ground = groundOf(places);
  return places.filter((code) => !ground.holdsAround(code));
};

const partsOf = (code: string): readonly string[] => {
  if (code === wholeCountry) return provinceCodes();
  return [...(divisionLevel(code) === 'provincial' ? citiesOf(code) : []), ...countiesOf(code)];
};

/**
 * What of the area of some codes lies in none of others, in the largest divisions of today that say exactly that: `440000`
 * without `440304` is the other cities of the province and the other districts of that city.
 */
export const without = (codes: readonly string[], others: readonly string[]): readonly string[] => {
  const taken = groundOf(inForce(others));
  const remaining = (code: string): readonly string[] => {
    if (taken.holds(code)) return [];
    return taken.reachesInto(code) ? partsOf(code).flatMap(remaining) : [code];
  };
  return merged(codes).flatMap(remaining);
};
