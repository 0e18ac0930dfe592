import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { itemFaultIn, type Unreadable } from '../lambda/adapters/read-item.ts';
import type { Commit } from '../lambda/domain/journal/commit.ts';
import { parseStream, streamKinds } from '../lambda/domain/kernel/streams.ts';
import { projectWhole } from '../lambda/service/projector.ts';
import type { ProjectorDeps } from '../lambda/service/views-writer.ts';
import { type Item, scanJournal, scanTable } from './journal-scan.ts';

type Tables = { readonly journal: string; readonly views: string };

const emptied = async (client: DynamoDBClient, table: string): Promise<void> => {
  let keys: Item[] = [];
  const flush = async (): Promise<void> => {
    const requests = keys.map((Key) => ({ DeleteRequest: { Key } }));
    keys = [];
    if (requests.length > 0) await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: requests } }));
  };
  for await (const { pk, sk } of scanTable(client, table)) {
    if (pk === undefined || sk === undefined) continue;
    keys.push({ pk, sk });
    if (keys.length === 25) await flush();
  }
  await flush();
};

/** Projecting a case projects its orders with it, and some streams have no rows. */
const hasRowsOfItsOwn = ({ stream }: Commit): boolean => {
  const named = parseStream(stream);
  const rows = named === null ? null : streamKinds[named.kind].rows;
  return rows !== null && rows !== 'order';
};

/** Streams projected at the same time; they share no rows. */
const sideBySide = 8;

export type Rebuilt = { readonly streams: number; readonly unreadable: readonly Unreadable[] };

const isReadable = async (deps: ProjectorDeps, commit: Commit): Promise<boolean> => {
  try {
    await projectWhole(deps, [commit]);
    return true;
  } catch (cause) {
    if (itemFaultIn(cause) === null) throw cause;
    return false;
  }
};

/**
 * Throws the views away and makes them again from the journal. A stream with an item that cannot be read is left out; all
 * others are there. Told of is what is damaged: what a later release wrote comes again by the stream.
 */
export const rebuildViews = async (client: DynamoDBClient, tables: Tables, deps: ProjectorDeps): Promise<Rebuilt> => {
  await emptied(client, tables.views);
  const { commits, unreadable } = await scanJournal(client, tables.journal);
  const waiting = [...new Map(commits.map((commit) => [commit.stream, commit])).values()].filter(hasRowsOfItsOwn);
  let streams = 0;
  const worker = async (): Promise<void> => {
    for (let commit = waiting.shift(); commit !== undefined; commit = waiting.shift())
      if (await isReadable(deps, commit)) streams += 1;
  };
  await Promise.all(Array.from({ length: sideBySide }, worker));
  return { streams, unreadable };
};
