import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { epochMs } from '../domain/calendar/instant.ts';
import { NoticeRow } from '../notices/notice.ts';
import { noticesTable } from '../resource-names.ts';
import type { NoticeTable } from '../service/notices.ts';
import { readJson } from './read-json.ts';

type Item = Record<string, AttributeValue>;

/** A row is forgotten so long after it was due: it names people and their numbers, and the case is in the journal. */
const keptForDays = 400;

const expiryOf = ({ notice }: NoticeRow): number => Math.floor(epochMs(notice.dueAt) / 1000) + keptForDays * 86_400;

const itemOf = (row: NoticeRow): Item => ({
  [noticesTable.partitionKey]: { S: row.id },
  about: { S: row.notice.about },
  position: { S: `${row.notice.dueAt}#${row.id}` },
  version: { N: String(row.version) },
  [noticesTable.timeToLive]: { N: String(expiryOf(row)) },
  body: { S: JSON.stringify(NoticeRow.parse(row)) },
});

/** Throws where the row is none: whoever tells people must not take it for one that was told. */
const rowIn = (item: Item): NoticeRow => {
  const row = readJson(NoticeRow, item['body']?.S, 'row');
  if (!row.ok) throw new Error(`a notice cannot be read: ${row.error}`);
  return row.value;
};

const [index] = noticesTable.indexes;

/** The table of notices: one item a notice, each version written upon the one before it. */
export const createNoticeTable = (client: DynamoDBClient, table: string): NoticeTable => ({
  read: async (id) => {
    const { Item: item } = await client.send(
      new GetItemCommand({
        TableName: table,
        Key: { [noticesTable.partitionKey]: { S: id } },
        ConsistentRead: true,
      }),
    );
    return item === undefined ? null : rowIn(item);
  },
  write: async (row) => {
    const condition =
      row.version === 1
        ? {
            ConditionExpression: 'attribute_not_exists(#key)',
            ExpressionAttributeNames: { '#key': noticesTable.partitionKey },
          }
        : {
            ConditionExpression: '#version = :before',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':before': { N: String(row.version - 1) } },
          };
    try {
      await client.send(new PutItemCommand({ TableName: table, Item: itemOf(row), ...condition }));
      return true;
    } catch (cause) {
      if (cause instanceof ConditionalCheckFailedException) return false;
      throw cause;
    }
  },
  about: async (about) => {
    const rows: NoticeRow[] = [];
    let start: Item | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: index.name,
          KeyConditionExpression: '#about = :about',
          ExpressionAttributeNames: { '#about': index.partitionKey },
          ExpressionAttributeValues: { ':about': { S: about } },
          ...(start === undefined ? {} : { ExclusiveStartKey: start }),
        }),
      );
      rows.push(...(page.Items ?? []).map(rowIn));
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
    return rows;
  },
});
