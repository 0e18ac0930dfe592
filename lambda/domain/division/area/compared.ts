import { groundOf } from '../division.ts';
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
  /** Chosen, drawn, and no outline lies in any part of them, be it slightly. */
  readonly untouched: readonly string[];
  /** Chosen, and drawn in no file: nobody can tell. */
  readonly undrawn: readonly string[];
  /** Outlines lie in them, and they are not chosen. */
  readonly missing: readonly string[];
};

/** A chosen city is touched where one of its counties is, and a touched county is chosen with its city. */
export const comparedWith = (
  chosen: readonly string[],
  touched: readonly Touched[],
  drawn: readonly { readonly division: string }[],
): Compared => {
  const codes = (of: readonly { readonly division: string }[]) => of.map(({ division }) => division);
  const [ofFile, ofOutlines, ofChosen] = [groundOf(codes(drawn)), groundOf(codes(touched)), groundOf(chosen)];
  const isDrawn = (code: string): boolean => ofFile.holds(code) || ofFile.reachesInto(code);
  const isTouched = (code: string): boolean => ofOutlines.holds(code) || ofOutlines.reachesInto(code);
  const isChosen = (code: string): boolean => ofChosen.holds(code) || ofChosen.reachesInto(code);
  return {
    untouched: chosen.filter((code) => isDrawn(code) && !isTouched(code)),
    undrawn: chosen.filter((code) => !isDrawn(code)),
    missing: codes(touched.filter(({ slight, division }) => !slight && !isChosen(division))),
  };
};
