import { join } from 'node:path';
import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { createScanUses } from '../../lambda/adapters/scan-uses-view.ts';
import { createViewsWriter } from '../../lambda/adapters/views-writer.ts';
import { ordersIn } from '../../lambda/domain/journal/given-orders.ts';
import { noDelivery } from '../../lambda/domain/order/state.ts';
import type { EmergencyCard } from '../../lambda/domain/views/cards.ts';
import type { CaseFacts } from '../../lambda/domain/views/case-facts.ts';
import type { DueItem } from '../../lambda/domain/views/due-item.ts';
import { orderRow } from '../../lambda/domain/views/project.ts';
import { viewsTable } from '../../lambda/resource-names.ts';
import type { ChangedRows, ViewsWriter } from '../../lambda/service/views-writer.ts';
import { connect } from '../../local/connections.ts';
import { type Engines, startEngines } from '../../local/engines.ts';
import { scanTable } from '../../local/journal-scan.ts';
import { ensureResources } from '../../local/resources.ts';
import { standingAt } from '../domain/emergency/history.ts';
import { sealed } from '../service/sealed.ts';
import { present, scratchDirectory } from './support/scratch.ts';

const directory = scratchDirectory();

const at = '2026-12-01T01:00:00.000Z';
const emergency: Omit<EmergencyCard, 'caseId' | 'version'> = {
  kind: 'emergency',
  status: 'awaiting-confirmation',
  path: 'emergency',
  organisation: 'gd-emergency',
  authority: 'gd-comms',
  level: 'red',
  hazardClass: 'natural-disaster',
  eventType: '1003',
  text: '暴雨',
  instruction: '转移',
  divisions: ['440100'],
  undeliverable: [],
  gaps: [],
  updateAwaitsConfirmation: false,
  awaitingSince: at,
  triggeredAt: at,
  sentAt: null,
  expiresAt: null,
  paperwork: null,
  justified: null,
  updatedAt: at,
};

const waiting = { status: 'awaiting-confirmation', awaitingSince: at } as const;
const sent = { status: 'sent', awaitingSince: null } as const;
const ended = { status: 'ended', awaitingSince: null } as const;

const factsOf = (caseId: string, status: string): CaseFacts => ({
  caseId,
  kind: 'emergency',
  status,
  sender: 'gd-emergency',
  authority: 'gd-comms',
  divisions: ['440100'],
  receivedAt: at,
  decisions: [],
  sentAt: null,
  volume: 0,
  operators: [],
  complaints: 0,
  paperwork: null,
});

const due = (caseId: string, kind: DueItem['kind']): DueItem => ({ dueAt: at, caseId, kind, orderId: null });

const given = sealed('emergency#e-1', standingAt('sent')).flatMap(ordersIn);

describe('the writer of the views', () => {
  let engines: Engines;
  let dynamodb: DynamoDBClient;
  let writer: ViewsWriter;
  let writes = 0;

  beforeAll(async () => {
    engines = await startEngines({ dataDir: join(directory, 'writer') });
    const clients = connect(engines);
    ({ dynamodb } = clients);
    await ensureResources(clients, []);
    dynamodb.middlewareStack.add(
      (next, { commandName = '' }) =>
        (args) => {
          if (/Put|Write|Delete/.test(commandName)) writes += 1;
          return next(args);
        },
      { step: 'initialize', name: 'counted' },
    );
    writer = createViewsWriter(dynamodb, viewsTable.name, () => undefined);
  });
  afterAll(() => engines.stop());

  const nothing = { case: null, orders: [], activity: null, facts: null };
  const cardRows = (
    caseId: string,
    version: number,
    changes: Partial<EmergencyCard>,
    dues: readonly DueItem[] = [],
  ): ChangedRows => ({
    ...nothing,
    caseId,
    case: { card: { ...emergency, caseId, version, ...changes }, paperwork: null, dues, scanUses: [] },
  });

  /** Keys of all that stands of a case, with their versions. */
  const standing = async (caseId: string): Promise<readonly string[]> => {
    const found: string[] = [];
    for await (const { pk, sk, version } of scanTable(dynamodb, viewsTable.name))
      if (`${pk?.S} ${sk?.S}`.includes(caseId)) found.push(`${pk?.S} ${sk?.S} v${version?.N}`);
    return found.toSorted();
  };

  const counted = async (work: () => Promise<void>): Promise<number> => {
    const before = writes;
    await work();
    return writes - before;
  };

  it('writes all that a commit changes at once, and takes away what is over', async () => {
    const rows = cardRows('e-once', 1, waiting, [due('e-once', 'expire'), due('e-once', 'remind-confirmation')]);
    const facts = { row: factsOf('e-once', 'awaiting-confirmation'), version: 1 };
    expect(await counted(() => writer.putCase({ ...rows, facts }, false))).toBe(1);
    expect(await standing('e-once')).toEqual([
      'case#e-once board#awaiting v1',
      'case#e-once board#running v1',
      'case#e-once card v1',
      'case#e-once facts v1',
      `due#expire ${at}#e-once# v0`,
      `due#remind-confirmation ${at}#e-once# v0`,
      'statistics#received#*#2026-12 2026-12-01#e-once v1',
      'statistics#received#gd-comms#2026-12 2026-12-01#e-once v1',
      'statistics#received#gd-emergency#2026-12 2026-12-01#e-once v1',
    ]);
    await writer.putCase(cardRows('e-once', 2, sent, [due('e-once', 'remind')]), false);
    expect((await standing('e-once')).slice(0, 4)).toEqual([
      'case#e-once board#running v2',
      'case#e-once card v2',
      'case#e-once facts v1',
      `due#remind ${at}#e-once# v0`,
    ]);
    await writer.putCase(cardRows('e-once', 3, ended), false);
    expect((await standing('e-once')).filter((row) => !row.startsWith('statistics#'))).toEqual([
      'case#e-once card v3',
      'case#e-once facts v1',
    ]);
  });

  it('keeps by which digests another case finds a scan, and no longer than the case carries it', async () => {
    const uses = createScanUses({ client: dynamodb, table: viewsTable.name, onUnreadable: () => undefined });
    const carrying = (caseId: string, version: number, ...digests: readonly string[]): ChangedRows => {
      const rows = cardRows(caseId, version, sent);
      if (rows.case === null) throw new Error('there is a card');
      return { ...rows, case: { ...rows.case, scanUses: digests.map((digest) => ({ digest, caseId, version })) } };
    };
    await writer.putCase(carrying('e-seal-1', 1, 'd1', 'd2'), false);
    await writer.putCase(carrying('e-seal-2', 1, 'd2'), false);
    const found = async () => Promise.all(['d1', 'd2', 'd3'].map(uses.casesWith));
    expect(await found()).toEqual([['e-seal-1'], ['e-seal-1', 'e-seal-2'], []]);
    await writer.putCase(carrying('e-seal-1', 2, 'd3'), false);
    await writer.putCase(carrying('e-seal-1', 1, 'd1', 'd2'), false);
    expect(await found()).toEqual([[], ['e-seal-2'], ['e-seal-1']]);
  });

  it('lets an older look change nothing, neither a row nor what hangs on it nor what is counted', async () => {
    await writer.putCase(cardRows('e-old', 3, ended), false);
    await writer.putCase({ ...nothing, caseId: 'e-old', facts: { row: factsOf('e-old', 'ended'), version: 7 } }, false);
    const before = await standing('e-old');
    const late = cardRows('e-old', 2, waiting, [due('e-old', 'expire')]);
    await writer.putCase({ ...late, facts: { row: factsOf('e-old', 'sent'), version: 6 } }, false);
    expect(await standing('e-old')).toEqual(before);
    await writer.putCase({ ...late, facts: { row: factsOf('e-old', 'sent'), version: 6 } }, true);
    expect(await standing('e-old')).toEqual(before);
  });

  it('comes to the newest in whatever order and however many write at once', async () => {
    const looks = [
      cardRows('e-many', 1, waiting, [due('e-many', 'expire'), due('e-many', 'remind-confirmation')]),
      cardRows('e-many', 2, sent, [due('e-many', 'expire'), due('e-many', 'remind')]),
      cardRows('e-many', 3, { ...sent, awaitingSince: at }, [due('e-many', 'remind-confirmation')]),
      cardRows('e-many', 4, ended, [due('e-many', 'remind')]),
    ];
    const all = [3, 0, 2, 1, 3, 1, 0, 2].map((index) => present(looks[index]));
    await Promise.all(all.map((look) => writer.putCase(look, false)));
    expect(await standing('e-many')).toEqual(['case#e-many card v4', `due#remind ${at}#e-many# v0`]);
  });

  it('writes nothing that stands already, unless it is asked for anew', async () => {
    const rows = cardRows('e-same', 1, sent, [due('e-same', 'remind')]);
    await writer.putCase(rows, false);
    expect(await counted(() => writer.putCase(rows, false))).toBe(0);
    expect(await counted(() => writer.putCase(rows, true))).toBe(1);
  });

  it('waits for another projection that is at the same rows, and passes on what is no conflict', async () => {
    const answers = ['TransactionConflict', 'TransactionConflict', 'ThrottlingError'];
    const given: string[] = [];
    dynamodb.middlewareStack.add(
      (next, { commandName }) =>
        (args) => {
          const Code = commandName === 'TransactWriteItemsCommand' ? answers.shift() : undefined;
          if (Code === undefined) return next(args);
          given.push(Code);
          const CancellationReasons = [{ Code: 'None' }, { Code }, { Code: 'None' }];
          throw new TransactionCanceledException({ message: Code, $metadata: {}, CancellationReasons });
        },
      { step: 'initialize', name: 'contended' },
    );
    const facts = { row: factsOf('e-met', 'sent'), version: 1 };
    const writing = writer.putCase({ ...cardRows('e-met', 1, sent), facts }, false);
    await expect(writing).rejects.toThrow('ThrottlingError');
    expect(given).toEqual(['TransactionConflict', 'TransactionConflict', 'ThrottlingError']);
    await writer.putCase({ ...cardRows('e-met', 1, sent), facts }, false);
    expect(await standing('e-met')).toHaveLength(6);
  });

  it('writes an order that has no due item by itself', async () => {
    const order = present(given[0]);
    const rows = {
      ...nothing,
      caseId: 'e-1',
      orders: [{ row: orderRow(order, { ...noDelivery, version: 1 }), dues: [] }],
    };
    await writer.putCase(rows, false);
    expect(await standing('e-1')).toEqual([`case#e-1 order#${order.orderId} v1`]);
  });

  it('writes more rows than one call takes', async () => {
    const divisions = Array.from({ length: 120 }, (_none, index) => String(440_000 + index));
    const activity = {
      row: {
        caseId: 'e-wide',
        sender: 'gd-emergency',
        date: '2026-12-01',
        divisions,
        volume: 1,
        sent: 1,
        refused: 0,
        complaints: 0,
      },
      version: 1,
    };
    expect(await counted(() => writer.putCase({ ...cardRows('e-wide', 1, sent), activity }, false))).toBe(3);
    expect((await standing('e-wide')).length).toBeGreaterThan(240);
  });
});
