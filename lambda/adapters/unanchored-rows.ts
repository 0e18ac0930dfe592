import { BatchWriteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { fromRow, type Head, HeadRow, toRow } from '../domain/journal/anchor.ts';
import { unanchoredPartitions } from '../resource-names.ts';
import type { Unanchored } from '../service/anchoring.ts';
import { readRows } from './read-rows.ts';
import type { Item } from './view-items.ts';
import { queryViews, type ViewsTable } from './view-pages.ts';

const partitionOf = ({ hash }: Head): string =>
  unanchoredPartitions[Number.parseInt(hash.slice(-1), 16) % unanchoredPartitions.length] ?? unanchoredPartitions[0];

const keyOf = (head: Head): Item => ({
  pk: { S: partitionOf(head) },
  sk: { S: `${head.stream}#${head.version}#${head.hash}` },
});

/** Rows that one call of `BatchWriteItem` takes. */
const inOneCall = 25;

/** Heads that wait for the next anchor, as rows of the table `views`. */
export const createUnanchoredRows = (views: ViewsTable): Unanchored => {
  const { client, table } = views;
  const waitingIn = async (pk: string, atMost: number): Promise<readonly Head[]> => {
    const heads: Head[] = [];
    let start: Item | undefined;
    do {
      const condition = { expression: 'pk = :pk', values: { ':pk': pk } };
      const page = await queryViews(views, condition, { ExclusiveStartKey: start, ConsistentRead: true });
      heads.push(...readRows(HeadRow, page.Items, views.onUnreadable).map(fromRow));
      start = page.LastEvaluatedKey;
    } while (start !== undefined && heads.length < atMost);
    return heads;
  };
  const put = async (head: Head): Promise<void> => {
    const body = { S: JSON.stringify(toRow(head)) };
    await client.send(new PutItemCommand({ TableName: table, Item: { ...keyOf(head), body } }));
  };
  /** What a busy table leaves unprocessed is covered by then, and forgotten at the next look. */
  const remove = async (heads: readonly Head[]): Promise<void> => {
    const requests = heads.map((head) => ({ DeleteRequest: { Key: keyOf(head) } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: requests } }));
  };
  return {
    note: async (heads) => {
      await Promise.all(heads.map(put));
    },
    waiting: async (atMost) => {
      const parts = await Promise.all(
        unanchoredPartitions.map((pk) => waitingIn(pk, Math.ceil(atMost / unanchoredPartitions.length))),
      );
      return parts.flat();
    },
    forget: async (heads) => {
      for (let from = 0; from < heads.length; from += inOneCall) await remove(heads.slice(from, from + inOneCall));
    },
  };
};
