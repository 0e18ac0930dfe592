import { contains } from '../division/division.ts';
import { sumOf } from '../vocabulary/sum.ts';

/** Phones that are registered with an operator in a division, by its own count. */
export type Subscribed = { readonly division: string; readonly phones: number };

const within = (outer: string, inner: string): boolean => outer !== inner && contains(outer, inner);

/** Of divisions, those that lie in no other of them: what is in both is counted once. */
const outermost = (codes: readonly string[]): readonly string[] =>
  codes.filter((code) => !codes.some((other) => within(other, code)));

/**
 * Phones registered with an operator in these divisions, by the counts that it has given of them, or of divisions within them; null
 * where it has given none of one of them: of a larger one nobody knows what share lies there.
 */
export const subscribedIn = (divisions: readonly string[], counts: readonly Subscribed[]): number | null => {
  const phones = new Map(counts.map((count) => [count.division, count.phones]));
  const counted = outermost([...new Set(divisions)]).map((division) => {
    const inside = outermost([...phones.keys()].filter((code) => contains(division, code)));
    return inside.length === 0 ? null : sumOf(inside, (code) => phones.get(code) ?? 0);
  });
  return counted.includes(null) || counted.length === 0 ? null : sumOf(counted, (count) => count ?? 0);
};
