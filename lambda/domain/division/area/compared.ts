import { contains } from '../division.ts';
import { type Held, isSlight } from './held-against.ts';

const areRelated = (one: string, other: string): boolean => contains(one, other) || contains(other, one);

/** The divisions that outlines lie in to speak of, each once, the largest part first. */
export const touchedBy = (held: readonly Held[]): readonly string[] => [
  ...new Set(
    held
      .flatMap(({ within }) => within)
      .filter((share) => !isSlight(share))
      .toSorted((left, right) => right.ofOutline - left.ofOutline)
      .map(({ division }) => division),
  ),
];

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
  held: readonly Held[],
  drawn: readonly { readonly division: string }[],
): Compared => {
  const reached = [...new Set(held.flatMap(({ within }) => within.map(({ division }) => division)))];
  const isDrawn = (code: string): boolean => drawn.some(({ division }) => areRelated(code, division));
  return {
    untouched: chosen.filter((code) => isDrawn(code) && !reached.some((division) => areRelated(code, division))),
    undrawn: chosen.filter((code) => !isDrawn(code)),
    missing: touchedBy(held).filter((division) => !chosen.some((code) => areRelated(code, division))),
  };
};
