import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { journalTable } from '../../lambda/resource-names.ts';
import { type Happened, type JournalItem, journalKeyOf } from './stream-record.ts';

/** What a call does to one item of the journal: `item` is what it puts there, or the key that it changes or removes. */
export type JournalWrite = { readonly does: 'add' | 'put' | 'update' | 'delete'; readonly item: JournalItem };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isItem = (value: unknown): value is JournalItem => isObject(value);

const write = (does: JournalWrite['does'], item: unknown): readonly JournalWrite[] =>
  isItem(item) ? [{ does, item }] : [];

const isOnlyNew = (condition: unknown): boolean =>
  typeof condition === 'string' && condition.startsWith('attribute_not_exists');

const batched = (request: unknown): readonly JournalWrite[] => {
  if (!isObject(request)) return [];
  const { PutRequest: put, DeleteRequest: removal } = request;
  return [
    ...(isObject(put) ? write('put', put['Item']) : []),
    ...(isObject(removal) ? write('delete', removal['Key']) : []),
  ];
};

const together = (part: unknown): readonly JournalWrite[] =>
  isObject(part)
    ? [
        ...journalWritesOf('PutItemCommand', part['Put'] ?? {}),
        ...journalWritesOf('UpdateItemCommand', part['Update'] ?? {}),
        ...journalWritesOf('DeleteItemCommand', part['Delete'] ?? {}),
      ]
    : [];

/** Every write of a call on the journal, by the name of its command; none of any other call. */
export const journalWritesOf = (command: string | undefined, input: object): readonly JournalWrite[] => {
  if (!isObject(input)) return [];
  if (command === 'BatchWriteItemCommand') {
    const requests = isObject(input['RequestItems']) ? input['RequestItems'][journalTable.name] : [];
    return Array.isArray(requests) ? requests.flatMap(batched) : [];
  }
  if (command === 'TransactWriteItemsCommand') {
    const parts = input['TransactItems'];
    return Array.isArray(parts) ? parts.flatMap(together) : [];
  }
  if (input['TableName'] !== journalTable.name) return [];
  if (command === 'PutItemCommand')
    return write(isOnlyNew(input['ConditionExpression']) ? 'add' : 'put', input['Item']);
  if (command === 'UpdateItemCommand') return write('update', input['Key']);
  return command === 'DeleteItemCommand' ? write('delete', input['Key']) : [];
};

/** What stands under an item's key. */
const standing = async (client: DynamoDBClient, item: JournalItem): Promise<JournalItem | null> => {
  const { stream, version } = journalKeyOf(item);
  const Key = { stream: { S: stream }, version: { N: String(version) } };
  const question = new GetItemCommand({ TableName: journalTable.name, Key, ConsistentRead: true });
  return (await client.send(question)).Item ?? null;
};

/**
 * Looks at what a write is about to change; the answer says, when it has been made, what the stream tells of it. Nothing
 * is looked at for a commit, which stands nowhere yet by the condition that it is written on.
 */
export const watching = async (
  client: DynamoDBClient,
  { does, item }: JournalWrite,
): Promise<() => Promise<readonly Happened[]>> => {
  if (does === 'add') return async () => [{ eventName: 'INSERT', item }];
  const before = await standing(client, item);
  if (does === 'delete') return async () => (before === null ? [] : [{ eventName: 'REMOVE', item }]);
  const eventName = before === null ? 'INSERT' : 'MODIFY';
  if (does === 'put') return async () => [{ eventName, item }];
  return async () => [{ eventName, item: (await standing(client, item)) ?? item }];
};
