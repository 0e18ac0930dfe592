import { divisionLevel } from '../division/division.ts';
import { inForce } from '../division/division-history.ts';
import { sumOf } from '../vocabulary/sum.ts';
import type { Policy } from './policy.ts';

/** As many phones as there may be in divisions, by policy: no register of subscribers is at hand. */
export const phonesAtMostIn = (
  divisions: readonly string[],
  { subscribersAtMost }: Pick<Policy, 'subscribersAtMost'>,
): number =>
  Math.min(
    subscribersAtMost.national,
    sumOf(inForce(divisions), (code) => subscribersAtMost[divisionLevel(code)]),
  );
