import { describeDivisions } from '../../lambda/domain/division.ts';

const shownAtMost = 3;

/** Divisions for a line of a list: the first three in words, and how many more. */
export const brieflyDivisions = (codes: readonly string[]): { readonly text: string; readonly more: number } => ({
  text: describeDivisions(codes.slice(0, shownAtMost)),
  more: Math.max(0, codes.length - shownAtMost),
});
