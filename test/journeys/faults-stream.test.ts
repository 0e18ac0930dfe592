import { ordersIn } from '../../lambda/domain/journal/given-orders.ts';
import { createProjector } from '../../lambda/handlers/create/projector.ts';
import { createStreamPublisher } from '../../lambda/handlers/create/publisher.ts';
import { journalTable, viewsTable } from '../../lambda/resource-names.ts';
import { rebuildOf } from '../../local/journal-consumers.ts';
import { scanJournal, scanTable } from '../../local/journal-scan.ts';
import { rebuildViews } from '../../local/rebuild-views.ts';
import { toStreamRecord } from '../../local/stream/stream-record.ts';
import { act, approved, floodNotice, opened, submitted } from './applications.ts';
import { accounted, acted, paperworkDocument, rainstorm, triggered } from './emergencies.ts';
import { breakableViews } from './faulty-network.ts';
import { everyOperator, startJourney, whenReceived, whenTold } from './journey.ts';
import { people } from './people.ts';

const journey = await startJourney();
const { core, clients, publisher } = journey.runtime;
const views = breakableViews(clients.dynamodb);
const tables = { journal: journalTable.name, views: viewsTable.name };

const allOf = async (table: string) => {
  const items = [];
  for await (const item of scanTable(clients.dynamodb, table)) items.push(item);
  return items;
};

/** Of what is counted, the version only keeps an older count from replacing a newer one; a commit that changes no count moves it or not. */
const isCounted = (pk = ''): boolean => pk.startsWith('activity#') || pk.startsWith('statistics#');

/** The row that says how far the projector came. */
const projectedUpTo = 'stream';

const viewRows = async (): Promise<readonly string[]> =>
  (await allOf(tables.views))
    .filter(({ pk }) => pk?.S !== projectedUpTo)
    .map((item) =>
      Object.entries(item)
        .filter(([name]) => name !== 'version' || !isCounted(item['pk']?.S))
        .toSorted(([left], [right]) => left.localeCompare(right)),
    )
    .map((entries) => JSON.stringify(entries))
    .toSorted();

/** Something of everything: a send, a return, a warning updated and cancelled, its paperwork filed. */
const manyThings = async (): Promise<readonly string[]> => {
  const sent = await triggered(journey);
  await everyOperator((operator) => whenReceived(journey, operator, sent.id));
  const found = await approved(journey, await submitted(journey));
  await act(journey, people.officer, await submitted(journey), 'return', { reason: '请改。' });
  const updated = await acted(journey, people.warningSystem, sent, 'update', { alert: rainstorm(await journey.now()) });
  const cancelled = await acted(journey, people.clerk, updated, 'cancel', { reason: '误报。' });
  await everyOperator((operator) => whenTold(journey, operator, sent.id, 'cancel'));
  await accounted(journey, people.clerk, cancelled, 'paperwork', { document: paperworkDocument });
  await opened(journey, found);
  await everyOperator((operator) => whenReceived(journey, operator, found.id));
  await journey.settle();
  return [sent.id, found.id];
};

/** Ever further apart, so that every repetition comes further than the one before. */
const scattered = [2, 4, 7, 10, 14, 18, 23, 28, 34, 40, 47, 54];

/** The first eight fail before they are done; of those scattered after them every second one when it is. */
const failing = (nth: number): 'before' | 'after' | null => {
  if (nth <= 8) return 'before';
  const at = scattered.indexOf(nth - 8);
  return at < 0 ? null : ((['before', 'after'] as const)[at % 2] ?? null);
};

describe('the views', () => {
  afterEach(() => views.failWhere(() => null));

  it('of a projector some of whose writes fail, before they are done or after, become what a rebuild makes of the journal', async () => {
    views.failWhere(failing);
    await manyThings();
    expect(views.failures()).toBeGreaterThanOrEqual(12);
    await journey.settle();
    views.failWhere(() => null);
    const before = await viewRows();
    const rebuilt = await rebuildViews(rebuildOf(clients.dynamodb, core, () => undefined));
    expect([rebuilt.left, rebuilt.isWhole]).toEqual([[], true]);
    expect(await viewRows()).toEqual(before);
  });

  it('and the operators notice nothing of a stream that gives everything twice, nor of an order published again', async () => {
    const [sent = '', found = ''] = await manyThings();
    const before = await viewRows();
    const items = (await allOf(tables.journal)).filter(
      ({ stream }) => stream?.S?.includes(sent) === true || stream?.S?.includes(found) === true,
    );
    const Records = items.map((item) => toStreamRecord(item, 'cn-north-1'));
    expect(Records.length).toBeGreaterThan(80);
    const checks = { ask: async () => undefined };
    const project = createProjector({ ...core, unanchored: { note: async () => undefined } }, () => undefined);
    const publish = createStreamPublisher(
      { ...core, publisher, checks, happenings: { tell: async () => undefined } },
      () => undefined,
    );
    for (const consume of [project, project, publish, publish])
      expect(await consume({ Records })).toEqual({ batchItemFailures: [] });
    await journey.settle();
    expect(await viewRows()).toEqual(before);
    for (const lines of await everyOperator((operator) => journey.received(operator, found)))
      expect(lines.map(({ kind }) => kind)).toEqual(['send']);
    for (const lines of await everyOperator((operator) => journey.received(operator, sent)))
      expect(lines.filter(({ duplicate }) => duplicate)).toEqual([]);
    // Past the topic’s own memory: under another id.
    const { commits } = await scanJournal(clients.dynamodb, tables.journal);
    const orders = commits.filter(({ stream }) => stream === `application#${found}`).flatMap(ordersIn);
    expect(orders).toHaveLength(floodNotice.divisions === undefined ? 0 : 4);
    await publisher.publish(orders, 'f'.repeat(64));
    const later = await triggered(journey);
    await everyOperator((operator) => whenReceived(journey, operator, later.id));
    await journey.settle();
    /** The sums of a day, and of a week, count the later case too. */
    const sums = ['"totals#', '"places#', '"planned#'];
    const isOfBefore = (row: string): boolean => !row.includes(later.id) && !sums.some((name) => row.includes(name));
    expect((await viewRows()).filter(isOfBefore)).toEqual(before.filter(isOfBefore));
    for (const lines of await everyOperator((operator) => journey.received(operator, found)))
      expect(lines).toHaveLength(1);
  });
});
