import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { endOfShanghaiDay, shanghaiDate, startOfShanghaiDay } from '../domain/calendar/instant.ts';
import { AccessRow, identityOf } from '../domain/views/access-row.ts';
import { err, ok, type Result } from '../domain/vocabulary/result.ts';
import { partsOfDay } from '../resource-names.ts';
import type { AccessQuestion, AccessTable } from '../service/access-record.ts';
import type { Digest } from '../service/ports.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { readJson } from './read-json.ts';

type Item = Record<string, AttributeValue>;

/** Where a row lies that cannot be read, or is not the one that its key stands for; never what it says. */
export type UnreadableAccess = { readonly key: string; readonly issue: string };

export type AccessTableOptions = {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly digest: Digest;
  readonly onUnreadable: (where: UnreadableAccess) => void;
};

const partOf = (key: string): number => Number.parseInt(key.slice(0, 2), 16) % partsOfDay;

/** In the order of time; no two rows have the same. */
const positionOf = (key: string, { at }: AccessRow): string => `${at}#${key}`;

const itemOf = (key: string, row: AccessRow): Item => {
  const { reader, reading, at } = row;
  const found = {
    caseId: reading.caseId,
    reader: reader.subject,
    organisation: reader.organisation,
    dayPart: `${shanghaiDate(at)}#${partOf(key)}`,
    position: positionOf(key, row),
    body: JSON.stringify(row),
  };
  const texts = Object.entries({ key, ...found }).flatMap(([name, value]): [string, AttributeValue][] =>
    value === null ? [] : [[name, { S: value }]],
  );
  return Object.fromEntries(texts);
};

const indexes = { case: 'by-case', reader: 'by-reader', organisation: 'by-organisation', day: 'by-day' } as const;
const attributes = { case: 'caseId', reader: 'reader', organisation: 'organisation', day: 'dayPart' } as const;

const partitionsOf = (question: AccessQuestion): readonly string[] =>
  question.of === 'day' ? Array.from({ length: partsOfDay }, (_, part) => `${question.day}#${part}`) : [question.id];

/** Before and after any position. */
const [first, last] = ['0', '~'];

const spanOf = ({ day }: AccessQuestion): readonly [string, string] =>
  day === null ? [first, last] : [startOfShanghaiDay(day), endOfShanghaiDay(day)];

/** What a cursor holds good for. */
const listOf = (question: AccessQuestion): string =>
  [question.of, 'id' in question ? question.id : '', question.day ?? ''].join(' ');

const textOf = (item: Item, name: string): string => item[name]?.S ?? '';

/**
 * The table of readings: `PutItem` on a key that must not exist, and `Query` on its indexes, the only two calls anything makes
 * on it. A row whose key is not the digest of what it says was put in the place of another: it is told of and left out.
 */
export const createAccessTable = ({ client, table, digest, onUnreadable }: AccessTableOptions): AccessTable => {
  const readRow = (item: Item): Result<AccessRow, string> => {
    const row = readJson(AccessRow, item['body']?.S, 'row');
    if (!row.ok) return row;
    const key = textOf(item, 'key');
    const isItself = digest(identityOf(row.value)) === key && textOf(item, 'position') === positionOf(key, row.value);
    return isItself ? ok(row.value) : err('key');
  };
  const query = async (question: AccessQuestion, partition: string, until: string, limit: number) => {
    const [from] = spanOf(question);
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: indexes[question.of],
        KeyConditionExpression: '#partition = :partition and #position between :from and :until',
        ExpressionAttributeNames: { '#partition': attributes[question.of], '#position': 'position' },
        ExpressionAttributeValues: { ':partition': { S: partition }, ':from': { S: from }, ':until': { S: until } },
        ScanIndexForward: false,
        Limit: limit,
      }),
    );
    return Items;
  };
  return {
    add: async (key, row) => {
      try {
        await client.send(
          new PutItemCommand({
            TableName: table,
            Item: itemOf(key, AccessRow.parse(row)),
            ConditionExpression: 'attribute_not_exists(#key)',
            ExpressionAttributeNames: { '#key': 'key' },
          }),
        );
      } catch (cause) {
        if (!(cause instanceof ConditionalCheckFailedException)) throw cause;
      }
    },
    rows: async (question, { limit, cursor }) => {
      const start = cursor === null ? {} : decodeCursor(listOf(question), cursor);
      if (start === 'invalid-cursor') return start;
      const shown = start['position']?.S;
      const until = shown ?? spanOf(question)[1];
      // Positions are the same in every partition: each is asked for a page of its own, with the last one shown and one beyond.
      const found = await Promise.all(
        partitionsOf(question).map((partition) => query(question, partition, until, limit + 2)),
      );
      const rest = found
        .flat()
        .filter((item) => textOf(item, 'position') !== shown)
        .toSorted((left, right) => (textOf(left, 'position') < textOf(right, 'position') ? 1 : -1));
      const page = rest.slice(0, limit);
      const lowest = page.at(-1);
      const items = page.flatMap((item) => {
        const row = readRow(item);
        if (row.ok) return [row.value];
        onUnreadable({ key: textOf(item, 'key'), issue: row.error });
        return [];
      });
      const next =
        rest.length > limit && lowest !== undefined
          ? encodeCursor(listOf(question), { position: { S: textOf(lowest, 'position') } })
          : null;
      return { items, next };
    },
  };
};
