import { DeleteItemCommand, type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { readJson } from '../lambda/adapters/read-json.ts';
import { viewsTable } from '../lambda/resource-names.ts';
import type { RebuildPosition } from './rebuild-views.ts';

const Last = z.strictObject({ stream: z.strictObject({ S: z.string() }), version: z.strictObject({ N: z.string() }) });

const Key = { pk: { S: 'stream' }, sk: { S: 'rebuild' } };
const TableName = viewsTable.name;

/** The position of a rebuild in a row of the views themselves: whoever throws them away throws it away with them. */
export const rebuildPosition = (client: DynamoDBClient): RebuildPosition => ({
  read: async () => {
    const { Item } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
    const last = readJson(Last, Item?.['last']?.S, 'position');
    return last.ok ? last.value : null;
  },
  write: async (last) => {
    await client.send(new PutItemCommand({ TableName, Item: { ...Key, last: { S: JSON.stringify(last) } } }));
  },
  clear: async () => {
    await client.send(new DeleteItemCommand({ TableName, Key }));
  },
});
