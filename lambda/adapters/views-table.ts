import { DeleteItemCommand, type DynamoDBClient, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import type { z } from 'zod';
import { CaseCard, DueItem, EmergencyCard, OrderRow, PaperworkCard, RegistryRow } from '../domain/projection/cards.ts';
import type { ListQuery, Page, PageRequest, Views } from '../service/ports.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { type OnUnreadableRow, readRows } from './read-rows.ts';
import { dueKey, type Item } from './view-items.ts';

type Condition = { readonly expression: string; readonly values: Record<string, string>; readonly index?: string };

/** Which list, of whom, in which order: what a cursor holds good for. */
const listOf = ({ index = '', values }: Condition, forward: boolean): string =>
  [index, ...Object.values(values), forward ? 'forward' : 'backward'].join(' ');

const listCondition = (list: string, { scope, status }: Pick<ListQuery, 'scope' | 'status'>): Condition => {
  const name = scope.of === 'all' ? 'kind' : scope.of;
  const whole = scope.of === 'all' ? list : `${list}#${scope.organisation}`;
  return status === null
    ? { index: `by-${name}`, expression: `${name}Key = :key`, values: { ':key': whole } }
    : { index: `by-${name}-status`, expression: `${name}StatusKey = :key`, values: { ':key': `${whole}#${status}` } };
};

const caseRows = (caseId: string, prefix: string): Condition => ({
  expression: 'pk = :pk and begins_with(sk, :prefix)',
  values: { ':pk': `case#${caseId}`, ':prefix': prefix },
});

const keyOf = ({ pk, sk }: { readonly pk: string; readonly sk: string }): Item => ({ pk: { S: pk }, sk: { S: sk } });

const countedAtMost = 1000;

/**
 * The read side of the table `views`. Every list is one Query of one page, whatever the table holds; a page is shorter by
 * the rows that cannot be read, and goes on all the same.
 */
export const createViews = (client: DynamoDBClient, table: string, onUnreadable: OnUnreadableRow): Views => {
  const query = (condition: Condition, more: Partial<QueryCommandInput> = {}) =>
    client.send(
      new QueryCommand({
        TableName: table,
        IndexName: condition.index,
        KeyConditionExpression: condition.expression,
        ExpressionAttributeValues: Object.fromEntries(
          Object.entries(condition.values).map(([name, S]) => [name, { S }]),
        ),
        ...more,
      }),
    );
  const page = async <T>(
    schema: z.ZodType<T>,
    condition: Condition,
    request: PageRequest,
    forward: boolean,
    onLeftOut: OnUnreadableRow = onUnreadable,
  ): Promise<Page<T> | 'invalid-cursor'> => {
    const start = request.cursor === null ? undefined : decodeCursor(listOf(condition, forward), request.cursor);
    if (start === 'invalid-cursor') return start;
    try {
      const answer = await query(condition, {
        Limit: request.limit,
        ScanIndexForward: forward,
        ExclusiveStartKey: start,
      });
      const next =
        answer.LastEvaluatedKey === undefined
          ? null
          : encodeCursor(listOf(condition, forward), answer.LastEvaluatedKey);
      return { items: readRows(schema, answer.Items, onLeftOut), next };
    } catch (cause) {
      const isForeignCursor = start !== undefined && cause instanceof Error && cause.name === 'ValidationException';
      if (isForeignCursor) return 'invalid-cursor';
      throw cause;
    }
  };
  const list = <T>(schema: z.ZodType<T>, name: string, request: ListQuery) =>
    page(schema, listCondition(name, request), request, request.order === 'due');
  return {
    cases: (kind, request) => list(CaseCard, kind, request),
    countOf: async (kind, request) => {
      const limit = { Select: 'COUNT', Limit: countedAtMost + 1 } as const;
      const { Count = 0, LastEvaluatedKey } = await query(listCondition(kind, request), limit);
      // A Query also ends after 1 MB: then there are more than the fewer than a thousand it counted.
      return { count: Math.min(Count, countedAtMost), more: Count > countedAtMost || LastEvaluatedKey !== undefined };
    },
    onBoard: (state, { path, ...request }) => list(EmergencyCard, state, { ...request, status: path, order: 'recent' }),
    paperwork: (request) => list(PaperworkCard, 'paperwork', request),
    ordersOfCase: async (caseId) => {
      const answer = await query(caseRows(caseId, 'order#'));
      return readRows(OrderRow, answer.Items, onUnreadable);
    },
    ordersOfOperator: (operator, request) =>
      page(
        OrderRow,
        { index: 'by-operator', expression: 'operatorKey = :key', values: { ':key': `operator#${operator}` } },
        request,
        false,
      ),
    registry: async (kind, request) => {
      const leftOut: string[] = [];
      const condition = { expression: 'pk = :pk', values: { ':pk': `registry#${kind}` } };
      const found = await page(RegistryRow, condition, request, true, (where) => {
        leftOut.push(where.sk);
        onUnreadable(where);
      });
      return found === 'invalid-cursor' ? found : { ...found, leftOut };
    },
    due: async (kind, until, { limit, cursor }) => {
      const pk = `due#${kind}`;
      const condition = {
        expression: 'pk = :pk and sk <= :until',
        values: { ':pk': pk, ':until': `${until}#~` },
      };
      const start = cursor === null ? undefined : keyOf({ pk, sk: cursor });
      const answer = await query(condition, { Limit: limit, ExclusiveStartKey: start });
      const items = readRows(DueItem, answer.Items, onUnreadable);
      return { items, next: answer.LastEvaluatedKey?.['sk']?.S ?? null };
    },
    forgetDue: async (item) => {
      await client.send(new DeleteItemCommand({ TableName: table, Key: keyOf(dueKey(item)) }));
    },
  };
};
