import {
  decideRegistry,
  type RegistryAction,
  type RegistryCommand,
} from '../../../lambda/domain/registry/commands/index.ts';
import type { RegistryEntry, RegistryEvent } from '../../../lambda/domain/registry/events.ts';
import { evolveRegistry, type RegistryRecord } from '../../../lambda/domain/registry/record.ts';
import { defaultPolicy } from '../../../lambda/domain/rules/default-policy.ts';
import { type CaseKind, givenFor, type Moment, type Past, someone } from '../given.ts';
import { facts, operators, organisations, standing } from '../sample-register.ts';
import { preparedRain } from './prepared-rain.ts';

const kind: CaseKind<RegistryCommand, RegistryRecord, RegistryEvent> = {
  stream: 'registry#organisation#shenzhen',
  decide: decideRegistry,
  evolve: evolveRegistry,
};
export const given = givenFor(kind);

export const at = '2026-06-09T02:00:00.000Z';
export const later = '2026-06-09T03:00:00.000Z';

export const registrar = someone('registrar', 'miit', 'registrar');
export const secondRegistrar = someone('registrar-2', 'miit', 'registrar');
/** Of the organisation that has prepared the message of `entries`. */
export const writer = someone('gd-writer', 'gd-emergency', 'department-officer');
export const colleague = someone('gd-colleague', 'gd-emergency', 'emergency-trigger');
/** Those whose business a register is: two of each, and one of them who has moved elsewhere since. */
export const changers = [
  registrar,
  secondRegistrar,
  writer,
  colleague,
  someone(writer.subject, 'fj-emergency', 'department-officer'),
  someone(writer.subject, 'miit', 'registrar'),
];

const [, , , shenzhen] = organisations;
const [mobile] = operators;
if (!shenzhen || !mobile) throw new Error('the sample register has entries');

/** The sample register with an operator among its organisations, and a deployment with a gateway. */
export const surroundings = {
  registry: facts({
    organisations: [
      ...organisations,
      {
        ...shenzhen,
        id: mobile.id,
        name: '中国移动',
        aliases: [],
        kind: 'operator',
        level: 'national',
        division: '000000',
      },
    ],
  }),
  policy: {
    ...defaultPolicy,
    noticeGateways: { sms: { kind: 'sms', endpoint: 'https://sms.example/' } },
  },
} satisfies Pick<Moment, 'registry' | 'policy'>;

/** One of each kind that fits `surroundings`. */
export const entries: { readonly [K in RegistryEntry['kind']]: Extract<RegistryEntry, { kind: K }> } = {
  organisation: { kind: 'organisation', value: shenzhen },
  operator: { kind: 'operator', value: mobile },
  'standing-authority': { kind: 'standing-authority', value: standing },
  'holiday-notice': {
    kind: 'holiday-notice',
    value: {
      year: 2027,
      papers: ['https://www.gov.cn/2027'],
      days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }],
    },
  },
  roster: {
    kind: 'roster',
    value: {
      id: 'gd-bureau',
      deskPhone: '020-55500106',
      people: [{ name: '值班员甲', channels: [{ gateway: 'sms', address: '13800000000' }] }],
      weekly: [],
      dated: [],
    },
  },
  'anchor-gap': {
    kind: 'anchor-gap',
    value: {
      id: 'stream-behind',
      from: '2026-06-08T01:00:00.000Z',
      until: '2026-06-08T05:00:00.000Z',
      explanation: '日志流读取延误四小时，后由锚点补上。',
    },
  },
  'prepared-message': { kind: 'prepared-message', value: preparedRain },
  'boundary-file': {
    kind: 'boundary-file',
    value: {
      id: 'open-sea',
      title: '示例海域界线',
      source: '示例来源',
      date: '2024-12-31',
      reviewNumber: 'GS(2024)1234号',
      coordinates: 'CGCS2000',
      property: 'code',
      sha256: 'a'.repeat(64),
      sizeInBytes: 1024,
    },
  },
};

const propose = (entry: RegistryEntry | null, by = registrar): Past<RegistryEvent> => ({
  by,
  at,
  events: [{ type: 'registry.change-proposed', entry, reason: '登记' }],
});
const confirmed: Past<RegistryEvent> = {
  by: secondRegistrar,
  at,
  events: [{ type: 'registry.change-confirmed', reason: '' }],
};
const rejected: Past<RegistryEvent> = {
  by: secondRegistrar,
  at,
  events: [{ type: 'registry.change-rejected', reason: '' }],
};

/** Every way in which an entry can stand. */
export const standings = {
  proposed: (entry: RegistryEntry) => [propose(entry)],
  'proposed by its organisation': (entry: RegistryEntry) => [propose(entry, writer)],
  rejected: (entry: RegistryEntry) => [propose(entry), rejected],
  'in force': (entry: RegistryEntry) => [propose(entry), confirmed],
  'to be changed': (entry: RegistryEntry) => [propose(entry), confirmed, propose(entry)],
  'to be changed by its organisation': (entry: RegistryEntry) => [propose(entry), confirmed, propose(entry, writer)],
  'to be retired': (entry: RegistryEntry) => [propose(entry), confirmed, propose(null)],
  retired: (entry: RegistryEntry) => [propose(entry), confirmed, propose(null), confirmed],
} as const satisfies Readonly<Record<string, (entry: RegistryEntry) => readonly Past<RegistryEvent>[]>>;

/** Every kind of entry in every way in which it can stand. */
export const everyEntry = Object.values<RegistryEntry>(entries).flatMap((entry) =>
  Object.entries(standings).map(([standing, pastOf]) => [entry.kind, standing, entry, pastOf(entry)] as const),
);

/** One command of each kind that people give on an entry, with nothing in it that could be refused. */
export const onEntry = (entry: RegistryEntry): Readonly<Record<RegistryAction, RegistryCommand>> => ({
  'propose-change': { type: 'propose-change', entry, reason: '登记' },
  'confirm-change': { type: 'confirm-change', reason: '' },
  'reject-change': { type: 'reject-change', reason: '' },
});
