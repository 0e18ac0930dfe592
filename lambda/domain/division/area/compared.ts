import { groundOf } from '../division.ts';
import { inForce, without } from '../division-history.ts';
import { type Held, isSlight, type Share } from './held-against.ts';

/** `slight`: in no outline to speak of. */
export type Touched = Share & { readonly slight: boolean };

/** The divisions that outlines lie in, each once and as the outline says that lies in it most; first those that are not slight. */
export const touchedBy = (held: readonly Held[]): readonly Touched[] => {
  const all = held
    .flatMap(({ within }) => within.map((share): Touched => ({ ...share, slight: isSlight(share) })))
    .toSorted((left, right) => Number(left.slight) - Number(right.slight) || right.ofOutline - left.ofOutline);
  const most = new Map<string, Touched>();
  for (const share of all) if (!most.has(share.division)) most.set(share.division, share);
  return [...most.values()];
};

/** What is to be said of divisions chosen beside outlines. */
export type Compared = {
  /** Chosen, drawn whole, and no outline lies in any part of them, be it slightly. */
  readonly untouched: readonly string[];
  /** Chosen, drawn by some of their counties alone, and no outline lies in these: nobody can tell of the rest. */
  readonly partly: readonly string[];
  /** Chosen, and drawn in no file: nobody can tell. */
  readonly undrawn: readonly string[];
  /** Outlines lie in them, and they are not chosen. */
  readonly missing: readonly string[];
};

/**
 * A chosen city is touched where one of its counties is, and a touched county is chosen with its city. What was given up is chosen
 * as what it stands for today: so it is sent to.
 */
export const comparedWith = (
  chosen: readonly string[],
  touched: readonly Touched[],
  drawn: readonly { readonly division: string }[],
): Compared => {
  const codes = drawn.map(({ division }) => division);
  const [ofFile, ofOutlines] = [groundOf(codes), groundOf(touched.map(({ division }) => division))];
  const [ofChosen, gaps] = [groundOf(inForce(chosen)), groundOf(without(inForce(chosen), codes))];
  const isDrawn = (place: string): boolean => ofFile.holds(place) || ofFile.reachesInto(place);
  const isTouched = (place: string): boolean => ofOutlines.holds(place) || ofOutlines.reachesInto(place);
  const hasGaps = (place: string): boolean => gaps.holds(place) || gaps.reachesInto(place);
  const told = chosen.map((code) => ({ code, places: inForce([code]) }));
  const aside = told.filter(({ places }) => places.some(isDrawn) && !places.some(isTouched));
  const codesOf = (of: typeof told): readonly string[] => of.map(({ code }) => code);
  return {
    untouched: codesOf(aside.filter(({ places }) => !places.some(hasGaps))),
    partly: codesOf(aside.filter(({ places }) => places.some(hasGaps))),
    undrawn: codesOf(told.filter(({ places }) => !places.some(isDrawn))),
    missing: touched
      .filter(({ slight, division }) => !slight && !ofChosen.holds(division) && !ofChosen.reachesInto(division))
      .map(({ division }) => division),
  };
};
