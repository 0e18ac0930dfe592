import { describeDivisions } from '../division/division.ts';
import { resolveDivision } from '../division/division-history.ts';
import type { RegistryEntry } from './events.ts';

/** Where in an entry something is wrong that the schema lets pass. */
export type WrittenFault = { readonly path: readonly (string | number)[]; readonly detail: string };

const wrongWith = (code: string): string | null => {
  const resolved = resolveDivision(code);
  if (resolved.kind === 'current') return null;
  if (resolved.kind === 'unknown') return `${code} is no division of GB/T 2260`;
  const { year, name, successors } = resolved;
  const former = `${code} (${name}) was given up in ${year}`;
  return successors.length === 0
    ? `${former}; what succeeds it is not known`
    : `${former}: use ${successors.map((now) => `${now} (${describeDivisions([now])})`).join(', ')}`;
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
      return each('divisions', entry.value.divisions);
    case 'holiday-notice':
      return [];
    default:
      return entry satisfies never;
  }
};

/** The divisions of an entry that are none of today. */
export const divisionFaults = (entry: RegistryEntry): readonly WrittenFault[] =>
  placesIn(entry).flatMap(({ path, code }) => {
    const detail = wrongWith(code);
    return detail === null ? [] : [{ path, detail }];
  });
