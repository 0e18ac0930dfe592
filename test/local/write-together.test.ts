import { join } from 'node:path';
import { orderItem } from '../../lambda/adapters/view-items.ts';
import { createTogether } from '../../lambda/adapters/write-together.ts';
import { noDelivery } from '../../lambda/domain/order/state.ts';
import { orderRow } from '../../lambda/domain/views/project.ts';
import { viewsTable } from '../../lambda/resource-names.ts';
import { connect } from '../../local/connections.ts';
import { type Engines, startEngines } from '../../local/engines.ts';
import { scanTable } from '../../local/journal-scan.ts';
import { ensureResources } from '../../local/resources.ts';
import { ordersOf } from '../domain/emergency/history.ts';
import { longestCase } from '../domain/emergency/longest-case.ts';
import { scratchDirectory } from './support/scratch.ts';

const counts = { sent: 1_234_567, delivered: 1_234_567, failed: 0, refused: 0 };

/** Every operator has counted each of hundreds of places. */
const rows = () => {
  const { sent, updated, ended } = longestCase(50, 3);
  return [updated, ended, sent].flatMap(ordersOf).map((order) => {
    const byDivision = order.divisions.map((division) => ({ division, counts, targeted: 1_234_567 }));
    return orderRow(order, { ...noDelivery, version: 1, counts, byDivision });
  });
};

const directory = scratchDirectory();

describe('the rows of a case', () => {
  let engines: Engines;
  beforeAll(async () => {
    engines = await startEngines({ dataDir: join(directory, 'tables') });
  });
  afterAll(() => engines.stop());

  it('are written however much they weigh, a transaction of 4 MB after another', async () => {
    const clients = connect(engines);
    await ensureResources(clients, []);
    const items = rows().map(orderItem);
    const bytes = items.reduce((sum, item) => sum + Buffer.byteLength(item['body']?.S ?? ''), 0);
    expect(bytes).toBeGreaterThan(4_194_304);
    const together = createTogether(clients.dynamodb, viewsTable.name);
    expect(await together(items.map((put) => [{ put, when: 'newest' }]))).toBe(true);
    let written = 0;
    for await (const _item of scanTable(clients.dynamodb, viewsTable.name)) written += 1;
    expect(written).toBe(items.length);
  });
});
