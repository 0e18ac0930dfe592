import { RegistryEntry } from '../../../lambda/domain/registry/events.ts';
import { faultsOfNew } from '../../../lambda/domain/registry/newly-written.ts';
import { canonicalInstantOf } from '../../ui/moment.ts';
import type { Entry, Fields } from './fields.ts';
import type { EntryKind, FieldName } from './kinds.ts';
import { languageOf } from './language-lines.ts';
import { areasOf } from './outline-lines.ts';
import { rosterOf } from './roster-lines.ts';
import { slotOf } from './slot-lines.ts';

/** `2027-01-01 元旦 休`, or `班` for a weekend day that is worked. */
const dayOf = (line: string): unknown => {
  const [date, name, mark] = line.trim().split(/[\s,，、]+/);
  return { date, name, isOffDay: mark === '休' ? true : mark === '班' ? false : mark };
};

const written = (values: readonly string[] = []): readonly string[] =>
  values.map((value) => value.trim()).filter((value) => value !== '');

/** `440300 12000000` */
const subscribersOf = (line: string): unknown => {
  const [division, phones = ''] = line.trim().split(/[\s,，、:：]+/);
  return { division, phones: /^\d+$/.test(phones) ? Number(phones) : phones };
};

/** Whether it says that it answers how many phones are in an area: only then there is an address to ask at. */
export const asksEstimates = ({ scope = [], abilities = [] }: Fields): boolean =>
  scope[0] !== undefined && scope[0] !== 'undeclared' && abilities.includes('estimates');

/** Nothing is declared where it is not said how finely. */
const capabilitiesOf = (scope: string, all: (name: FieldName) => readonly string[]): object => {
  if (scope === '' || scope === 'undeclared') return {};
  const abilities = all('abilities');
  return {
    capabilities: {
      scope,
      reach: all('reach'),
      presentation: all('presentation'),
      newcomers: abilities.includes('newcomers'),
      estimates: abilities.includes('estimates'),
      ...(abilities.includes('otherLanguages') ? { otherLanguages: true } : {}),
    },
  };
};

const partsOf = (kind: EntryKind, fields: Fields): unknown => {
  const one = (name: FieldName): string => written(fields[name])[0] ?? '';
  const all = (name: FieldName): readonly string[] => written(fields[name]);
  switch (kind) {
    case 'organisation':
      return {
        id: one('id'),
        name: one('name'),
        aliases: all('aliases'),
        kind: one('organisationKind'),
        level: one('organisationLevel'),
        division: one('division'),
        ...(all('succeeds').length === 0 ? {} : { succeeds: all('succeeds') }),
        contact: { office: one('office'), phone: one('phone') },
      };
    case 'operator': {
      const delivery = one('mode') === 'push' ? { mode: 'push', endpoint: one('endpoint') } : { mode: one('mode') };
      return {
        id: one('operator'),
        regions: all('regions'),
        delivery,
        share: Number(one('share') || 'x') / 100,
        // Left unsaid it is 1, as in entries from before there was another.
        ...(one('orderSchema') === '2' ? { orderSchema: 2 } : {}),
        ...capabilitiesOf(one('scope'), all),
        ...(all('subscribers').length === 0 ? {} : { subscribers: all('subscribers').map(subscribersOf) }),
        ...(asksEstimates(fields) && one('estimateEndpoint') !== ''
          ? { estimateEndpoint: one('estimateEndpoint') }
          : {}),
      };
    }
    case 'standing-authority':
      return {
        id: one('id'),
        organisation: one('organisation'),
        hazardClasses: all('hazardClasses'),
        fromLevel: one('fromLevel'),
        divisions: all('divisions'),
        validFrom: canonicalInstantOf(one('validFrom')) ?? '',
        validUntil: canonicalInstantOf(one('validUntil')) ?? '',
        grantedBy: one('grantedBy'),
        document: one('document'),
      };
    case 'holiday-notice':
      return { year: Number(one('year')), papers: all('papers'), days: all('days').map(dayOf) };
    case 'roster':
      return rosterOf(one, all);
    case 'anchor-gap':
      return {
        id: one('id'),
        from: canonicalInstantOf(one('gapFrom')) ?? '',
        until: canonicalInstantOf(one('gapUntil')) ?? '',
        explanation: one('explanation'),
      };
    case 'prepared-message':
      return {
        id: one('id'),
        organisation: one('owner'),
        hazardClass: one('hazardClass'),
        event: one('event'),
        level: one('warningLevel'),
        title: one('title'),
        headline: one('headline'),
        text: one('text'),
        instruction: one('instruction'),
        slots: all('slots').map(slotOf),
        ...(all('otherLanguages').length === 0 ? {} : { otherLanguages: all('otherLanguages').map(languageOf) }),
        divisions: all('usualArea'),
        ...areasOf(fields.usualOutlines),
        validForHours: Number(one('validForHours') || 'x'),
        correction: { text: one('correction') },
        allClear: { text: one('allClear') },
      };
    case 'boundary-file': {
      const [sha256 = '', sizeInBytes = ''] = all('boundaryFile');
      return {
        id: one('id'),
        title: one('boundaryTitle'),
        source: one('boundarySource'),
        date: one('boundaryDate'),
        reviewNumber: one('reviewNumber'),
        coordinates: one('boundaryCoordinates'),
        property: one('codeProperty'),
        sha256,
        sizeInBytes: Number(sizeInBytes || 'x'),
      };
    }
    default:
      return kind satisfies never;
  }
};

const ofPrepared: Readonly<Record<string, string>> = {
  organisation: 'owner',
  level: 'warningLevel',
  divisions: 'usualArea',
  areas: 'usualOutlines',
};

const ofBoundaries: Readonly<Record<string, string>> = {
  title: 'boundaryTitle',
  source: 'boundarySource',
  date: 'boundaryDate',
  coordinates: 'boundaryCoordinates',
  property: 'codeProperty',
  sha256: 'boundaryFile',
  sizeInBytes: 'boundaryFile',
};

const fieldAt = (
  kind: EntryKind,
  path: readonly PropertyKey[],
): { readonly field: string; readonly line: number | null } => {
  const [, name = '', index] = path;
  const part = name === 'contact' || name === 'delivery' || name === 'capabilities' ? index : name;
  const line = typeof index === 'number' ? index + 1 : null;
  const renamed: Readonly<Record<string, string>> = {
    kind: 'organisationKind',
    level: 'organisationLevel',
    from: 'gapFrom',
    until: 'gapUntil',
  };
  if (kind === 'operator' && part === 'id') return { field: 'operator', line };
  if (kind === 'roster' && part === 'id') return { field: 'rosterOf', line };
  if (kind === 'prepared-message') return { field: ofPrepared[String(name)] ?? String(name), line };
  if (kind === 'boundary-file') return { field: ofBoundaries[String(name)] ?? String(name), line: null };
  return { field: renamed[String(part)] ?? String(part), line };
};

/** As the service is told it: a member that is not filled in is left out. */
export const told = (entry: RegistryEntry): Entry => {
  if (entry.kind === 'operator' || entry.kind === 'roster' || entry.kind === 'prepared-message')
    return { kind: entry.kind, value: JSON.parse(JSON.stringify(entry.value)) };
  if (entry.kind !== 'organisation') return entry;
  const { succeeds, ...value } = entry.value;
  return { kind: 'organisation', value: succeeds === undefined ? value : { ...value, succeeds } };
};

export type Faults = readonly { readonly field: string; readonly line: number | null }[];

/** The entry that the form makes, or what in it is not filled in rightly, by the service's own schema and rules. */
export const entryOf = (
  kind: EntryKind,
  fields: Fields,
): { readonly entry: Entry } | { readonly entry: null; readonly faults: Faults } => {
  const parsed = RegistryEntry.safeParse({ kind, value: partsOf(kind, fields) });
  const issues = parsed.success ? faultsOfNew(parsed.data) : parsed.error.issues;
  if (parsed.success && issues.length === 0) return { entry: told(parsed.data) };
  return { entry: null, faults: issues.map(({ path }) => fieldAt(kind, path)) };
};
