import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { gathered } from '../../lambda/adapters/gathered.ts';
import { createListVersions } from '../../lambda/adapters/list-versions.ts';
import type { UnreadableRow } from '../../lambda/adapters/read-rows.ts';
import { viewsTable } from '../../lambda/resource-names.ts';
import { type Clients, connect } from '../../local/connections.ts';
import { type Engines, startEngines } from '../../local/engines.ts';
import { createMemoryListVersions } from '../../local/list-versions.ts';
import { ensureResources } from '../../local/resources.ts';
import { scratchDirectory } from './support/scratch.ts';

const directory = scratchDirectory();
const second = 1_000;

describe('the versions of lists on the table of views', () => {
  let engines: Engines;
  let clients: Clients;
  let now = 1_800_000_000_000;
  let told: UnreadableRow[] = [];
  const versions = () => {
    const table = {
      client: clients.dynamodb,
      table: viewsTable.name,
      onUnreadable: (row: UnreadableRow) => void told.push(row),
    };
    return createListVersions(table, { nowInMs: () => now, settledAfterMs: 10 * second, lookedAtEveryMs: 60 * second });
  };

  beforeAll(async () => {
    engines = await startEngines({ dataDir: join(directory, 'versions') });
    clients = connect(engines);
    await ensureResources(clients, []);
  });
  afterAll(() => engines.stop());
  beforeEach(() => {
    told = [];
  });

  it('stand until one of the lists has changed, and are relied upon once indexes must show the change', async () => {
    const { versionOf, changed } = versions();
    const both = ['emergency#gd-comms', 'emergency#*'] as const;
    const first = await versionOf(both);
    expect([first, await versionOf(both)]).toEqual([expect.any(String), first]);
    await changed(['emergency#gd-comms']);
    expect(await versionOf(both)).toBeNull();
    expect(await versionOf(['application#gd-comms'])).not.toBeNull();
    now += 10 * second - 1;
    expect(await versionOf(both)).toBeNull();
    now += 1;
    const second_ = await versionOf(both);
    expect(second_).toEqual(expect.any(String));
    expect(second_).not.toBe(first);
  });

  it('are others after a minute, should an index be behind for longer', async () => {
    const { versionOf } = versions();
    now = 60 * second * 1_000;
    const before = await versionOf(['application#fj-comms']);
    now += 60 * second - 1;
    expect(await versionOf(['application#fj-comms'])).toBe(before);
    now += 1;
    expect(await versionOf(['application#fj-comms'])).not.toBe(before);
  });

  it('that cannot be read are not relied upon, and told of', async () => {
    const { versionOf, changed } = versions();
    const Item = { pk: { S: 'changed#emergency#fj-comms' }, sk: { S: 'mark' }, body: { S: '{' } };
    await clients.dynamodb.send(new PutItemCommand({ TableName: viewsTable.name, Item }));
    expect(await versionOf(['emergency#fj-comms'])).toBeNull();
    expect(told.map(({ pk }) => pk)).toEqual(['changed#emergency#fj-comms']);
    await changed(['emergency#fj-comms']);
    now += 10 * second;
    expect(await versionOf(['emergency#fj-comms'])).not.toBeNull();
  });
});

it('of another run are of none in memory', async () => {
  const [one, other] = [createMemoryListVersions(), createMemoryListVersions()];
  expect(await one.versionOf(['emergency#*'])).not.toBe(await other.versionOf(['emergency#*']));
});

it('in memory are others after a minute, should another process have written', async () => {
  let now = 0;
  const { versionOf } = createMemoryListVersions(() => now);
  const before = await versionOf(['emergency#*']);
  now = 60 * second - 1;
  expect(await versionOf(['emergency#*'])).toBe(before);
  now += 1;
  expect(await versionOf(['emergency#*'])).not.toBe(before);
});

describe('what is gathered', () => {
  it('is done at once, and what comes meanwhile is done together afterwards', async () => {
    const done: (readonly string[])[] = [];
    const ends: (() => void)[] = [];
    const ask = gathered<string>((all) => {
      done.push(all);
      return new Promise((resolve) => void ends.push(resolve));
    });
    const first = ask(['a']);
    await Promise.resolve();
    const others = Promise.all([ask(['b', 'c']), ask(['b']), ask(['d'])]);
    ends[0]?.();
    await first;
    await Promise.resolve();
    ends[1]?.();
    await others;
    expect(done).toEqual([['a'], ['b', 'c', 'd']]);
  });

  it('fails for those who asked, and for nobody who asks later', async () => {
    let isBroken = true;
    const ask = gathered<string>(async () => {
      if (isBroken) throw new Error('not written');
    });
    await expect(ask(['a'])).rejects.toThrow('not written');
    isBroken = false;
    await expect(ask(['b'])).resolves.toBeUndefined();
  });
});
