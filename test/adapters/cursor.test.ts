import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { decodeCursor } from '../../lambda/adapters/cursor.ts';
import { createViews } from '../../lambda/adapters/views-table.ts';
import type { ListQuery } from '../../lambda/service/ports.ts';

/** Lists over a table whose every page is empty and has a next one. */
const lists = () => {
  const client = new DynamoDBClient({
    region: 'cn-north-1',
    endpoint: 'http://127.0.0.1:1',
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
  });
  client.middlewareStack.add(
    () => async () => ({
      response: {},
      output: { $metadata: {}, Items: [], LastEvaluatedKey: { pk: { S: 'case#a-1' }, sk: { S: 'card' } } },
    }),
    { step: 'initialize' },
  );
  return createViews(client, 'views', () => undefined);
};

const query: ListQuery = {
  scope: { of: 'authority', organisation: 'gd-comms' },
  status: 'submitted',
  order: 'due',
  limit: 1,
  cursor: null,
};
const Page = z.object({ next: z.string() });

describe('A cursor', () => {
  it('goes on with the list that gave it, in the order in which it gave it', async () => {
    const views = lists();
    const { next } = Page.parse(await views.cases('application', query));
    expect(await views.cases('application', { ...query, cursor: next })).toMatchObject({ items: [] });
  });

  it.each<readonly [string, Partial<ListQuery>]>([
    ['in another order', { order: 'recent' }],
    ['of another status', { status: 'scheduled' }],
    ['of every status', { status: null }],
    ['of another authority', { scope: { of: 'authority', organisation: 'fj-comms' } }],
    ['of an applicant', { scope: { of: 'owner', organisation: 'gd-comms' } }],
    ['of everyone', { scope: { of: 'all' } }],
  ])('is none of the same list %s', async (_, other) => {
    const views = lists();
    const { next } = Page.parse(await views.cases('application', query));
    expect(await views.cases('application', { ...query, ...other, cursor: next })).toBe('invalid-cursor');
  });

  it('is none of a list of something else', async () => {
    const views = lists();
    const { next } = Page.parse(await views.cases('application', query));
    expect(await views.cases('emergency', { ...query, cursor: next })).toBe('invalid-cursor');
    expect(await views.paperwork({ ...query, cursor: next })).toBe('invalid-cursor');
    expect(await views.ordersOfOperator('mobile', { limit: 1, cursor: next })).toBe('invalid-cursor');
    expect(await views.registry('operator', { limit: 1, cursor: next })).toBe('invalid-cursor');
  });

  it.each(['', 'nonsense', 'e30', Buffer.from('{"list":"x","key":{"pk":1}}').toString('base64url')])(
    'is nothing that no list gave: %j',
    (cursor) => {
      expect(decodeCursor('x', cursor)).toBe('invalid-cursor');
    },
  );

  it('names no place by bytes that are not UTF-8', () => {
    const [before, after] = ['{"list":"x","key":{"pk":"', '"}}'];
    const cursor = Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(after)]).toString('base64url');
    expect(decodeCursor('x', cursor)).toBe('invalid-cursor');
  });
});
