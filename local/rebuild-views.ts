import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type ProjectorDeps, projectStream } from '../lambda/service/projector.ts';
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

/** Projecting a case projects its orders with it, and records have no rows. */
const ownRows = /^(application|emergency|registry)#/;

/** Streams projected at the same time; they share no rows. */
const sideBySide = 8;

/** Throws the views away and makes them again from the journal. Answers the number of streams projected. */
export const rebuildViews = async (client: DynamoDBClient, tables: Tables, deps: ProjectorDeps): Promise<number> => {
  await emptied(client, tables.views);
  const commits = await scanJournal(client, tables.journal);
  const streams = new Map(commits.map((commit) => [commit.stream, commit]));
  const projected = [...streams.values()].filter(({ stream }) => ownRows.test(stream));
  const workers = Array.from({ length: sideBySide }, async (_, worker) => {
    for (let index = worker; index < projected.length; index += sideBySide) {
      const commit = projected[index];
      if (commit !== undefined) await projectStream(deps, commit);
    }
  });
  await Promise.all(workers);
  return projected.length;
};
