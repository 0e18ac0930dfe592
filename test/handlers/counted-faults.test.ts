import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { type Entry, entries } from '../../infra/entries.ts';
import { createNoticeTable } from '../../lambda/adapters/notices-table.ts';
import { type Notice, newRow } from '../../lambda/notices/notice.ts';
import { accessTable, journalTable, noticesTable, viewsTable } from '../../lambda/resource-names.ts';
import { recordOf, toStreamRecord } from '../../local/stream/stream-record.ts';
import { people } from '../journeys/people.ts';
import { present } from '../local/support/scratch.ts';
import type { DrivenFault } from './support/driven-faults.ts';
import type { Failing } from './support/failing-services.ts';
import { type Functions, startFaultWorld } from './support/fault-world.ts';
import { startFunctions } from './support/functions.ts';
import { lengthened } from './support/lengthened.ts';

const now = new Date().toISOString();
const { behind, clients, environment, fileOf, fromGateway, newKey, triggering, sent, awaited } =
  await startFaultWorld(now);
const { caseId, commit, order } = await sent();
const { caseId: damagedCase, commit: toDamage } = await sent();
const { caseId: longCase, commit: toLengthen } = await sent();
const waitingCase = await awaited();

const Counted = z.object({
  service: z.string(),
  _aws: z.object({
    CloudWatchMetrics: z.array(z.object({ Namespace: z.string(), Metrics: z.array(z.object({ Name: z.string() })) })),
  }),
});

/** What CloudWatch makes metrics of in what functions write down. */
const countedIn = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => {
    if (!line.startsWith('{')) return [];
    const { data } = Counted.safeParse(JSON.parse(line));
    return data?._aws.CloudWatchMetrics.flatMap(({ Metrics }) => Metrics.map(({ Name }) => Name)) ?? [];
  });

const region = 'cn-north-1';
const fromStream = (more: typeof commit = {}) => ({ Records: [toStreamRecord({ ...commit, ...more }, region)] });
const changed = { Records: [recordOf({ eventName: 'MODIFY', item: commit }, region)] };
const damaged = fromStream({ commit: { S: '{' } });
const newer = fromStream({ commit: { S: '{"formatVersion":99}' } });
const fromQueue = (body: object) => ({
  Records: [
    {
      messageId: 'm-1',
      receiptHandle: 'r-1',
      body: JSON.stringify(body),
      attributes: { ApproximateReceiveCount: '1', MessageGroupId: 'g-1' },
      eventSourceARN: 'arn:aws-cn:sqs:cn-north-1:000000000000:queue',
    },
  ],
});
const asked = { events: [{ type: 'emergency.confirmation-requested', gaps: ['level'] }] };
const waiting = JSON.stringify({ ...JSON.parse(commit['commit']?.S ?? ''), ...asked });
const noticeId = 'a'.repeat(32);
const notice: Notice = {
  ...{ kind: 'emergency-awaits', about: caseId, window: now, exercise: false, organisation: 'gd-comms' },
  ...{ position: 'first', person: '值班员甲', account: null, gateway: 'nowhere', gatewayKind: 'sms' },
  ...{ address: '13800000000', sender: '示例单位', event: null, level: 'red', dueAt: now },
};
const read = (path: string) => fromGateway(people.auditor, { method: 'GET', path });

type Step = readonly [Entry, unknown];
type Driven = {
  readonly what: string;
  readonly failing?: Failing;
  /** What other instances did before, by a clock of their own. */
  readonly yesterday?: readonly Step[];
  /** What this one did before, while all was well. */
  readonly after?: readonly Step[];
  readonly event: unknown;
  readonly clock?: 'a-day-later' | 'leaping-stopwatch';
  readonly damage?: () => Promise<unknown>;
};

const denied = (service: Failing['service'], table?: { readonly name: string }): Failing =>
  table === undefined ? { service, manner: 'denied' } : { service, manner: 'denied', table: table.name };

/** A row that no release of this product reads. */
const unreadableRow = (table: string, item: Readonly<Record<string, string>>) => () =>
  clients.dynamodb.send(
    new PutItemCommand({
      TableName: table,
      Item: Object.fromEntries(Object.entries(item).map(([name, S]) => [name, { S }])),
    }),
  );

/** The only commit of a case, as nobody can read it. */
const damageCase = () =>
  clients.dynamodb.send(
    new PutItemCommand({ TableName: journalTable.name, Item: { ...toDamage, commit: { S: '{' } } }),
  );

const driven: Readonly<Record<DrivenFault, Driven>> = {
  'acknowledgement.failed by check-acknowledgement': {
    what: 'a check that cannot check',
    failing: denied('dynamodb'),
    event: fromQueue({ orderId: order.orderId }),
  },
  'acknowledgement.impossible by check-acknowledgement': {
    what: 'a check of what can never be',
    event: fromQueue({ orderId: 'nonsense' }),
  },
  'access.not-recorded by api': {
    what: 'a reading that is not put on record',
    failing: denied('dynamodb', accessTable),
    event: read(`/emergencies/${caseId}/evidence`),
  },
  'access.unreadable by api': {
    what: 'a row of readings that is not the one that was written there',
    damage: unreadableRow(accessTable.name, { key: 'k', caseId, position: `${now}#k`, body: '{}' }),
    event: read(`/access-record?case=${caseId}`),
  },
  'anchor.contradicted by anchor': {
    what: 'a commit that is another than an anchor vouches for',
    yesterday: [
      ['projector', fromStream()],
      ['anchor', {}],
    ],
    after: [['projector', fromStream({ hash: { S: 'a'.repeat(64) } })]],
    event: {},
    clock: 'a-day-later',
  },
  'anchor.failed by anchor': { what: 'an anchor that cannot be kept', failing: denied('s3'), event: {} },
  'anchor.not-noted by projector': {
    what: 'a commit that is not noted for the next anchor',
    failing: denied('dynamodb', viewsTable),
    event: fromStream(),
  },
  'answer.too-large by api': {
    what: 'a history that is longer than a function answers',
    damage: () =>
      clients.dynamodb.send(new PutItemCommand({ TableName: journalTable.name, Item: lengthened(toLengthen) })),
    event: read(`/emergencies/${longCase}/history`),
  },
  'clock.behind by clock': {
    what: 'a clock that does not get through in its time',
    event: {},
    clock: 'leaping-stopwatch',
  },
  'clock.failed by clock': {
    what: 'a clock that cannot read what is due',
    failing: denied('dynamodb'),
    event: {},
  },
  'clock.item-failed by clock': {
    what: 'a due item that fails',
    after: [['projector', fromStream()]],
    failing: denied('dynamodb', journalTable),
    event: {},
    clock: 'a-day-later',
  },
  'commit.newer by projector': { what: 'a commit of a later release', event: newer },
  'commit.newer by publisher': { what: 'a commit of a later release', event: newer },
  'commit.unreadable by api': {
    what: 'a case that cannot be read whole',
    damage: damageCase,
    event: read(`/emergencies/${damagedCase}`),
  },
  'commit.unreadable by emergency-api': {
    what: 'a stop of a case that cannot be read whole',
    damage: damageCase,
    event: fromGateway(people.warningSystem, {
      method: 'POST',
      path: `/emergencies/${damagedCase}/cancel`,
      body: { reason: '内容有误。' },
    }),
  },
  'commit.unreadable by projector': { what: 'a damaged commit', event: damaged },
  'commit.unreadable by publisher': { what: 'a damaged commit', event: damaged },
  'delivery.failed by deliver': {
    what: 'a deliverer whose key is refused',
    failing: denied('kms'),
    event: fromQueue(order),
  },
  'delivery.poison by deliver': { what: 'a message that is no order', event: fromQueue({}) },
  'emergency.failed by emergency-api': {
    what: 'a 5xx of the emergency function',
    failing: denied('dynamodb'),
    event: triggering(newKey()),
  },
  'emergency.not-compared by emergency-api': {
    what: 'an emergency that is held against no other',
    after: [['emergency-api', triggering(newKey())]],
    failing: denied('dynamodb', viewsTable),
    event: triggering(newKey()),
  },
  'emergency.unconfirmed by notify': {
    what: 'an emergency that nobody has confirmed for long',
    event: fromQueue({ stream: `emergency#${waitingCase}`, version: 1, step: 2 }),
    clock: 'a-day-later',
  },
  'journal.changed by projector': { what: 'a commit that was changed', event: changed },
  'journal.changed by publisher': { what: 'a commit that was changed', event: changed },
  'projection.failed by projector': {
    what: 'a projector that cannot write',
    failing: denied('dynamodb', viewsTable),
    event: fromStream(),
  },
  'publication.failed by publisher': {
    what: 'a publisher that cannot publish',
    failing: denied('sns'),
    event: fromStream(),
  },
  'publish.deferred by emergency-api': {
    what: 'an emergency that is not published at once',
    failing: denied('sns'),
    event: triggering(newKey()),
  },
  'notice.choice-unread by notify': {
    what: 'channels that somebody chose and that cannot be read',
    damage: unreadableRow(noticesTable.name, { id: 'choice#miit#miit-duty-officer', body: '{' }),
    event: fromQueue({ stream: 'registry#roster#gd-comms', version: 1, step: 0 }),
  },
  'notice.failed by notify': {
    what: 'somebody to be told who cannot be found out',
    failing: denied('dynamodb'),
    event: fromQueue({ stream: `emergency#${caseId}`, version: 1, step: 0 }),
  },
  'notice.impossible by notify': {
    what: 'somebody to be told of a case that cannot be read',
    damage: damageCase,
    event: fromQueue({ stream: `emergency#${damagedCase}`, version: 1, step: 0 }),
  },
  'notice.not-handed by hand-notice': {
    what: 'a notice that cannot be read',
    failing: denied('dynamodb'),
    event: fromQueue({ id: noticeId }),
  },
  'notice.poison by hand-notice': { what: 'a message that names no notice', event: fromQueue({}) },
  'notice.retry by hand-notice': {
    what: 'a notice that no gateway takes',
    damage: () => createNoticeTable(clients.dynamodb, noticesTable.name).write(newRow(noticeId, notice)),
    event: fromQueue({ id: noticeId }),
  },
  'notice.untold by publisher': {
    what: 'a happening that is not handed on',
    failing: denied('sqs'),
    event: fromStream({ commit: { S: waiting } }),
  },
  'record.failed by keep-record': {
    what: 'a record that is not kept',
    failing: denied('dynamodb'),
    event: fromQueue(order),
  },
  'registry.stale by deliver': {
    what: 'a register that can be read no more',
    after: [['deliver', fromQueue(order)]],
    failing: denied('dynamodb', viewsTable),
    event: fromQueue(order),
    clock: 'leaping-stopwatch',
  },
  'registry.stale by emergency-api': {
    what: 'a register that can be read no more',
    after: [['emergency-api', triggering(newKey())]],
    failing: denied('dynamodb', viewsTable),
    event: triggering(newKey()),
    clock: 'leaping-stopwatch',
  },
  'request.failed by api': {
    what: 'an ordinary request that ends in a fault',
    failing: denied('dynamodb'),
    event: read(`/emergencies/${caseId}`),
  },
  'views.unreadable by clock': {
    what: 'a row of what is due that cannot be read',
    damage: unreadableRow(viewsTable.name, { pk: 'due#expire', sk: `${now}#unreadable#`, body: '{' }),
    event: {},
  },
  'views.unreadable by emergency-api': {
    what: 'a row of the register that cannot be read',
    damage: unreadableRow(viewsTable.name, { pk: 'registry#operator', sk: 'unreadable', body: '{' }),
    event: triggering(newKey()),
  },
};

const twice: readonly (readonly [DrivenFault, Driven])[] = [
  [
    'delivery.failed by deliver',
    { what: 'a deliverer that cannot read', failing: denied('dynamodb'), event: fromQueue(order) },
  ],
];

const rows = [...Object.entries(driven), ...twice].map(([name, fault]) => {
  const [code = '', entry = ''] = name.split(' by ');
  return [fault.what, code, entry, fault] as const;
});
const run = async ({ invoke }: Functions, steps: readonly Step[] = []): Promise<void> => {
  for (const [entry, event] of steps) await invoke(fileOf(entry), event);
};
const entryNamed = (name: string): Entry => present(entries.find((entry) => entry === name));

describe('a fault', () => {
  it('is none where all is well', async () => {
    const functions = startFunctions(environment);
    await run(functions, [
      ['clock', {}],
      ['publisher', fromStream()],
      ['projector', fromStream()],
      ['emergency-api', triggering(newKey())],
      ['api', read(`/emergencies/${caseId}`)],
      ['anchor', {}],
    ]);
    expect(countedIn(await functions.end())).toEqual([]);
  });

  it.each(rows)('is counted at the first, by the function as it is deployed: %s', async (_what, code, name, fault) => {
    const { failing = null, yesterday, after, event, clock, damage } = fault;
    if (yesterday !== undefined) {
      const others = startFunctions(environment);
      await run(others, yesterday);
      await others.end();
    }
    const functions = startFunctions(environment, clock);
    await run(functions, after);
    await damage?.();
    behind.fail(failing);
    await run(functions, [[entryNamed(name), event]]);
    behind.fail(null);
    expect(countedIn(await functions.end())).toContain(code);
  });
});
