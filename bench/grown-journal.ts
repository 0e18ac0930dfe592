import { type AttributeValue, type DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { digestOf } from '../lambda/adapters/digest.ts';
import { toItem } from '../lambda/adapters/journal-table.ts';
import { Commit } from '../lambda/domain/journal/every-commit.ts';
import { caseStream } from '../lambda/domain/kernel/streams.ts';
import { journalTable, viewsTable } from '../lambda/resource-names.ts';
import { connect } from '../local/connections.ts';
import { holdDataDirectory } from '../local/data-directory.ts';
import { startEngines } from '../local/engines.ts';
import { scanTable } from '../local/journal-scan.ts';
import { startRuntime } from '../local/runtime.ts';
import { createApiClient } from '../local/scenario/api-client.ts';
import { messages } from '../local/scenario/messages.ts';
import { submitted } from '../local/scenario/ordinary.ts';
import { scan } from '../local/scenario/scan.ts';
import { registerWorld } from '../local/scenario/world.ts';
import { itemKeyOf } from '../local/stream/stream-record.ts';

type Item = Record<string, AttributeValue>;
/** What the journal and the views hold of one case. */
type Case = { readonly id: string; readonly commits: readonly Commit[]; readonly rows: readonly Item[] };

const rowsAtOnce = 100;
const casesAtOnce = 50;

/** Rows hold texts and numbers alone. */
const Row = z.record(z.string(), z.union([z.strictObject({ S: z.string() }), z.strictObject({ N: z.string() })]));

const itemsOf = async (client: DynamoDBClient, table: string): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for await (const item of scanTable(client, table)) items.push(item);
  return items;
};

const commitsOf = async (client: DynamoDBClient, id: string): Promise<readonly Commit[]> =>
  (await itemsOf(client, journalTable.name))
    .filter(({ stream }) => stream?.S === caseStream(id))
    .map(({ commit }) => Commit.parse(JSON.parse(commit?.S ?? '')));

/** An application as a department drafts and submits it, with every row that the projector makes of it. */
const firstCase = async (dataDir: string): Promise<Case> => {
  const runtime = await startRuntime({ dataDir, port: 0, pace: 0, log: () => undefined, registryFreshForMs: 50 });
  const client = createApiClient(runtime.url, runtime.issuer, dataDir);
  await registerWorld(client, runtime.operators, runtime.core.clock());
  await runtime.settle();
  const content = { ...messages.flood, attachment: scan('grown') };
  const { id } = await submitted(client, '广东省应急管理厅·经办人', content, 'grown-1');
  await runtime.settle();
  const { dynamodb } = runtime.clients;
  const commits = await commitsOf(dynamodb, id);
  const rows = (await itemsOf(dynamodb, viewsTable.name)).filter((row) => JSON.stringify(row).includes(id));
  await runtime.stop();
  return { id, commits, rows };
};
/** Whether a case is one of those that are made here. */
export const isWritten = (id: string): boolean => id.startsWith('a-00000000');

/** The same case under another id, its chain sealed anew. */
const copyOf = ({ id, commits, rows }: Case, number: number): Case => {
  const other = `a-${number.toString(16).padStart(id.length - 2, '0')}`;
  const renamed = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll(id, other));
  let previous = commits[0]?.previousHash ?? '';
  const sealed = commits.map((commit) => {
    const { hash: _, ...unsealed } = Commit.parse(renamed({ ...commit, previousHash: previous }));
    previous = digestOf(unsealed);
    return { ...unsealed, hash: previous };
  });
  return { id: other, commits: sealed, rows: rows.map((row) => Row.parse(renamed(row))) };
};

/** Writes the commits of so many more applications like this one, past the service, while the system runs. */
export const writeMore = async (dynamodb: DynamoDBClient, id: string, cases: number): Promise<void> => {
  const commits = await commitsOf(dynamodb, id);
  for (let from = 1; from <= cases; from += casesAtOnce) {
    const some = Array.from({ length: Math.min(casesAtOnce, cases - from + 1) }, (_, nth) =>
      copyOf({ id, commits, rows: [] }, from + nth),
    );
    const puts = some
      .flatMap((copy) => copy.commits)
      .map((commit) => ({ TableName: journalTable.name, Item: toItem(commit) }));
    await dynamodb.send(new TransactWriteItemsCommand({ TransactItems: puts.map((Put) => ({ Put })) }));
  }
};

/**
 * Fills an empty data directory with so many applications, two commits each, as a run leaves it that was killed when nothing
 * was left to be done: journal and views are written past the service.
 */
export const growJournal = async (dataDir: string, cases: number): Promise<void> => {
  const first = await firstCase(dataDir);
  const engines = await startEngines({ dataDir });
  const { dynamodb } = connect(engines);
  const puts: { readonly TableName: string; readonly Item: Item }[] = [];
  const flush = async (atLeast: number): Promise<void> => {
    while (puts.length > atLeast) {
      const TransactItems = puts.splice(0, rowsAtOnce).map((Put) => ({ Put }));
      await dynamodb.send(new TransactWriteItemsCommand({ TransactItems }));
    }
  };
  for (let number = 1; number < cases; number += 1) {
    const { commits, rows } = copyOf(first, number);
    for (const commit of commits) puts.push({ TableName: journalTable.name, Item: toItem(commit) });
    for (const row of rows) puts.push({ TableName: viewsTable.name, Item: row });
    await flush(rowsAtOnce);
  }
  await flush(0);
  for (const reader of ['projector', 'publisher']) {
    const keys: Item[] = [];
    for await (const { item } of engines.changes.untold(reader)) keys.push(itemKeyOf(item));
    await engines.changes.told(reader, keys);
  }
  await engines.stop();
  holdDataDirectory(dataDir).release({ clean: false });
};
