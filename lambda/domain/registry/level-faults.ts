import {
  citiesWithoutDistricts,
  divisionLevel,
  isKnownDivision,
  prefectureKind,
  provinceOf,
} from '../division/division.ts';
import type { Level, Organisation } from '../vocabulary/organisation.ts';
import type { WrittenFault } from './division-faults.ts';
import type { RegistryEntry } from './events.ts';

/** 直辖市: their districts rank with prefectures. */
const municipalities: readonly (string | null)[] = ['110000', '120000', '310000', '500000'];

/** A city without districts has townships, and zones of the rank of a county, directly below it. */
const isLowest = (division: string): boolean =>
  divisionLevel(division) === 'county' || citiesWithoutDistricts.includes(division);

const fits: Readonly<Record<Level, (division: string) => boolean>> = {
  national: (division) => divisionLevel(division) === 'national',
  provincial: (division) => divisionLevel(division) === 'provincial',
  prefecture: (division) =>
    divisionLevel(division) === 'prefecture' ||
    (divisionLevel(division) === 'county' && municipalities.includes(provinceOf(division))),
  'prefecture-area': (division) => prefectureKind(division) === 'area',
  county: isLowest,
  township: isLowest,
};

const faultsOf = ({ kind, level, division, succeeds }: Organisation): readonly WrittenFault[] => [
  ...(kind === 'telecom-authority' && level !== 'national' && level !== 'provincial'
    ? [{ path: ['value', 'level'], reason: 'authority-level' as const, facts: {} }]
    : []),
  ...(isKnownDivision(division) && !fits[level](division)
    ? [{ path: ['value', 'level'], reason: 'level-elsewhere' as const, facts: { division } }]
    : []),
  ...(kind !== 'telecom-authority' && succeeds !== undefined
    ? [{ path: ['value', 'succeeds'], reason: 'succeeds-no-authority' as const, facts: {} }]
    : []),
];

/** An organisation of a level is one of a division of that level; authorities stand at two levels alone (draft-2020 art. 3). */
export const levelFaults = (entry: RegistryEntry): readonly WrittenFault[] =>
  entry.kind === 'organisation' ? faultsOf(entry.value) : [];
