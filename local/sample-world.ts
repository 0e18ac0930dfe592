import type { Organisation } from '../lambda/domain/vocabulary/organisation.ts';

/** Offices and roles for trying the software out. Nobody here is a person, no number here is an office's real one. */

export const sampleRoles = [
  'department-officer',
  'authority-officer',
  'duty-officer',
  'emergency-trigger',
  'operator',
  'registrar',
  'auditor',
] as const;
export type SampleRole = (typeof sampleRoles)[number];

/** Someone or something that can be given a token: a person signs in, a machine has a secret. */
export type SampleActor = {
  readonly name: string;
  /** ASCII; what signs in: a person's account, a machine's client id. */
  readonly account: string;
  /** ASCII; the token's `sub`: the same in whatever office one and the same person is or was. */
  readonly subject: string;
  readonly organisation: string;
  readonly roles: readonly SampleRole[];
};

type Row = readonly [
  id: string,
  name: string,
  aliases: readonly string[],
  kind: Organisation['kind'],
  level: Organisation['level'],
  division: string,
];

// Each with the fictitious contact 办公室 and a number of the form 0xx-5550nnnn.
const rows: readonly Row[] = [
  ['mwr', '中华人民共和国水利部', ['水利部'], 'department', 'national', '000000'],
  ['miit', '工业和信息化部', ['工信部'], 'telecom-authority', 'national', '000000'],
  ['gd-emergency', '广东省应急管理厅', ['广东应急', '省应急管理厅'], 'department', 'provincial', '440000'],
  ['gd-warning-centre', '广东省突发事件预警信息发布中心', ['广东预警'], 'public-institution', 'provincial', '440000'],
  ['gd-comms', '广东省通信管理局', ['广东通信管理局'], 'telecom-authority', 'provincial', '440000'],
  ['sz-government', '深圳市人民政府', ['深圳市政府'], 'government', 'prefecture', '440300'],
  ['boluo-government', '博罗县人民政府', ['博罗县政府'], 'government', 'county', '441322'],
  ['fj-emergency', '福建省应急管理厅', ['福建应急'], 'department', 'provincial', '350000'],
  ['fj-comms', '福建省通信管理局', ['福建通信管理局'], 'telecom-authority', 'provincial', '350000'],
  ['telecom', '中国电信集团有限公司', ['中国电信'], 'operator', 'national', '000000'],
  ['mobile', '中国移动通信集团有限公司', ['中国移动'], 'operator', 'national', '000000'],
  ['unicom', '中国联合网络通信集团有限公司', ['中国联通'], 'operator', 'national', '000000'],
  ['broadnet', '中国广播电视网络集团有限公司', ['中国广电'], 'operator', 'national', '000000'],
];

const areaCodes: Readonly<Record<string, string>> = { '00': '010', '35': '0591', '44': '020' };

export const sampleOrganisations: readonly Organisation[] = rows.map(
  ([id, name, aliases, kind, level, division], index) => ({
    id,
    name,
    aliases: [...aliases],
    kind,
    level,
    division,
    contact: { office: '办公室', phone: `${areaCodes[division.slice(0, 2)]}-${55500101 + index}` },
  }),
);

/** Operator ids as the queues and the orders name them. */
export const sampleOperators = ['telecom', 'mobile', 'unicom', 'broadnet'] as const;
export type SampleOperator = (typeof sampleOperators)[number];

type Place = readonly [organisation: string, slug: string, shortName: string];

const applicants: readonly Place[] = [
  ['mwr', 'mwr', '水利部'],
  ['gd-emergency', 'gd-emergency', '广东省应急管理厅'],
  ['sz-government', 'sz-government', '深圳市人民政府'],
  ['boluo-government', 'boluo-government', '博罗县人民政府'],
  ['fj-emergency', 'fj-emergency', '福建省应急管理厅'],
];
const authorities: readonly Place[] = [
  ['miit', 'miit', '工业和信息化部'],
  ['gd-comms', 'gd-comms', '广东省通信管理局'],
  ['fj-comms', 'fj-comms', '福建省通信管理局'],
];
const operatorPlaces: readonly Place[] = [
  ['telecom', 'telecom', '中国电信'],
  ['mobile', 'mobile', '中国移动'],
  ['unicom', 'unicom', '中国联通'],
  ['broadnet', 'broadnet', '中国广电'],
];

const actor = ([organisation, slug, place]: Place, post: string, postSlug: string, role: SampleRole): SampleActor => ({
  name: `${place}·${post}`,
  account: `${slug}-${postSlug}`,
  subject: `${slug}-${postSlug}`,
  organisation,
  roles: [role],
});

/** An authority cannot apply to itself, so one person is both only by a transfer: here before it and after it. */
const transferred: readonly SampleActor[] = [
  actor(['gd-emergency', 'gd-emergency', '广东省应急管理厅'], '经办人（调任前）', 'transferred', 'department-officer'),
  actor(['gd-comms', 'gd-comms', '广东省通信管理局'], '审批人（调任后）', 'transferred', 'authority-officer'),
].map((office) => ({ ...office, subject: 'gd-transferred' }));

const ministry: Place = ['miit', 'miit', '工业和信息化部'];

export const samplePeople: readonly SampleActor[] = [
  ...applicants.flatMap((place) => [
    actor(place, '经办人', 'officer', 'department-officer'),
    actor(place, '经办人二', 'officer-2', 'department-officer'),
  ]),
  ...authorities.flatMap((place) => [
    actor(place, '审批人', 'approver', 'authority-officer'),
    actor(place, '复核人', 'second-officer', 'authority-officer'),
    actor(place, '值班员', 'duty-officer', 'duty-officer'),
  ]),
  ...applicants
    .filter(([, slug]) => slug.endsWith('-emergency'))
    .map((place) => actor(place, '应急值守', 'watch', 'emergency-trigger')),
  ...transferred,
  actor(ministry, '登记·经办', 'registrar', 'registrar'),
  actor(ministry, '登记·复核', 'registrar-2', 'registrar'),
  actor(ministry, '审计员', 'auditor', 'auditor'),
];

/** The warning system sends in the name of the department that answers for it. */
export const sampleMachines: readonly SampleActor[] = [
  {
    name: '广东省突发事件预警信息发布中心·系统',
    account: 'gd-warning-system',
    subject: 'gd-warning-system',
    organisation: 'gd-emergency',
    roles: ['emergency-trigger'],
  },
  ...operatorPlaces.map((place) => actor(place, '系统', 'system', 'operator')),
];

export const operatorClientId = (operator: string): string => `${operator}-system`;

export const findSampleActor = (nameOrAccount: string): SampleActor | undefined =>
  [...samplePeople, ...sampleMachines].find(({ name, account }) => name === nameOrAccount || account === nameOrAccount);
