import { BatchWriteItemCommand, DeleteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { viewsTable } from '../lambda/resource-names.ts';
import { type Item, scanTable } from './journal-scan.ts';
import { markOf } from './tables/change-log.ts';

const atOnce = 25;

/** Takes every row out of the views, with the one that says how far their projector came: until they are made anew they are behind. */
export const emptyViews = async (client: DynamoDBClient): Promise<void> => {
  let keys: Item[] = [];
  const flush = async (): Promise<void> => {
    const requests = keys.map((Key) => ({ DeleteRequest: { Key } }));
    keys = [];
    if (requests.length > 0)
      await client.send(new BatchWriteItemCommand({ RequestItems: { [viewsTable.name]: requests } }));
  };
  // First: what is half emptied is behind.
  await client.send(new DeleteItemCommand({ TableName: viewsTable.name, Key: markOf('projector') }));
  for await (const { pk, sk } of scanTable(client, viewsTable.name)) {
    if (pk === undefined || sk === undefined) continue;
    keys.push({ pk, sk });
    if (keys.length === atOnce) await flush();
  }
  await flush();
};
