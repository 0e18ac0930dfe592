import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { DueItem } from '../domain/views/due-item.ts';
import type { ViewsWriter } from '../service/projector.ts';
import { readJson } from './read-json.ts';
import type { OnUnreadableRow } from './read-rows.ts';
import {
  activityItems,
  boardItems,
  cardItem,
  cardKey,
  dueItem,
  dueKey,
  factsItems,
  type Item,
  type Key,
  orderItem,
  orderKey,
  paperworkItem,
  registryItem,
} from './view-items.ts';

const DueKeys = z.array(z.strictObject({ pk: z.string(), sk: z.string() }));
type DueKeys = z.infer<typeof DueKeys>;

const keyOf = ({ pk, sk }: Key): Item => ({ pk: { S: pk }, sk: { S: sk } });

/** The write side of the table `views`: conditional on the version, so that late and repeated projections change nothing. */
export const createViewsWriter = (
  client: DynamoDBClient,
  table: string,
  onUnreadable: OnUnreadableRow,
): ViewsWriter => {
  /** false: a newer row stands already. */
  const putUnlessNewer = async (item: Item): Promise<boolean> => {
    try {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: item,
          ConditionExpression: 'attribute_not_exists(#version) or #version <= :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': item['version'] ?? { N: '0' } },
        }),
      );
      return true;
    } catch (cause) {
      if (cause instanceof ConditionalCheckFailedException) return false;
      throw cause;
    }
  };
  /** Where the due items of the row before cannot be read, theirs is at worst a command that will be refused. */
  const remembered = async (key: Key): Promise<{ readonly version: number; readonly dues: DueKeys }> => {
    const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: keyOf(key), ConsistentRead: true }));
    const dues = readJson(DueKeys, Item?.['dues']?.S ?? '[]', 'due items');
    if (!dues.ok) onUnreadable({ ...key, issue: dues.error });
    return { version: Number(Item?.['version']?.N ?? '0'), dues: dues.ok ? dues.value : [] };
  };
  /**
   * Puts a row that owns due items: new due items first, the row (which remembers them) next, obsolete ones removed last.
   * Dying anywhere in between leaves at worst a due item whose command will be refused.
   */
  const putWithDues = async (key: Key, row: Item, dues: readonly DueItem[]): Promise<void> => {
    const before = await remembered(key);
    if (before.version > Number(row['version']?.N ?? '0')) return;
    const keys = dues.map(dueKey);
    for (const due of dues) await client.send(new PutItemCommand({ TableName: table, Item: dueItem(due) }));
    if (!(await putUnlessNewer({ ...row, dues: { S: JSON.stringify(keys) } }))) return;
    const isGone = (old: Key): boolean => !keys.some(({ pk, sk }) => pk === old.pk && sk === old.sk);
    for (const old of before.dues.filter(isGone))
      await client.send(new DeleteItemCommand({ TableName: table, Key: keyOf(old) }));
  };
  return {
    putCase: async ({ card, paperwork, dues }) => {
      const beside = [
        ...(paperwork === null ? [] : [paperworkItem(paperwork)]),
        ...(card.kind === 'emergency' ? boardItems(card) : []),
      ];
      await Promise.all(beside.map(putUnlessNewer));
      await putWithDues(cardKey(card.caseId), cardItem(card), dues);
    },
    putOrder: (row, dues) => putWithDues(orderKey(row), orderItem(row), dues),
    putActivity: async (row, version) => {
      await Promise.all(activityItems(row, version).map(putUnlessNewer));
    },
    putFacts: async (facts, version) => {
      await Promise.all(factsItems(facts, version).map(putUnlessNewer));
    },
    putRegistry: async (row) => {
      await putUnlessNewer(registryItem(row));
    },
  };
};
