import { digestOf } from '../../../lambda/adapters/digest.ts';
import { sha256Bytes } from '../../../lambda/adapters/hash.ts';
import { applicationStream } from '../../../lambda/domain/kernel/streams.ts';
import type { RegistryEntry } from '../../../lambda/domain/registry/events.ts';
import { factsFrom } from '../../../lambda/domain/registry/facts.ts';
import { defaultPolicy } from '../../../lambda/domain/rules/default-policy.ts';
import type { Policy } from '../../../lambda/domain/rules/policy.ts';
import { systemActor } from '../../../lambda/domain/vocabulary/actor.ts';
import { newRow } from '../../../lambda/notices/notice.ts';
import { createAnchoring } from '../../../lambda/service/anchoring.ts';
import { applicationDecider } from '../../../lambda/service/deciders.ts';
import { execute } from '../../../lambda/service/execute.ts';
import { createAnchors } from '../../../lambda/service/read-anchors.ts';
import { sampleOperators, sampleOrganisations } from '../../../local/sample-world.ts';
import { collectionOf, featureOf } from '../../domain/division/area/open-sea.ts';
import { entries as registryEntries } from '../../domain/registry/history.ts';
import { preparedRain } from '../../domain/registry/prepared-rain.ts';
import { anchorSigner, memoryAnchors, memoryUnanchored } from '../../service/memory-anchors.ts';
import { createTestApi, JsonObject } from '../api.ts';
import { createMemoryDesk, scanOf } from '../memory-attachments.ts';
import { createMemoryBoundaries, fileOf } from '../memory-boundaries.ts';
import { createMemoryNotices } from '../memory-notices.ts';
import * as world from '../world.ts';
import { accountOf } from './posts.ts';
import { tokenOf, verifyToken } from './tokens.ts';

export const scan = scanOf('sealed');
const { name: _name, sha256, ...announced } = scan.declared;
export const confirmation = announced;

export const content = { ...world.content, attachment: scan.declared };
const provincial = { ...content, divisions: ['440000'] };
export const mild = { ...world.alert, level: 'blue' };

const reason = '按职责办理';
export const erratum = {
  text: '【广东省应急管理厅】更正：昨日短信所写电话有误，应为020-55500101。',
  corrects: '咨询电话写错。',
};

const operators: readonly RegistryEntry[] = sampleOperators.map((id) => ({
  kind: 'operator',
  value: { id, regions: ['000000'], delivery: { mode: 'poll' }, share: 0.25 },
}));
const standing: RegistryEntry = {
  kind: 'standing-authority',
  value: {
    id: 'gd-emergency-natural',
    organisation: 'gd-emergency',
    hazardClasses: ['natural-disaster'],
    fromLevel: 'yellow',
    divisions: ['440000'],
    validFrom: '2026-01-01T00:00:00.000Z',
    validUntil: '2028-01-01T00:00:00.000Z',
    grantedBy: 'gd-comms',
    document: '粤通管应急授权〔2026〕1号（示例）',
  },
};
const notice: RegistryEntry = {
  kind: 'holiday-notice',
  value: {
    year: 2027,
    papers: ['https://www.gov.cn/2027'],
    days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }],
  },
};
const roster: RegistryEntry = {
  kind: 'roster',
  value: {
    id: 'gd-comms',
    deskPhone: '020-55500106',
    people: [
      {
        name: '值班员甲',
        subject: accountOf('gd-comms-duty-officer').subject,
        channels: [{ gateway: 'sms', address: '13800000000' }],
      },
    ],
    weekly: [],
    dated: [],
  },
};
const gap: RegistryEntry = {
  kind: 'anchor-gap',
  value: {
    id: 'stream-behind',
    from: '2026-01-08T01:00:00.000Z',
    until: '2026-01-08T05:00:00.000Z',
    explanation: '日志流读取延误四小时，后由锚点补上。',
  },
};
const policy: Policy = {
  ...defaultPolicy,
  noticeGateways: { sms: { kind: 'sms', endpoint: 'https://sms.example/' } },
};
const boundaryBytes = fileOf(collectionOf(featureOf('440103', { south: 10, west: 115, size: 0.5 })));
const boundaryFile: RegistryEntry = {
  kind: 'boundary-file',
  value: {
    ...registryEntries['boundary-file'].value,
    sha256: boundaryBytes.sha256,
    sizeInBytes: boundaryBytes.sizeInBytes,
  },
};
const prepared: RegistryEntry = { kind: 'prepared-message', value: preparedRain };
const organisations: readonly RegistryEntry[] = sampleOrganisations.map((value) => ({ kind: 'organisation', value }));
const facts = factsFrom([...organisations, ...operators, standing]);

export type Asked = { readonly method: string; readonly path: string; readonly body?: unknown };
export type Answer = { readonly status: number; readonly challenge: string | null; readonly text: string };

/** The two functions over ports in memory, with the sample register, on the day that the cases of the matrix begin. */
export const createWorld = () => {
  const desk = createMemoryDesk(true);
  const boundaries = createMemoryBoundaries();
  boundaries.upload(boundaryBytes.sha256, boundaryBytes.bytes);
  const notices = createMemoryNotices();
  const { store } = memoryAnchors();
  const unanchored = memoryUnanchored();
  const registry = { facts: async () => facts, factsOf: async () => facts, factsAtHand: async () => facts };
  const api = createTestApi({
    surface: 'ordinary',
    verifyToken,
    registry,
    policy,
    notices,
    attachments: desk,
    boundaries,
    anchors: createAnchors(store, sha256Bytes),
  });
  for (const { id: organisation } of sampleOrganisations) desk.upload({ organisation, sha256 }, scan.bytes);
  desk.upload({ organisation: 'unregistered', sha256 }, scan.bytes);
  let asked = 0;
  /** Of the function that the route table says serves it: the emergency one has few. */
  const ask = async (authorization: string | null, { method, path, body }: Asked): Promise<Answer> => {
    asked += 1;
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': `k-${asked}`,
      ...(authorization === null ? {} : { authorization }),
    };
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const isUrgent =
      method === 'POST' && /^\/emergencies(\/[^/]+\/(cancel|confirm|end|refuse|tell|update))?$/.test(path);
    const response = await (isUrgent ? api.emergencyApp : api.app).request(path, init);
    return {
      status: response.status,
      challenge: response.headers.get('www-authenticate'),
      text: await response.text(),
    };
  };
  const must = async (as: string, path: string, body: unknown, method = 'POST') => {
    const { status, text } = await ask(`Bearer ${tokenOf(accountOf(as))}`, { method, path, body });
    if (status >= 300) throw new Error(`${as} ${method} ${path}: ${status} ${text}`);
    return JsonObject.parse(JSON.parse(text));
  };
  const anchor = async (): Promise<void> => {
    const heads = [...api.journal.streams.values()].flat();
    await unanchored.note(heads.map(({ stream, version, hash }) => ({ stream, version, hash })));
    const hour = { store, unanchored, sign: anchorSigner(), hash: sha256Bytes, clock: () => world.monday };
    await createAnchoring({ ...hour, onContradicted: () => undefined })('always');
  };
  /** What the clock does with an application when its send time has come. */
  const atSendTime = async (id: string, type: 'start-dispatch' | 'lapse-application'): Promise<void> => {
    api.setNow('2026-03-25T01:00:00.000Z');
    const deps = { journal: api.journal, digest: digestOf, registry, policy: defaultPolicy };
    const request = { actor: systemActor, commandId: 'clock', body: {}, expectedVersion: null };
    await execute({ ...deps, clock: () => '2026-03-25T01:00:00.000Z' }, applicationDecider, {
      stream: applicationStream(id),
      caseId: id,
      command: { type },
      request,
    });
  };
  /** Somebody was told of the case; answers the id of the notice. */
  const notice = async (about: string): Promise<string> => {
    const id = 'a'.repeat(32);
    await notices.write(
      newRow(id, {
        ...{ kind: 'emergency-awaits', about, window: world.monday, exercise: false, organisation: 'gd-comms' },
        ...{ position: 'first', person: '值班员甲', account: null, gateway: 'sms', gatewayKind: 'sms' },
        ...{ address: '13800000000', sender: '示例单位', event: null, level: 'red', dueAt: world.monday },
      }),
    );
    return id;
  };
  return { ask, must, anchor, atSendTime, notice, journal: api.journal };
};
export type World = ReturnType<typeof createWorld>;

const writer = 'gd-emergency-transferred';

/** The application of the matrix, in the states that its commands need; answers its path. */
export const application = {
  drafted: async ({ must }: World, given: unknown = content) =>
    `/applications/${(await must(writer, '/applications', { content: given }))['id']}`,
  submitted: async (world: World, given?: unknown) => {
    const path = await application.drafted(world, given);
    await world.must(writer, `${path}/submit`, { version: 1 });
    return path;
  },
  returned: async (world: World) => {
    const path = await application.submitted(world);
    await world.must('gd-comms-approver', `${path}/return`, { version: 2, reason });
    return path;
  },
  signedOnce: async (at: World) => {
    const path = await application.submitted(at, provincial);
    const order = { ...world.order, divisions: provincial.divisions };
    await at.must('gd-comms-approver', `${path}/approve`, { version: 2, order });
    return path;
  },
  scheduled: async (at: World) => {
    const path = await application.submitted(at);
    await at.must('gd-comms-approver', `${path}/approve`, { version: 2, order: world.order });
    return path;
  },
  dispatching: async (at: World) => {
    const path = await application.scheduled(at);
    await at.atSendTime(path.split('/').at(-1) ?? '', 'start-dispatch');
    return path;
  },
  halted: async (at: World) => {
    const path = await application.dispatching(at);
    await at.must('gd-comms-approver', `${path}/halt`, { reason });
    return path;
  },
  erratumSigned: async (at: World) => {
    const path = await application.signedOnce(at);
    await at.must('gd-comms-second-officer', `${path}/second-sign`, { version: 3 });
    await at.atSendTime(path.split('/').at(-1) ?? '', 'start-dispatch');
    await at.must('gd-comms-approver', `${path}/halt`, { reason });
    await at.must('gd-comms-approver', `${path}/erratum`, { version: 6, ...erratum });
    return path;
  },
  lapsed: async (at: World) => {
    const path = await application.submitted(at);
    await at.atSendTime(path.split('/').at(-1) ?? '', 'lapse-application');
    return path;
  },
};

/** The emergency of the matrix, likewise. */
export const emergency = {
  sent: async ({ must }: World, alert: unknown = world.alert) =>
    `/emergencies/${(await must('gd-warning-system', '/emergencies', { alert }))['id']}`,
  waiting: (at: World) => emergency.sent(at, mild),
  cancelled: async (at: World) => {
    const path = await emergency.sent(at);
    await at.must('gd-warning-system', `${path}/cancel`, { reason });
    return path;
  },
  filed: async (at: World) => {
    const path = await emergency.sent(at);
    await at.must(writer, `${path}/paperwork`, { version: 1, document: world.paperwork });
    return path;
  },
};

/** One entry of each kind of the register, in force. */
export const entries = {
  organisation: organisations[4],
  operator: operators[1],
  'standing-authority': standing,
  'holiday-notice': notice,
  roster,
  'anchor-gap': gap,
  'prepared-message': prepared,
  'boundary-file': boundaryFile,
};

const proposer = 'miit-registrar';
export const placeOf = (entry: RegistryEntry): string =>
  `/registry/${entry.kind}/${entry.kind === 'holiday-notice' ? entry.value.year : entry.value.id}`;

export const proposed = async ({ must }: World, entry: RegistryEntry): Promise<string> => {
  const place = placeOf(entry);
  await must(proposer, `${place}/proposals`, { entry, reason });
  return place;
};
export const registered = async (at: World): Promise<void> => {
  for (const entry of Object.values(entries)) {
    if (entry === undefined) throw new Error('the sample register lacks a kind');
    await at.must('miit-registrar-2', `${await proposed(at, entry)}/confirm`, { version: 1 });
  }
};
