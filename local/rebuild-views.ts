import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type ProjectorDeps, project } from '../lambda/service/projector.ts';
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

/**
 * Throws the views away and projects every stream of the journal again, orders after their cases.
 * Answers the number of streams.
 */
export const rebuildViews = async (client: DynamoDBClient, tables: Tables, deps: ProjectorDeps): Promise<number> => {
  await emptied(client, tables.views);
  const commits = await scanJournal(client, tables.journal);
  const streams = [...new Map(commits.map((commit) => [commit.stream, commit])).values()];
  for (const commit of streams.toSorted((left, right) => left.stream.localeCompare(right.stream)))
    await project(deps, commit);
  return streams.length;
};
