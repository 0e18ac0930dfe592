import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BatchWriteItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { toItem } from '../../lambda/adapters/journal-table.ts';
import { Commit } from '../../lambda/domain/journal/every-commit.ts';
import { caseStream } from '../../lambda/domain/kernel/streams.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { createProjector } from '../../lambda/handlers/create/projector.ts';
import { journalTable, registerTurn, sentLatelyPrefix, viewsTable } from '../../lambda/resource-names.ts';
import { createClock } from '../../local/clock.ts';
import { connect, coreOn } from '../../local/connections.ts';
import { holdDataDirectory } from '../../local/data-directory.ts';
import { emptyViews } from '../../local/empty-views.ts';
import { startEngines } from '../../local/engines.ts';
import { rebuildOf } from '../../local/journal-consumers.ts';
import { type Item, scanJournal, scanTable } from '../../local/journal-scan.ts';
import { rebuildPosition } from '../../local/rebuild-position.ts';
import { rebuildViews } from '../../local/rebuild-views.ts';
import { type Runtime, startRuntime } from '../../local/runtime.ts';
import { createApiClient } from '../../local/scenario/api-client.ts';
import { registerWorld } from '../../local/scenario/world.ts';
import { adoptJournal } from '../../local/stream/adopt-journal.ts';
import { drafted, floodNotice } from '../journeys/applications.ts';
import { people } from '../journeys/people.ts';
import { commandLine } from '../journeys/system-process.ts';
import { sampleWorldIsKnown } from './support/registered.ts';
import { present, scratchDirectory, until } from './support/scratch.ts';

const dataDir = scratchDirectory();
const beside = scratchDirectory();
const start = (): Promise<Runtime> =>
  startRuntime({ dataDir, port: 0, pace: 0, log: () => undefined, registryFreshForMs: 50 });

const pretendKilled = (): void => holdDataDirectory(dataDir).release({ clean: false });

const allOf = async (client: DynamoDBClient, table: string): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for await (const item of scanTable(client, table)) items.push(item);
  return items;
};

/** Works on the tables of a run that has ended. */
const onTables = async <T>(work: (client: DynamoDBClient) => Promise<T>): Promise<T> => {
  const engines = await startEngines({ dataDir });
  try {
    return await work(connect(engines).dynamodb);
  } finally {
    await engines.stop();
  }
};

const replaceViews = async (client: DynamoDBClient, rows: readonly Item[]): Promise<void> => {
  const write = (requests: object) =>
    client.send(new BatchWriteItemCommand({ RequestItems: { [viewsTable.name]: [requests] } }));
  for (const { pk, sk } of await allOf(client, viewsTable.name))
    await write({ DeleteRequest: { Key: { pk: present(pk), sk: present(sk) } } });
  for (const Item of rows) await write({ PutRequest: { Item } });
};

/** What a rebuild may throw away: how far it came, whose turn it is to change the register, and what was sent of late. */
const marks: readonly (string | undefined)[] = ['stream', registerTurn.pk];
const withoutMarks = (rows: readonly Item[]): readonly Item[] =>
  rows.filter(({ pk }) => !marks.includes(pk?.S) && !pk?.S?.startsWith(sentLatelyPrefix));
const Listed = z.object({ items: z.array(z.object({ caseId: z.string() })) });
const listed = async ({ url, issuer }: Runtime): Promise<readonly string[]> => {
  const client = createApiClient(url, issuer, dataDir);
  const { items } = await client.must(Listed, client.get(people.clerk, '/applications'));
  return items.map(({ caseId }) => caseId);
};

describe('a run after one that was killed', () => {
  let written: readonly string[];
  let oldest: readonly Item[];
  let newest: readonly Item[];

  beforeAll(async () => {
    const first = await start();
    const client = createApiClient(first.url, first.issuer, dataDir);
    await registerWorld(client, first.operators, first.core.clock());
    await sampleWorldIsKnown(first.core.registry);
    const one = await drafted(client, floodNotice);
    await first.settle();
    oldest = await allOf(first.clients.dynamodb, viewsTable.name);
    const other = await drafted(client, floodNotice);
    await first.settle();
    newest = await allOf(first.clients.dynamodb, viewsTable.name);
    await first.stop();
    pretendKilled();
    written = [other.id, one.id];
  });

  it('leaves everything as it is where nothing was left to be done', async () => {
    const runtime = await start();
    expect([runtime.recovered, runtime.viewsRebuilt]).toEqual([true, false]);
    expect(await listed(runtime)).toEqual(written);
    expect(await allOf(runtime.clients.dynamodb, viewsTable.name)).toEqual(newest);
    await runtime.stop();
    pretendKilled();
  });

  it('goes on with what was written and not noted, down to the last commit', async () => {
    const id = 'a-00000000000000000000000000';
    await onTables(async (client) => {
      const { commits } = await scanJournal(client, journalTable.name);
      const own = present(commits.find(({ stream }) => stream === caseStream(present(written[0]))));
      const { hash: _, ...unsealed } = Commit.parse(
        JSON.parse(JSON.stringify(own).replaceAll(present(written[0]), id)),
      );
      const Item = toItem({ ...unsealed, hash: digestOf(unsealed) });
      await client.send(new PutItemCommand({ TableName: journalTable.name, Item }));
    });
    const runtime = await start();
    expect(runtime.viewsRebuilt).toBe(false);
    await until(async () => (await listed(runtime)).includes(id));
    written = await listed(runtime);
    await runtime.settle();
    newest = await allOf(runtime.clients.dynamodb, viewsTable.name);
    await runtime.stop();
    pretendKilled();
  });

  it.each([
    ['gone', () => []],
    ['older than what was noted', () => oldest],
  ])('rebuilds views that are %s', async (_title, rows) => {
    await onTables((client) => replaceViews(client, rows()));
    const runtime = await start();
    expect(runtime.viewsRebuilt).toBe(true);
    expect((await listed(runtime)).toSorted()).toEqual(written.toSorted());
    expect(withoutMarks(await allOf(runtime.clients.dynamodb, viewsTable.name))).toEqual(withoutMarks(newest));
    await runtime.stop();
    pretendKilled();
    const again = await start();
    expect(again.viewsRebuilt).toBe(false);
    await again.stop();
    pretendKilled();
  });
});

describe('a rebuild of the views', () => {
  it('goes on where it was stopped, and touches no stream twice', async () => {
    const runtime = await start();
    const { core, clients } = runtime;
    const given: string[] = [];
    const rebuild = rebuildOf(clients.dynamodb, core, () => undefined);
    const counted = {
      ...rebuild,
      streamsAtOnce: 4,
      project: async (event: Parameters<typeof rebuild.project>[0]) => {
        given.push(...event.Records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? ''));
        return rebuild.project(event);
      },
    };
    const position = rebuildPosition(clients.dynamodb);
    const ending = new AbortController();
    const stopped = await rebuildViews({ ...counted, signal: ending.signal, onProgress: () => ending.abort() });
    expect([stopped.streams, stopped.isWhole]).toEqual([4, false]);
    expect(await position.read()).not.toBeNull();
    const rest = await rebuildViews(counted);
    expect(rest.isWhole).toBe(true);
    expect(await position.read()).toBeNull();
    const { commits } = await scanJournal(clients.dynamodb, journalTable.name);
    const streams = new Set(
      commits.map(({ stream }) => stream).filter((name) => /^(application|registry)#/.test(name)),
    );
    expect(given.toSorted()).toEqual([...streams].toSorted());
    await runtime.stop();
  });
});

describe('the command that rebuilds the views', () => {
  const Said = z.object({ streams: z.number(), left: z.array(z.string()), isWhole: z.boolean() });
  const rows = () => onTables((client) => allOf(client, viewsTable.name));

  it('makes them anew where nothing runs, and the next start finds them where the journal is', async () => {
    const before = await rows();
    const { code, lines } = await commandLine(dataDir, 'rebuild-views', '--empty');
    const said = Said.parse(JSON.parse(present(lines.at(-1))));
    expect([code, said.left, said.isWhole]).toEqual([0, [], true]);
    expect(said.streams).toBeGreaterThan(20);
    expect(withoutMarks(await rows())).toEqual(withoutMarks(before));
    const runtime = await start();
    expect(runtime.viewsRebuilt).toBe(false);
    await runtime.stop();
  });

  it('mends a row of a system that runs, and throws none of them away', async () => {
    const runtime = await start();
    const { dynamodb } = runtime.clients;
    const card = present((await allOf(dynamodb, viewsTable.name)).find(({ sk }) => sk?.S === 'card'));
    const Item = { ...card, note: { S: 'of another release' } };
    await dynamodb.send(new PutItemCommand({ TableName: viewsTable.name, Item }));
    const refused = await commandLine(dataDir, 'rebuild-views', '--empty');
    expect([refused.code, refused.lines]).toEqual([1, ['{"error":"running"}']]);
    expect((await commandLine(dataDir, 'rebuild-views')).code).toBe(0);
    expect(
      (await allOf(dynamodb, viewsTable.name)).find(({ pk, sk }) => pk?.S === card['pk']?.S && sk?.S === 'card'),
    ).toEqual(card);
    await runtime.stop();
  });

  it('prints of an export what makes the projector of a deployment do the same', async () => {
    const items = await onTables((client) => allOf(client, journalTable.name));
    const file = join(beside, 'export.json.gz');
    writeFileSync(file, gzipSync(items.map((Item) => `${JSON.stringify({ Item })}\n`).join('')));
    const { code, lines } = await commandLine(dataDir, 'rebuild-views', '--payloads', file);
    expect(code).toBe(0);
    const before = await rows();
    const Payload = z.object({ Records: z.array(z.looseObject({})).max(50) });
    for (const line of lines) Payload.parse(JSON.parse(line));
    await onTables(async (client) => {
      await emptyViews(client);
      const core = coreOn(client, createClock({ dataDir }), defaultPolicy, () => undefined);
      const project = createProjector({ ...core, unanchored: { note: async () => undefined } }, () => undefined);
      for (const line of lines) expect(await project(JSON.parse(line))).toEqual({ batchItemFailures: [] });
    });
    expect(withoutMarks(await rows())).toEqual(withoutMarks(before));
    const missing = await commandLine(dataDir, 'rebuild-views', '--payloads', join(beside, 'nowhere.json'));
    expect([missing.code, missing.lines]).toEqual([1, ['{"error":"no-export"}']]);
  });
});

describe('a journal of a release that kept in files what was done', () => {
  const noted = async (mayBeBehind: boolean) => {
    const directory = join(beside, String(mayBeBehind));
    mkdirSync(join(directory, 'streams'), { recursive: true });
    const keys: string[] = [];
    const ended: string[] = [];
    await onTables(async (dynamodb) => {
      const { commits } = await scanJournal(dynamodb, journalTable.name);
      const lines = commits.map(({ stream, version }) => `${JSON.stringify([stream, version])}\n`);
      const one = present(lines.at(-1));
      writeFileSync(join(directory, 'streams', 'projector.jsonl'), lines.join(''));
      // The last line is torn.
      writeFileSync(join(directory, 'streams', 'publisher.jsonl'), lines.slice(0, -1).join('') + one.slice(0, -5));
      const changes = {
        isComplete: async () => ended.includes('complete'),
        complete: async () => void ended.push('complete'),
        caughtUp: async (reader: string) => void ended.push(reader),
        note: async (reader: string, key: object) => void keys.push(`${reader} ${JSON.stringify(Object.values(key))}`),
      };
      const consumers = ['projector', 'publisher'];
      await adoptJournal({ changes, dynamodb, dataDir: directory, consumers, mayBeBehind });
      expect(ended).toEqual(['projector', 'publisher', 'complete']);
      await adoptJournal({ changes, dynamodb, dataDir: directory, consumers, mayBeBehind });
      expect(ended).toHaveLength(3);
      const [stream, version] = z.tuple([z.string(), z.number()]).parse(JSON.parse(one));
      expect(keys).toEqual(mayBeBehind ? [`publisher [{"S":"${stream}"},{"N":"${version}"}]`] : []);
    });
  };

  it('is taken over with what its consumers have still to be given', () => noted(true));
  it('is taken over as done where it was stopped in order', () => noted(false));
});
