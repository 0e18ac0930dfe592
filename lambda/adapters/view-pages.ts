import {
  type DynamoDBClient,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
} from '@aws-sdk/client-dynamodb';
import type * as z from 'zod';
import type { Page, PageRequest } from '../service/ports.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { type OnUnreadableRow, readRows } from './read-rows.ts';

export type Condition = {
  readonly expression: string;
  readonly values: Record<string, string>;
  readonly index?: string;
};

/** Which list, of whom, in which order: what a cursor holds good for. */
const listOf = ({ index = '', values }: Condition, forward: boolean): string =>
  [index, ...Object.values(values), forward ? 'forward' : 'backward'].join(' ');

/** The table `views`, and who is told of what cannot be read there. */
export type ViewsTable = {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly onUnreadable: OnUnreadableRow;
};

export const queryViews = (
  { client, table }: ViewsTable,
  condition: Condition,
  more: Partial<QueryCommandInput> = {},
): Promise<QueryCommandOutput> =>
  client.send(
    new QueryCommand({
      TableName: table,
      IndexName: condition.index,
      KeyConditionExpression: condition.expression,
      ExpressionAttributeValues: Object.fromEntries(Object.entries(condition.values).map(([name, S]) => [name, { S }])),
      ...more,
    }),
  );

/** One Query of one page, whatever the table holds; shorter by the rows that cannot be read, and goes on all the same. */
export const pageOf = async <T>(
  views: ViewsTable,
  schema: z.ZodType<T>,
  condition: Condition,
  request: PageRequest,
  forward: boolean,
): Promise<Page<T> | 'invalid-cursor'> => {
  const start = request.cursor === null ? undefined : decodeCursor(listOf(condition, forward), request.cursor);
  if (start === 'invalid-cursor') return start;
  try {
    const answer = await queryViews(views, condition, {
      Limit: request.limit,
      ScanIndexForward: forward,
      ExclusiveStartKey: start,
    });
    const next =
      answer.LastEvaluatedKey === undefined ? null : encodeCursor(listOf(condition, forward), answer.LastEvaluatedKey);
    return { items: readRows(schema, answer.Items, views.onUnreadable), next };
  } catch (cause) {
    const isForeignCursor = start !== undefined && cause instanceof Error && cause.name === 'ValidationException';
    if (isForeignCursor) return 'invalid-cursor';
    throw cause;
  }
};
