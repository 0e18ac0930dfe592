import { type AttributeValue, type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { fromItem } from '../lambda/adapters/journal-table.ts';
import type { Commit } from '../lambda/domain/commit.ts';

export type Item = Record<string, AttributeValue>;

/** Every item of a table, page by page. The deployed functions may not do this; the local runtime and auditors' exports do. */
export async function* scanTable(client: DynamoDBClient, table: string): AsyncGenerator<Item> {
  let start: Item | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: table, ConsistentRead: true, ExclusiveStartKey: start }),
    );
    yield* page.Items ?? [];
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
}

/** All commits of a journal table; throws on an item that is not a commit. */
export const scanJournal = async (client: DynamoDBClient, table: string): Promise<readonly Commit[]> => {
  const commits: Commit[] = [];
  for await (const item of scanTable(client, table)) commits.push(fromItem(item));
  return commits;
};
