import { join } from 'node:path';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { createFiguresReader } from '../../lambda/adapters/figures-reader.ts';
import { readRows, type UnreadableRow } from '../../lambda/adapters/read-rows.ts';
import { createRegistryReader, type EntryOf } from '../../lambda/adapters/registry-reader.ts';
import { createRegistryView } from '../../lambda/adapters/registry-view.ts';
import { createReports } from '../../lambda/adapters/reports-reader.ts';
import {
  activityItems,
  cardItem,
  dueItem,
  factsItems,
  type Item,
  orderItem,
  registryItem,
} from '../../lambda/adapters/view-items.ts';
import { createViews } from '../../lambda/adapters/views-table.ts';
import { createViewsWriter } from '../../lambda/adapters/views-writer.ts';
import type { RegistryEntry } from '../../lambda/domain/registry/events.ts';
import { ActivityRow } from '../../lambda/domain/views/activity-row.ts';
import type { ApplicationCard } from '../../lambda/domain/views/cards.ts';
import type { CaseFacts } from '../../lambda/domain/views/case-facts.ts';
import type { DueItem } from '../../lambda/domain/views/due-item.ts';
import { orderRow } from '../../lambda/domain/views/project.ts';
import { viewsTable } from '../../lambda/resource-names.ts';
import type { ListQuery } from '../../lambda/service/ports.ts';
import { type Clients, connect } from '../../local/connections.ts';
import { type Engines, startEngines } from '../../local/engines.ts';
import { ensureResources } from '../../local/resources.ts';
import { deliveryAfter, orderOf } from '../domain/order/history.ts';
import { scratchDirectory } from './support/scratch.ts';

const directory = scratchDirectory();
const secret = '请立即转移到高处';
const names = ['1', '2', '3'] as const;
const at = (day: string): string => `2026-12-0${day}T01:00:00.000Z`;

const card = (name: string): ApplicationCard => ({
  kind: 'application',
  caseId: `a-${name}`,
  version: 1,
  status: 'submitted',
  applicant: 'gd-emergency',
  authority: 'gd-comms',
  text: secret,
  divisions: ['440100'],
  window: { start: at(name), end: at(name) },
  volumeEstimate: 1,
  warnings: 0,
  provisional: false,
  clockStartedOn: null,
  submittedAt: null,
  decidedAt: null,
  dueAt: at(name),
  updatedAt: at(name),
});

const facts = (name: string): CaseFacts => ({
  caseId: `a-${name}`,
  kind: 'application',
  status: 'submitted',
  sender: 'gd-emergency',
  authority: 'gd-comms',
  divisions: ['440100'],
  receivedAt: at(name),
  decisions: [],
  sentAt: at(name),
  volume: 10,
  operators: [],
  complaints: 0,
  paperwork: null,
});

const activity = (name: string) => ({
  caseId: `a-${name}`,
  sender: 'gd-emergency',
  date: `2026-12-0${name}`,
  divisions: ['440100'],
  volume: 10,
  sent: 10,
  refused: 0,
  complaints: 0,
});

const order = (name: string): Item =>
  orderItem(orderRow(orderOf('send', { orderId: `e-1.${name}.mobile`, issuedAt: at(name) }), deliveryAfter()));

const office = (name: string): RegistryEntry => ({
  kind: 'organisation',
  value: {
    id: `office-${name}`,
    name: '广东省应急管理厅',
    aliases: [],
    kind: 'department',
    level: 'provincial',
    division: '440000',
    contact: { office: '办公室', phone: '020-55500100' },
  },
});

const organisation = (name: string): Item =>
  registryItem({
    kind: 'organisation',
    id: `office-${name}`,
    version: 1,
    current: office(name),
    proposal: null,
    unjustifiedUses: [],
    updatedAt: at(name),
  });

const due = (name: string): DueItem => ({ dueAt: at(name), caseId: `a-${name}`, kind: 'lapse', orderId: null });

const query: ListQuery = {
  scope: { of: 'authority', organisation: 'gd-comms' },
  status: null,
  order: 'due',
  limit: 1,
  cursor: null,
};
const span = { from: '2026-12-01', to: '2026-12-31' };

/** The middle one of three is damaged: what is left of it is no JSON, or no row of this release. */
const damages = [
  ['no JSON', `{"text":"${secret}`],
  ['of too few members', JSON.stringify({ text: secret, version: 1 })],
  ['of another release', JSON.stringify({ [secret]: secret })],
] as const;

describe.each(damages)('a row of the views that cannot be read (%s)', (damage, body) => {
  let engines: Engines;
  let clients: Clients;
  let told: UnreadableRow[] = [];
  const table = viewsTable.name;
  const tell = (where: UnreadableRow): void => void told.push(where);
  const views = () => createViews(clients.dynamodb, table, tell);
  const reports = () => createReports(clients.dynamodb, table, tell);

  const put = (Item: Item) => clients.dynamodb.send(new PutItemCommand({ TableName: table, Item }));

  /** Three of a kind, of which the second is damaged. */
  const three = async (itemsOf: (name: string) => Item | readonly Item[]): Promise<void> => {
    for (const name of names)
      for (const item of [itemsOf(name)].flat()) await put(name === '2' ? { ...item, body: { S: body } } : item);
  };

  /** In whatever order: what is read at one time is answered as it comes. */
  const expectTold = (...keys: readonly (readonly [string, string])[]): void => {
    expect(told.map(({ pk, sk }) => [pk, sk]).toSorted()).toEqual(keys.toSorted());
    expect(told.every(({ issue }) => issue !== '')).toBe(true);
    expect(JSON.stringify(told)).not.toContain(secret);
  };

  beforeAll(async () => {
    engines = await startEngines({ dataDir: join(directory, damage) });
    clients = connect(engines);
    await ensureResources(clients, ['mobile']);
  });
  afterAll(() => engines.stop());
  beforeEach(() => {
    told = [];
  });

  it('is left out of a list, whose pages go on', async () => {
    await three((name) => cardItem(card(name)));
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await views().cases('application', { ...query, cursor });
      if (page === 'invalid-cursor') throw new Error(page);
      found.push(...page.items.map(({ caseId }) => caseId));
      cursor = page.next;
    } while (cursor !== null);
    expect(found).toEqual(['a-1', 'a-3']);
    expectTold(['case#a-2', 'card']);
  });

  it('is left out of the orders of a case and of an operator', async () => {
    await three(order);
    const ids = ['e-1.1.mobile', 'e-1.3.mobile'];
    expect((await views().ordersOfCase('e-1')).map(({ orderId }) => orderId)).toEqual(ids);
    expect(await views().ordersOfOperator('mobile', { limit: 9, cursor: null })).toMatchObject({
      items: ids.toReversed().map((orderId) => ({ orderId })),
    });
    expectTold(['case#e-1', 'order#e-1.2.mobile'], ['case#e-1', 'order#e-1.2.mobile']);
  });

  it('takes no entry from the registry: what is decided on is what the journal says of it', async () => {
    await three(organisation);
    const asked: string[] = [];
    const entryOf: EntryOf = async (kind, id) => {
      asked.push(`${kind} ${id}`);
      return office('2');
    };
    const freshness = { freshForMs: 1, staleForMs: 1, urgentWaitMs: 1 };
    const register = createRegistryView({ client: clients.dynamodb, table, onUnreadable: tell });
    const { organisations } = await createRegistryReader(register, entryOf, freshness).facts();
    expect([...organisations.keys()].toSorted()).toEqual(['office-1', 'office-2', 'office-3']);
    expect(asked).toEqual(['organisation office-2']);
    expectTold(['registry#organisation', 'office-2']);
  });

  it('is passed by the clock, however few are looked at at once', async () => {
    await three((name) => dueItem(due(name)));
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await views().due('lapse', at('9'), { limit: 1, cursor });
      found.push(...page.items.map(({ caseId }) => caseId));
      cursor = page.next;
    } while (cursor !== null);
    expect(found).toEqual(['a-1', 'a-3']);
    expectTold(['due#lapse', `${at('2')}#a-2#`]);
  });

  it('is left out of statistics and schedule, which say that they are not whole', async () => {
    await three((name) => factsItems(facts(name), 1));
    await three((name) => cardItem(card(name)));
    const counted = await reports().facts('sent', 'gd-comms', span, null);
    expect(counted).toMatchObject({ rows: [{ caseId: 'a-1' }, { caseId: 'a-3' }], leftOut: 1 });
    const planned = await reports().schedule('gd-comms', 'submitted', span);
    expect([planned.rows.map(({ caseId }) => caseId), planned.partial]).toEqual([['a-1', 'a-3'], true]);
    expectTold(['statistics#sent#gd-comms#2026-12', '2026-12-02#a-2'], ['case#a-2', 'card']);
    const others = await reports().schedule('gd-comms', 'submitted', { from: '2026-12-03', to: '2026-12-31' });
    expect([others.rows.length, others.partial]).toEqual([1, false]);
  });

  it('is left out of the figures', async () => {
    await three((name) => activityItems(activity(name), 1));
    const { schedule } = reports();
    const figures = createFiguresReader(clients.dynamodb, table, {
      schedule,
      sendWindowAtMostInDays: 31,
      onUnreadable: tell,
    });
    const question = { caseId: '', sender: 'gd-emergency', authority: null, divisions: ['440106'], window: null };
    expect(await figures.figuresFor(question, at('9'))).toMatchObject({
      sender30Days: { sends: 2, volume: 20 },
      region30Days: { sends: 2, volume: 20 },
    });
    expectTold(['activity#sender#gd-emergency', '2026-12-02#a-2'], ['activity#direct#440100', '2026-12-02#a-2']);
  });

  it('that owned due items is written over', async () => {
    const writer = createViewsWriter(clients.dynamodb, table, tell);
    await put({ ...cardItem(card('1')), dues: { S: body } });
    const changed = { card: { ...card('1'), version: 2 }, paperwork: null, dues: [due('1')], scanUses: [] };
    await writer.putCase({ caseId: 'a-1', case: changed, orders: [], activity: null, facts: null }, false);
    const Key = { pk: { S: 'case#a-1' }, sk: { S: 'card' } };
    const { Item } = await clients.dynamodb.send(new GetItemCommand({ TableName: table, Key }));
    expect([Item?.['version']?.N, Item?.['dues']?.S]).toEqual(['2', `[{"pk":"due#lapse","sk":"${at('1')}#a-1#"}]`]);
    expectTold(['case#a-1', 'card']);
  });
});

describe('a row of the views beyond what whole numbers hold', () => {
  it('is named with the member that is to blame', () => {
    const told: UnreadableRow[] = [];
    const [item = {}] = activityItems({ ...activity('1'), volume: 2 * Number.MAX_SAFE_INTEGER }, 1);
    expect(readRows(ActivityRow, [item], (where) => void told.push(where))).toEqual([]);
    expect(told).toEqual([{ pk: 'activity#sender#gd-emergency', sk: '2026-12-01#a-1', issue: 'volume' }]);
  });
});
