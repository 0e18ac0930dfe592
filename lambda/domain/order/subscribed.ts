import { groundOf } from '../division/division.ts';
import { ancestorsOf } from '../division/division-overlap.ts';
import { sumOf } from '../vocabulary/sum.ts';

/** Phones that are registered with an operator in a division, by its own count. */
export type Subscribed = { readonly division: string; readonly phones: number };

/** Of divisions, those that lie in no other of them: what is in both is counted once. */
const outermost = (codes: readonly string[]): readonly string[] => {
  const ground = groundOf(codes);
  return codes.filter((code) => !ground.holdsAround(code));
};

/** Counted divisions by each division around them. */
const byAround = (codes: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const code of codes)
    for (const around of ancestorsOf(code)) {
      const inside = found.get(around) ?? [];
      inside.push(code);
      found.set(around, inside);
    }
  return found;
};

/**
 * Phones registered with an operator in these divisions, by the counts that it has given of them, or of divisions within them; null
 * where it has given none of one of them: of a larger one nobody knows what share lies there.
 */
export const subscribedIn = (divisions: readonly string[], counts: readonly Subscribed[]): number | null => {
  if (counts.length === 0) return null;
  const phones = new Map(counts.map((count) => [count.division, count.phones]));
  const inside = byAround([...phones.keys()]);
  const counted = outermost([...new Set(divisions)]).map((division) => {
    const parts = outermost(inside.get(division) ?? []);
    const ofParts = parts.length === 0 ? null : sumOf(parts, (code) => phones.get(code) ?? 0);
    return phones.get(division) ?? ofParts;
  });
  return counted.includes(null) || counted.length === 0 ? null : sumOf(counted, (count) => count ?? 0);
};
