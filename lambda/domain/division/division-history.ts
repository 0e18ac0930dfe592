import { contains, isKnownDivision } from './division.ts';
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

/** Whether all that `inner` stands for today lies in what `outer` stands for. */
export const liesWithin = (inner: string, outer: readonly string[]): boolean => {
  const around = inForce(outer);
  return placesOf(inner).every((place) => around.some((division) => contains(division, place)));
};
