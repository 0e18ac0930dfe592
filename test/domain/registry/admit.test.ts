import { refuseBeside, refuseValue } from '../../../lambda/domain/registry/admit.ts';
import type { Capabilities } from '../../../lambda/domain/registry/capabilities.ts';
import { decideRegistry, type RegistryCommand } from '../../../lambda/domain/registry/commands/index.ts';
import type {
  Operator,
  RegistryEntry,
  RegistryEvent,
  StandingAuthority,
} from '../../../lambda/domain/registry/events.ts';
import { evolveRegistry, type RegistryRecord } from '../../../lambda/domain/registry/record.ts';
import { defaultPolicy } from '../../../lambda/domain/rules/default-policy.ts';
import type { Policy } from '../../../lambda/domain/rules/policy.ts';
import type { Organisation } from '../../../lambda/domain/vocabulary/organisation.ts';
import { present } from '../../local/support/scratch.ts';
import { type CaseKind, givenFor, pastOf, someone } from '../given.ts';
import { facts, organisations, standing } from '../sample-register.ts';

const [first] = organisations;
const department = present(organisations.find(({ id }) => id === 'gd-emergency'));
const bureau = present(organisations.find(({ id }) => id === 'gd-bureau'));
const mobileOffice: Organisation = { ...present(first), id: 'mobile', name: '中国移动', aliases: [], kind: 'operator' };
const mobile: Operator = {
  id: 'mobile',
  regions: ['000000'],
  delivery: { mode: 'push', endpoint: 'https://orders.example.cn/' },
  share: 0.5,
};
const polling: Partial<Operator> = { delivery: { mode: 'poll' } };
const asked: Capabilities = {
  scope: 'county',
  reach: ['registered'],
  newcomers: false,
  presentation: ['sms'],
  estimates: true,
};
const estimateEndpoint = 'https://estimates.example.cn/';
const register = facts({ organisations: [...organisations, mobileOffice] });

const besides = (entry: RegistryEntry): string => refuseBeside(entry, register)?.pointer ?? 'admitted';
const organisation = (more: Partial<Organisation>) =>
  besides({
    kind: 'organisation',
    value: { ...department, id: 'another', name: '广东省水利厅', aliases: [], ...more },
  });
const authority = (more: Partial<StandingAuthority>) =>
  besides({ kind: 'standing-authority', value: { ...standing, ...more } });

describe('an organisation', () => {
  it.each([
    ['a name of its own', {}, 'admitted'],
    ['the name of another', { name: department.name }, '/entry/value/name'],
    ['the alias of another as its name', { name: '省应急管理厅' }, '/entry/value/name'],
    ['the name of another as an alias', { aliases: [department.name] }, '/entry/value/aliases'],
    ['the alias of another as an alias', { aliases: ['粤水', '省应急管理厅'] }, '/entry/value/aliases'],
  ])('with %s', (_what, more, expected) => {
    expect(organisation(more)).toBe(expected);
  });

  it('may change under its own names', () => {
    expect(besides({ kind: 'organisation', value: { ...department, level: 'national' } })).toBe('admitted');
  });

  it.each([
    ['a second one of a province', { level: 'provincial', division: '440000' }, '/entry/value/division'],
    ['a second national one', { level: 'national', division: '000000' }, '/entry/value/division'],
    ['the first one of a province', { level: 'provincial', division: '330000' }, 'admitted'],
  ] as const)('that is a telecom authority: %s', (_what, more, expected) => {
    expect(organisation({ kind: 'telecom-authority', ...more })).toBe(expected);
  });
});

describe('an operator', () => {
  it('is registered as an organisation first, and as an operator', () => {
    expect(besides({ kind: 'operator', value: mobile })).toBe('admitted');
    expect(besides({ kind: 'operator', value: { ...mobile, id: 'telecom' } })).toBe('/entry/value/id');
    expect(besides({ kind: 'operator', value: { ...mobile, id: 'gd-emergency' } })).toBe('/entry/value/id');
  });

  it.each<readonly [string, Partial<Policy>, Partial<Operator>, string]>([
    ['any, where no queues are named', {}, {}, 'admitted'],
    ['one that has queues', { dispatchableOperators: { mobile: 'push' } }, {}, 'admitted'],
    ['one without', { dispatchableOperators: { telecom: 'push' } }, {}, '/entry/value/id'],
    [
      'one that would push from queues it polls',
      { dispatchableOperators: { mobile: 'poll' } },
      {},
      '/entry/value/delivery/mode',
    ],
    [
      'one that polls queues made for it',
      { dispatchableOperators: { mobile: 'poll' } },
      { delivery: { mode: 'poll' } },
      'admitted',
    ],
    [
      'one without HTTPS',
      {},
      { delivery: { mode: 'push', endpoint: 'http://orders.example.cn/' } },
      '/entry/value/delivery/endpoint',
    ],
    ['one that is asked at an address of its own', {}, { capabilities: asked, estimateEndpoint }, 'admitted'],
    ['one that polls and is asked', {}, { ...polling, capabilities: asked, estimateEndpoint }, 'admitted'],
    ['one that could be asked, and gave no address yet', {}, { capabilities: asked }, 'admitted'],
    ['one that never said it answers', {}, { estimateEndpoint }, '/entry/value/estimateEndpoint'],
    [
      'one that said it does not answer',
      {},
      { capabilities: { ...asked, estimates: false }, estimateEndpoint },
      '/entry/value/estimateEndpoint',
    ],
    ...[
      'http://estimates.example.cn/',
      'https://127.0.0.1/',
      'https://169.254.169.254/latest',
      'https://user:secret@estimates.example.cn/',
      'https://estimates.example.cn:6379/',
    ].map((address): readonly [string, Partial<Policy>, Partial<Operator>, string] => [
      `one that is asked at ${address}`,
      {},
      { capabilities: asked, estimateEndpoint: address },
      '/entry/value/estimateEndpoint',
    ]),
    ['31 characters', {}, { id: `m${'o'.repeat(30)}` }, 'admitted'],
    ['32 characters', {}, { id: `m${'o'.repeat(31)}` }, '/entry/value/id'],
    ['a digit first', {}, { id: '1mobile' }, '/entry/value/id'],
  ])('of a deployment: %s', (_what, policy, more, expected) => {
    const refusal = refuseValue({ kind: 'operator', value: { ...mobile, ...more } }, { ...defaultPolicy, ...policy });
    expect(refusal?.pointer ?? 'admitted').toBe(expected);
  });
});

describe('a standing authority', () => {
  it.each<readonly [string, Partial<StandingAuthority>, string]>([
    ['by the bureau of the department’s province', {}, 'admitted'],
    ['for a city of it', { divisions: ['440100', '440300'] }, 'admitted'],
    ['for nobody registered', { organisation: 'gd-water' }, '/entry/value/organisation'],
    ['by nobody registered', { grantedBy: 'zj-bureau' }, '/entry/value/grantedBy'],
    ['by another province’s bureau', { grantedBy: 'fj-bureau' }, '/entry/value/grantedBy'],
    ['by the department itself', { grantedBy: 'gd-emergency' }, '/entry/value/grantedBy'],
    ['by the ministry over the bureau’s head', { grantedBy: 'miit' }, '/entry/value/grantedBy'],
    ['for another province too', { divisions: ['440100', '350000'] }, '/entry/value/divisions/1'],
    ['for the whole country', { divisions: ['000000'] }, '/entry/value/divisions/0'],
    [
      'for a ministry, anywhere',
      { organisation: 'water-ministry', grantedBy: 'miit', divisions: ['000000'] },
      'admitted',
    ],
  ])('is granted %s: %s', (_what, more, expected) => {
    expect(authority(more)).toBe(expected);
  });
});

describe('a proposal', () => {
  const kind: CaseKind<RegistryCommand, RegistryRecord, RegistryEvent> = {
    stream: 'registry#standing-authority#standing-gd',
    decide: decideRegistry,
    evolve: evolveRegistry,
  };
  const at = '2026-06-09T02:00:00.000Z';
  const [proposer, confirmer] = [
    someone('registrar', 'miit', 'registrar'),
    someone('registrar-2', 'miit', 'registrar'),
  ];
  const entry: RegistryEntry = { kind: 'standing-authority', value: standing };
  const waiting = pastOf(kind)([
    { type: 'propose-change', entry, reason: '登记' },
    { by: proposer, at },
  ]);
  const confirm = (registry: typeof register) =>
    givenFor(kind)(waiting).when({ type: 'confirm-change', reason: '' }, { by: confirmer, at, registry }).happened;

  it('may come before what it refers to, and is confirmed after it', () => {
    const without = facts({ organisations: organisations.filter(({ id }) => id !== bureau.id) });
    expect([confirm(without), confirm(register)]).toEqual(['refused: invalid-proposal', ['registry.change-confirmed']]);
  });
});
