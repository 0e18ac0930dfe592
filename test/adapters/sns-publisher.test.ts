import { toEntry } from '../../lambda/adapters/sns-publisher.ts';
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
