import { fileURLToPath } from 'node:url';
import { GetItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { type Entry, entries } from '../../infra/entries.ts';
import { createNoticeTable } from '../../lambda/adapters/notices-table.ts';
import { Order } from '../../lambda/domain/order/order.ts';
import type { LogCode } from '../../lambda/log.ts';
import { newRow } from '../../lambda/notices/notice.ts';
import { accessTable, journalTable, noticesTable, recordQueueName } from '../../lambda/resource-names.ts';
import { readAddresses } from '../../local/addresses.ts';
import { findSampleActor } from '../../local/sample-world.ts';
import { type JournalItem, toStreamRecord } from '../../local/stream/stream-record.ts';
import { content } from '../http/world.ts';
import { rainstorm } from '../journeys/emergencies.ts';
import { startJourney } from '../journeys/journey.ts';
import { people } from '../journeys/people.ts';
import { present, scratchDirectory, until } from '../local/support/scratch.ts';
import { type Manner, manners, type Service, services, startServices } from './support/failing-services.ts';
import { deployed, environmentOf, startFunctions } from './support/functions.ts';

/** What must never be written down, each unlike anything else. */
const marks = {
  text: '请立即撤离壬寅坡',
  instruction: '切勿涉水癸卯渡',
  reason: '提醒群众甲辰汛',
  phone: '020-55507391',
  mobile: '13900017392',
  name: '丙午科经办',
  subject: 'subject-of-7393',
  attachment: '丁未函件.pdf',
  key: 'idempotency-key-7394',
  unread: '戊申不可读',
  search: '己酉查询',
};
const quoted = Object.values(marks).join(' ');

const dataDir = scratchDirectory();
const firstInstant = new Date().toISOString();
const journey = await startJourney({ dataDir, firstInstant });
const { clients, resources } = journey.runtime;
const behind = await startServices(present(readAddresses(dataDir)), quoted);

const environment = environmentOf(behind.url, resources);

/** Every function as it is deployed. */
const fileOf = await deployed();

const tokens = new Map<string, string>();
for (const who of [people.clerk, people.warningSystem]) {
  const { organisation, roles } = present(findSampleActor(who));
  const claims = { sub: `${marks.subject}-${roles[0]}`, name: marks.name, org: organisation, roles };
  tokens.set(who, await behind.mint(claims));
}

let keys = 0;
const nextKey = (): string => {
  keys += 1;
  return `${marks.key}-${keys}`;
};

const fromGateway = (who: string, method: string, path: string, body?: object | string) => ({
  version: '2.0',
  rawPath: path.split('?')[0],
  rawQueryString: path.split('?')[1] ?? '',
  headers: {
    authorization: `Bearer ${tokens.get(who)}`,
    'content-type': 'application/json',
    'idempotency-key': nextKey(),
  },
  ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  isBase64Encoded: false,
  requestContext: { requestId: 'JKJaXmPLvHcESHA=', domainName: 'api.example', http: { method, path } },
});

const fromQueue = (body: string) => ({
  Records: [
    {
      messageId: 'm-1',
      receiptHandle: marks.unread,
      body,
      attributes: { ApproximateReceiveCount: '1', MessageGroupId: 'g-1' },
      eventSourceARN: `arn:aws-cn:sqs:cn-north-1:000000000000:${recordQueueName}`,
    },
  ],
});

const fromStream = (item: JournalItem) => ({ Records: [toStreamRecord(item, 'cn-north-1')] });

const attachment = { name: marks.attachment, mediaType: 'application/pdf', sizeInBytes: 3, sha256: 'b'.repeat(64) };
const application = {
  ...content,
  text: `${content.text} ${marks.text}`,
  reason: marks.reason,
  contactPhone: marks.phone,
  attachment,
};
let alerts = 0;
const nth = (): number => {
  alerts += 1;
  return alerts;
};
/** Each says something of its own: the same once more would be held. */
const alert = (minutes: number) => ({
  ...rainstorm(new Date(Date.now() - minutes * 60_000).toISOString()),
  text: `广东省应急管理厅：${marks.text}。咨询电话：${marks.phone}。`,
  instruction: `${marks.instruction}，见第${nth()}号通告`,
});

const first = startFunctions(environment);
const answered = z.object({ statusCode: z.number(), body: z.string() });
const sent = answered.parse(
  await first.invoke(
    fileOf('emergency-api'),
    fromGateway(people.warningSystem, 'POST', '/emergencies', { alert: alert(0) }),
  ),
);
const { id: caseId } = z.object({ id: z.string() }).parse(JSON.parse(sent.body));
const { Item } = await clients.dynamodb.send(
  new GetItemCommand({
    TableName: journalTable.name,
    Key: { stream: { S: `emergency#${caseId}` }, version: { N: '1' } },
  }),
);
const commit = present(Item);
const Committed = z.object({ events: z.array(z.looseObject({ orders: z.array(Order).optional() })) });
const orders = Committed.parse(JSON.parse(commit['commit']?.S ?? '')).events.flatMap((event) => event.orders ?? []);
const order = present(orders[0]);
/** Somebody is to be told of the case whose name and number must not be written down. */
const noticeId = 'b'.repeat(32);
await createNoticeTable(clients.dynamodb, noticesTable.name).write(
  newRow(noticeId, {
    ...{ kind: 'emergency-awaits', about: caseId, window: 'w', exercise: false, organisation: 'gd-comms' },
    ...{ position: 'first', person: marks.name, account: null, gateway: 'nowhere', gatewayKind: 'sms' },
    ...{ address: marks.mobile, sender: marks.text, event: null, level: 'red', dueAt: new Date().toISOString() },
  }),
);
const damaged: JournalItem = { ...commit, commit: { S: `{"text":"${quoted}` } };
const newer: JournalItem = { ...commit, commit: { S: JSON.stringify({ formatVersion: 99, text: quoted }) } };

const emergency = (minutes: number) =>
  fromGateway(people.warningSystem, 'POST', '/emergencies', { alert: alert(minutes) });

/** What each function is given: what it is for, and what nobody can read. */
const eventsOf = (): Readonly<Record<Entry, readonly unknown[]>> => ({
  api: [
    fromGateway(people.clerk, 'POST', '/applications', { content: application }),
    fromGateway(people.clerk, 'GET', '/applications'),
    fromGateway(people.clerk, 'GET', `/applications/a-${marks.mobile}?search=${encodeURIComponent(marks.search)}`),
    fromGateway(people.clerk, 'GET', `/emergencies/${caseId}?search=${encodeURIComponent(marks.search)}`),
    fromGateway(people.warningSystem, 'GET', `/emergencies/${caseId}`),
    fromGateway(people.clerk, 'POST', '/checks', { content: application }),
    fromGateway(people.clerk, 'POST', '/attachments', attachment),
    fromGateway(people.clerk, 'GET', '/.well-known/dispatch-keys.json'),
    fromGateway(people.clerk, 'GET', '/.well-known/estimate-keys.json'),
    fromGateway(people.warningSystem, 'POST', '/estimates', { divisions: ['440100'] }),
    fromGateway(people.warningSystem, 'POST', '/estimates', { divisions: [marks.search] }),
    fromGateway(people.clerk, 'POST', '/applications', `{"${quoted}`),
  ],
  'emergency-api': [
    emergency(1),
    emergency(2),
    fromGateway(people.warningSystem, 'POST', '/emergencies', `{"${quoted}`),
  ],
  publisher: [fromStream(commit), fromStream(damaged), fromStream(newer)],
  projector: [fromStream(commit), fromStream(damaged), fromStream(newer)],
  deliver: [fromQueue(JSON.stringify(order)), fromQueue(quoted), fromQueue(JSON.stringify({ ...order, text: 1 }))],
  'keep-record': [fromQueue(JSON.stringify(order)), fromQueue(quoted)],
  'check-acknowledgement': [
    fromQueue(JSON.stringify({ orderId: order.orderId })),
    fromQueue(JSON.stringify({ orderId: marks.unread })),
  ],
  notify: [fromQueue(JSON.stringify({ stream: `emergency#${caseId}`, version: 1, step: 0 })), fromQueue(quoted)],
  'hand-notice': [fromQueue(JSON.stringify({ id: noticeId })), fromQueue(quoted)],
  clock: [{ id: marks.unread }],
  anchor: [{ id: marks.unread }],
});

const users: Readonly<Record<Service, readonly Entry[]>> = {
  dynamodb: entries,
  sns: ['emergency-api', 'publisher'],
  sqs: ['publisher', 'deliver', 'hand-notice'],
  s3: ['api', 'anchor'],
  kms: ['api', 'deliver', 'anchor'],
  issuer: ['api', 'emergency-api'],
};

const runAll = async (functions: ReturnType<typeof startFunctions>, chosen: readonly Entry[]) => {
  const events = eventsOf();
  for (const entry of chosen) for (const event of events[entry]) await functions.invoke(fileOf(entry), event);
};

/** As they stand, and as they stand in an address, in a token or escaped. */
const found = (text: string): readonly string[] => {
  const secrets = [...Object.values(marks), ...[...tokens.values()].flatMap((token) => [token, ...token.split('.')])];
  const forms = (mark: string) => [
    mark,
    encodeURIComponent(mark),
    JSON.stringify(mark).slice(1, -1),
    mark.replaceAll(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
  ];
  return secrets.filter((mark) => forms(mark).some((form) => text.includes(form)));
};

const codesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/"code":"([a-z]+\.[a-z-]+)"/g)].map(([, code = '']) => code)),
];

describe('what functions write down', () => {
  it('would be found: one that says what it is given is', async () => {
    const functions = startFunctions(environment);
    const events = eventsOf();
    const telling = fileURLToPath(new URL('support/telling-function.ts', import.meta.url));
    for (const event of [...events.api, ...events.deliver]) await functions.invoke(telling, event);
    const text = await functions.end();
    expect(found(text)).toEqual(
      expect.arrayContaining([marks.text, marks.phone, marks.attachment, marks.key, marks.mobile]),
    );
    expect(found(text)).toEqual(
      expect.arrayContaining([marks.instruction, marks.search, marks.unread, tokens.get(people.clerk)]),
    );
  });

  it('is no word of what passes through them while all is well', async () => {
    expect(sent.statusCode).toBe(202);
    await runAll(first, entries);
    expect(found(await first.end())).toEqual([]);
  });

  it('is, where it is on record who read what, who that was, and no word of what they read', async () => {
    const functions = startFunctions(environment);
    const recorded = async () =>
      (await clients.dynamodb.send(new ScanCommand({ TableName: accessTable.name }))).Items ?? [];
    const look = fromGateway(people.warningSystem, 'GET', `/emergencies/${caseId}?search=${marks.mobile}`);
    await until(async () => {
      await functions.invoke(fileOf('api'), look);
      await functions.invoke(fileOf('api'), fromGateway(people.clerk, 'GET', '/applications'));
      const rows = (await recorded()).filter(({ reader }) => reader?.S?.startsWith(marks.subject) === true);
      return rows.some((row) => row['caseId']?.S === caseId) && rows.some((row) => row['caseId'] === undefined);
    });
    expect(found(await functions.end())).toEqual([]);
    expect(found(JSON.stringify(await recorded()))).toEqual([marks.name, marks.subject]);
  });

  const faults = services.flatMap((service) => manners.map((manner): [Service, Manner] => [service, manner]));
  const seen = new Set<string>();

  it.each(faults)('is no word of it while %s is %s either, and quotes it', async (service, manner) => {
    const functions = startFunctions(environment);
    behind.fail({ service, manner });
    await runAll(functions, users[service]);
    expect(behind.fail(null)).toBeGreaterThan(0);
    const text = await functions.end();
    for (const code of codesIn(text)) seen.add(code);
    expect(found(text)).toEqual([]);
    expect(codesIn(text)).not.toEqual([]);
  });

  it('is, of all that, every fault that a function knows of', () => {
    const known: readonly LogCode[] = [
      'acknowledgement.failed',
      'anchor.failed',
      'anchor.not-noted',
      'clock.failed',
      'commit.newer',
      'commit.unreadable',
      'delivery.failed',
      'delivery.not-postponed',
      'delivery.poison',
      'emergency.failed',
      'notice.failed',
      'notice.not-handed',
      'notice.poison',
      'projection.failed',
      'publication.failed',
      'publish.deferred',
      'record.failed',
      'request.failed',
    ];
    expect(known.filter((code) => !seen.has(code))).toEqual([]);
  });
});
