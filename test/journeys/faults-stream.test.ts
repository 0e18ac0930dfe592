import { ordersIn } from '../../lambda/domain/journal/given-orders.ts';
import { createProjector } from '../../lambda/handlers/create/projector.ts';
import { createStreamPublisher } from '../../lambda/handlers/create/publisher.ts';
import { journalTable, viewsTable } from '../../lambda/resource-names.ts';
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

const viewRows = async (): Promise<readonly string[]> =>
  (await allOf(tables.views))
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

const expectRebuilt = async (): Promise<void> => {
  await journey.settle();
  const before = await viewRows();
  await rebuildViews(clients.dynamodb, tables, core);
  expect(await viewRows()).toEqual(before);
};

/** Ever further apart, so that every repetition comes further than the one before. */
const scattered = new Set([2, 5, 9, 14, 20, 27, 35, 44, 54, 65, 77, 90]);

describe('the views', () => {
  afterEach(() => views.failWhere(() => null));

  it.each([
    ['before some writes', 'before', (nth: number) => scattered.has(nth)],
    ['after some writes', 'after', (nth: number) => scattered.has(nth)],
    ['before the first eight writes', 'before', (nth: number) => nth <= 8],
  ] as const)(
    'of a projector that fails %s become what a rebuild makes of the journal',
    async (_title, how, isFailing) => {
      const before = views.failures();
      views.failWhere((nth) => (isFailing(nth) ? how : null));
      await manyThings();
      expect(views.failures() - before).toBeGreaterThanOrEqual(8);
      await expectRebuilt();
    },
  );

  it('and the operators notice nothing of a stream that gives everything twice', async () => {
    const [sent = '', found = ''] = await manyThings();
    const before = await viewRows();
    const items = (await allOf(tables.journal)).filter(
      ({ stream }) => stream?.S?.includes(sent) === true || stream?.S?.includes(found) === true,
    );
    const Records = items.map((item) => toStreamRecord(item, 'cn-north-1'));
    expect(Records.length).toBeGreaterThan(80);
    const checks = { ask: async () => undefined };
    const project = createProjector(core, () => undefined);
    const publish = createStreamPublisher({ ...core, publisher, checks }, () => undefined);
    for (const consume of [project, project, publish, publish])
      expect(await consume({ Records })).toEqual({ batchItemFailures: [] });
    await journey.settle();
    expect(await viewRows()).toEqual(before);
    for (const lines of await everyOperator((operator) => journey.received(operator, found)))
      expect(lines.map(({ kind }) => kind)).toEqual(['send']);
    for (const lines of await everyOperator((operator) => journey.received(operator, sent)))
      expect(lines.filter(({ duplicate }) => duplicate)).toEqual([]);
  });

  it('of an order published again past the topic’s own memory stay, and its operator is not sent it again', async () => {
    const [, found = ''] = await manyThings();
    const before = await viewRows();
    const { commits } = await scanJournal(clients.dynamodb, tables.journal);
    const orders = commits.filter(({ stream }) => stream === `application#${found}`).flatMap(ordersIn);
    expect(orders).toHaveLength(floodNotice.divisions === undefined ? 0 : 4);
    await publisher.publish(orders, 'f'.repeat(64));
    const later = await triggered(journey);
    await everyOperator((operator) => whenReceived(journey, operator, later.id));
    await journey.settle();
    const after = (await viewRows()).filter((row) => !row.includes(later.id));
    expect(after).toEqual(before.filter((row) => !row.includes(later.id)));
    for (const lines of await everyOperator((operator) => journey.received(operator, found)))
      expect(lines).toHaveLength(1);
  });
});
