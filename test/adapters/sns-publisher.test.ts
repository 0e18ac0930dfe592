import { SNSClient } from '@aws-sdk/client-sns';
import * as z from 'zod';
import { createPublisher, toEntry } from '../../lambda/adapters/sns-publisher.ts';
import type { Order } from '../../lambda/domain/order/order.ts';
import { ordersOf } from '../domain/emergency/history.ts';
import { longestCase } from '../domain/emergency/longest-case.ts';
import { orderOf } from '../domain/order/history.ts';

describe('what a commit orders', () => {
  const orders = ['e-1.2.mobile.left', 'e-1.2.mobile', 'e-1.2.telecom'].map((orderId) =>
    orderOf('update', { orderId, operator: orderId.split('.')[2] ?? '' }),
  );
  const entries = orders.map((order, index) => toEntry(order, 'f'.repeat(64), index));

  it('is one message each, though two of them are for one operator', () => {
    expect(new Set(entries.map((entry) => entry.MessageDeduplicationId)).size).toBe(3);
    expect(entries.map((entry) => toEntry(orders[Number(entry.Id)] ?? orderOf('send'), 'f'.repeat(64), 0))).toEqual(
      entries.map((entry) => ({ ...entry, Id: '0' })),
    );
  });

  it('goes out in its turn to each operator', () => {
    expect(entries.map((entry) => entry.MessageGroupId)).toEqual(['e-1.mobile', 'e-1.mobile', 'e-1.telecom']);
  });

  it('is told apart within the 128 characters that SNS takes', () => {
    const order = orderOf('end', { operator: 'o'.repeat(63), orderId: `e-1.2.${'o'.repeat(63)}.left` });
    expect(toEntry(order, 'f'.repeat(64), 0).MessageDeduplicationId.length).toBeLessThanOrEqual(128);
  });
});

const Batch = z.object({
  PublishBatchRequestEntries: z.array(z.object({ Id: z.string(), Message: z.string() })),
});

/** The batches that a topic was asked to carry. */
const published = async (orders: readonly Order[]) => {
  const client = new SNSClient({ region: 'cn-north-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
  const batches: z.infer<typeof Batch>['PublishBatchRequestEntries'][] = [];
  const take = () => async (args: { readonly input: object }) => {
    batches.push(Batch.parse(args.input).PublishBatchRequestEntries);
    return { response: {}, output: { Successful: [], Failed: [], $metadata: {} } };
  };
  client.middlewareStack.add(take, { step: 'initialize' });
  await createPublisher(client, { live: 'live', exercise: 'exercise' }).publish(orders, 'f'.repeat(64));
  return batches;
};

describe('the orders of a commit', () => {
  const { sent, ended, told } = longestCase(10, 199);
  it.each([
    ['the longest alerts', sent],
    ['the stop after as many updates as ten operators are sent', ended],
    ['what those who have them are told', told],
  ])('go out by as many batches as the topic takes: %s', async (_what, events) => {
    const orders = ordersOf(events);
    const batches = await published(orders);
    expect(batches.flat().map(({ Message }) => JSON.parse(Message))).toEqual(orders);
    for (const entries of batches) {
      expect(entries.length).toBeLessThanOrEqual(10);
      expect(entries.map(({ Id }) => Id)).toEqual(entries.map((_, index) => String(index)));
      const bytes = entries.reduce((sum, { Message }) => sum + Buffer.byteLength(Message), 0);
      expect(bytes).toBeLessThanOrEqual(262_144 - 512 * entries.length);
    }
  });
});
