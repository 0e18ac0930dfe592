import { resolveDivision } from '../division/division-history.ts';
import { namedByCode, nearestDivisions } from '../division/nearest-divisions.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { RegistryEntry } from './events.ts';

/** Where in an entry something is wrong that the schema lets pass. */
export type WrittenFault = Pick<Refusal, 'reason' | 'facts'> & { readonly path: readonly (string | number)[] };

const refuseCode = (division: string): Refusal | null => {
  const resolved = resolveDivision(division);
  if (resolved.kind === 'current') return null;
  const near = nearestDivisions(division).map(namedByCode);
  if (resolved.kind === 'unknown')
    return near.length === 0
      ? refuse('code-beyond', { division }).error
      : refuse('code-unknown', { division, near }).error;
  const { year, name, successors } = resolved;
  if (successors.length === 0) return refuse('code-vanished', { division, year, name, near }).error;
  return refuse('code-abolished', { division, year, name, now: successors.map(namedByCode) }).error;
};

type Place = { readonly path: WrittenFault['path']; readonly code: string };

const placesIn = (entry: RegistryEntry): readonly Place[] => {
  const each = (name: string, codes: readonly string[]): readonly Place[] =>
    codes.map((code, index) => ({ path: ['value', name, index], code }));
  switch (entry.kind) {
    case 'organisation':
      return [{ path: ['value', 'division'], code: entry.value.division }];
    case 'operator':
      return each('regions', entry.value.regions);
    case 'standing-authority':
    case 'prepared-message':
      return each('divisions', entry.value.divisions);
    case 'holiday-notice':
    case 'roster':
    case 'anchor-gap':
    case 'boundary-file':
      return [];
    default:
      return entry satisfies never;
  }
};

/** The divisions of an entry that are none of today. */
export const divisionFaults = (entry: RegistryEntry): readonly WrittenFault[] =>
  placesIn(entry).flatMap(({ path, code }) => {
    const refusal = refuseCode(code);
    return refusal === null ? [] : [{ path, reason: refusal.reason, facts: refusal.facts }];
  });
