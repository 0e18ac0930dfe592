import type { Operator, RegistryEntry, StandingAuthority } from '../../lambda/domain/registry/events.ts';
import { factsFrom, type RegistryFacts } from '../../lambda/domain/registry/facts.ts';
import type { Organisation } from '../../lambda/domain/vocabulary/organisation.ts';

type Row = readonly [
  id: string,
  name: string,
  alias: string,
  kind: Organisation['kind'],
  level: Organisation['level'],
  division: string,
];

const rows: readonly Row[] = [
  ['water-ministry', '中华人民共和国水利部', '水利部', 'department', 'national', '000000'],
  ['gd-emergency', '广东省应急管理厅', '省应急管理厅', 'department', 'provincial', '440000'],
  ['fj-emergency', '福建省应急管理厅', '福建应急', 'department', 'provincial', '350000'],
  ['shenzhen', '深圳市人民政府', '深圳市政府', 'government', 'prefecture', '440300'],
  ['boluo', '博罗县人民政府', '博罗县政府', 'government', 'county', '441322'],
  ['miit', '工业和信息化部', '工信部', 'telecom-authority', 'national', '000000'],
  ['gd-bureau', '广东省通信管理局', '广东管局', 'telecom-authority', 'provincial', '440000'],
  ['fj-bureau', '福建省通信管理局', '福建管局', 'telecom-authority', 'provincial', '350000'],
];

export const organisations: readonly Organisation[] = rows.map(([id, name, alias, kind, level, division]) => ({
  id,
  name,
  aliases: [alias],
  kind,
  level,
  division,
  contact: { office: '办公室', phone: '020-55500101' },
}));

const operator = (id: string, ...regions: readonly string[]): Operator => ({
  id,
  regions: [...regions],
  delivery: { mode: 'poll' },
  share: 0.25,
});

/** Two serve the whole country, one Guangdong, one Fujian. */
export const operators: readonly Operator[] = [
  operator('mobile', '000000'),
  operator('telecom', '000000'),
  operator('unicom', '440000'),
  operator('broadnet', '350000'),
];

/** Guangdong's department may send natural-disaster warnings from orange up, in Guangdong, during 2026. */
export const standing: StandingAuthority = {
  id: 'standing-gd',
  organisation: 'gd-emergency',
  hazardClasses: ['natural-disaster'],
  fromLevel: 'orange',
  divisions: ['440000'],
  validFrom: '2026-01-01T00:00:00+08:00',
  validUntil: '2027-01-01T00:00:00+08:00',
  grantedBy: 'gd-bureau',
  document: '粤通授〔2026〕1号',
};

/** The register of the tests; a member that is given replaces the whole list of its kind. */
export const facts = (
  more: {
    readonly organisations?: readonly Organisation[];
    readonly operators?: readonly Operator[];
    readonly standing?: readonly StandingAuthority[];
    readonly others?: readonly RegistryEntry[];
  } = {},
): RegistryFacts =>
  factsFrom([
    ...(more.organisations ?? organisations).map((value) => ({ kind: 'organisation', value }) as const),
    ...(more.operators ?? operators).map((value) => ({ kind: 'operator', value }) as const),
    ...(more.standing ?? [standing]).map((value) => ({ kind: 'standing-authority', value }) as const),
    ...(more.others ?? []),
  ]);

/** Made once: nothing of it is ever changed, and a random history asks for it at every command. */
export const usualFacts: RegistryFacts = facts();
