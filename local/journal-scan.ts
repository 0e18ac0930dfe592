import { type AttributeValue, type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { readCommit } from '../lambda/adapters/read-commit.ts';
import { faultOf } from '../lambda/adapters/read-item.ts';
import type { Commit } from '../lambda/domain/journal/commit.ts';
import { type Unreadable, UnreadableCommit } from '../lambda/domain/journal/remains.ts';

export type Item = Record<string, AttributeValue>;

/** Every item of a table, page by page. The deployed functions may not do this; the local runtime and auditors' exports do. */
export async function* scanTable(client: DynamoDBClient, table: string, after?: Item): AsyncGenerator<Item> {
  let start = after;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: table, ConsistentRead: true, ExclusiveStartKey: start }),
    );
    yield* page.Items ?? [];
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
}

export type JournalScan = { readonly commits: readonly Commit[]; readonly unreadable: readonly Unreadable[] };

/** Every commit of a journal table that this release reads, and where the damaged items lie. */
export const scanJournal = async (client: DynamoDBClient, table: string): Promise<JournalScan> => {
  const commits: Commit[] = [];
  const unreadable: Unreadable[] = [];
  for await (const item of scanTable(client, table)) {
    const commit = readCommit(item);
    if (commit.ok) {
      commits.push(commit.value);
      continue;
    }
    const fault = faultOf(item, commit.error);
    if (fault instanceof UnreadableCommit) unreadable.push(fault.where);
  }
  return { commits, unreadable };
};
