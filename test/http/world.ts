import type { RegistryEntry } from '../../lambda/domain/registry/events.ts';
import type { Actor, Role } from '../../lambda/domain/vocabulary/actor.ts';
import type { Organisation } from '../../lambda/domain/vocabulary/organisation.ts';

type Row = readonly [
  id: string,
  name: string,
  kind: Organisation['kind'],
  level: Organisation['level'],
  division: string,
];

const rows: readonly Row[] = [
  ['miit', '工业和信息化部', 'telecom-authority', 'national', '000000'],
  ['gd-emergency', '广东省应急管理厅', 'department', 'provincial', '440000'],
  ['gd-comms', '广东省通信管理局', 'telecom-authority', 'provincial', '440000'],
  ['fj-emergency', '福建省应急管理厅', 'department', 'provincial', '350000'],
  ['fj-comms', '福建省通信管理局', 'telecom-authority', 'provincial', '350000'],
  ['boluo-government', '博罗县人民政府', 'government', 'county', '441322'],
  ['mobile', '中国移动', 'operator', 'national', '000000'],
  ['telecom', '中国电信', 'operator', 'national', '000000'],
];

const contact = { office: '办公室', phone: '020-55500100' };

const organisations: readonly RegistryEntry[] = rows.map(([id, name, kind, level, division]) => ({
  kind: 'organisation',
  value: { id, name, aliases: [], kind, level, division, contact },
}));

const operators: readonly RegistryEntry[] = ['mobile', 'telecom'].map((id) => ({
  kind: 'operator',
  value: { id, regions: ['000000'], delivery: { mode: 'poll' }, share: 0.5 },
}));

/** 广东省应急管理厅 may send red and orange warnings of natural disasters in its province on its own. */
const standingAuthority: RegistryEntry = {
  kind: 'standing-authority',
  value: {
    id: 'gd-emergency-2026',
    organisation: 'gd-emergency',
    hazardClasses: ['natural-disaster'],
    fromLevel: 'orange',
    divisions: ['440000'],
    validFrom: '2026-01-01T00:00:00.000Z',
    validUntil: '2027-01-01T00:00:00.000Z',
    grantedBy: 'gd-comms',
    document: '粤通授〔2026〕1号',
  },
};

export const registered: readonly RegistryEntry[] = [...organisations, ...operators, standingAuthority];

const actor = (subject: string, name: string, organisation: string | null, ...roles: Role[]): Actor => ({
  subject,
  name,
  organisation,
  roles,
});

/** Offices and roles; nobody here is a person. */
export const actors = {
  clerk: actor('gd-clerk', '广东省应急管理厅·经办人', 'gd-emergency', 'department-officer'),
  colleague: actor('gd-clerk-2', '广东省应急管理厅·经办人二', 'gd-emergency', 'department-officer'),
  neighbour: actor('fj-clerk', '福建省应急管理厅·经办人', 'fj-emergency', 'department-officer'),
  county: actor('boluo-clerk', '博罗县人民政府·经办人', 'boluo-government', 'department-officer'),
  stranger: actor('stranger', '未登记单位·经办人', 'unregistered', 'department-officer'),
  officer: actor('gd-officer', '广东省通信管理局·审批人', 'gd-comms', 'authority-officer'),
  second: actor('gd-officer-2', '广东省通信管理局·复核人', 'gd-comms', 'authority-officer'),
  national: actor('miit-officer', '工业和信息化部·审批人', 'miit', 'authority-officer'),
  foreignOfficer: actor('fj-officer', '福建省通信管理局·审批人', 'fj-comms', 'authority-officer'),
  duty: actor('gd-duty', '广东省通信管理局·值班员', 'gd-comms', 'duty-officer'),
  machine: actor('gd-warning-system', '广东省预警发布系统', 'gd-emergency', 'emergency-trigger'),
  mobile: actor('mobile-system', '中国移动·系统', 'mobile', 'operator'),
  telecom: actor('telecom-system', '中国电信·系统', 'telecom', 'operator'),
  registrar: actor('registrar', '工业和信息化部·登记经办', 'miit', 'registrar'),
  registrar2: actor('registrar-2', '工业和信息化部·登记复核', 'miit', 'registrar'),
  auditor: actor('auditor', '工业和信息化部·审计员', null, 'auditor'),
} as const;
export type ActorName = keyof typeof actors;

/** Monday 2026-03-02, 10:00 in Shanghai; fifteen working days later is Monday 2026-03-23. */
export const monday = '2026-03-02T02:00:00.000Z';

export const content = {
  text: '【广东省应急管理厅】汛期将至，请检查门窗，远离低洼地带。咨询电话：020-55500103',
  reason: '提醒群众防灾避灾',
  window: { start: '2026-03-25T09:00:00+08:00', end: '2026-03-25T20:00:00+08:00' },
  divisions: ['440100'],
  audience: '常住人口',
  sendingAgency: '广东省应急管理厅',
  volumeEstimate: 1_000_000,
  frequency: { sends: 1, note: '一次' },
  classification: 'public-interest',
  channel: 'sms',
  attachment: { name: '申请.pdf', mediaType: 'application/pdf', sizeInBytes: 1, sha256: 'a'.repeat(64) },
};

export const order = {
  operators: [{ operator: 'mobile', volumeCeiling: 600_000 }],
  window: content.window,
  divisions: ['440100'],
  accessNumber: '106990000123',
};

export const alert = {
  hazardClass: 'natural-disaster',
  eventType: '1003',
  level: 'red',
  text: '广东省应急管理厅：未来三小时有特大暴雨，请立即转移到安全处。',
  instruction: '立即转移到高处。',
  divisions: ['440100'],
  issuer: '广东省应急管理厅',
  issuedAt: '2026-03-02T10:00:00+08:00',
  start: '2026-03-02T10:00:00+08:00',
  urgent: true,
};

/** The same rehearsed: it says so itself. */
export const drilled = { ...alert, text: `演练：${alert.text}` };

export const paperwork = {
  reason: '强降雨危及人身安全',
  plan: { title: '广东省防汛应急预案' },
  situation: '三小时雨量超过150毫米',
};
