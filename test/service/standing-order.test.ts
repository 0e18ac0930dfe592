import { UnreadableCommit } from '../../lambda/domain/journal/remains.ts';
import type { OrderKind } from '../../lambda/domain/order/order.ts';
import { overtakenIn } from '../../lambda/service/standing-order.ts';
import { orderOf } from '../domain/order/history.ts';

const given = (kind: OrderKind, version: number, left = '') =>
  orderOf(kind, { orderId: `e-1.${version}.mobile${left}`, operator: 'mobile' });
const unreadAt = (...versions: readonly number[]) =>
  versions.map((version) => ({ stream: 'emergency#e-1', version, issue: 'no JSON' }));

const alert = given('send', 2);
const stop = given('cancel', 5);

describe('an order of a case of which a commit cannot be read', () => {
  it.each([
    ['an alert behind it', given('update', 4), 3],
    ['the close of the case before it', stop, 6],
    ['the close of the case behind it', stop, 1],
  ])('goes out where it is %s', (_what, order, version) => {
    expect(overtakenIn(order, { orders: [order], unread: unreadAt(version) })).toBeNull();
  });

  it.each([
    ['an alert before it, which it may have stopped', alert, 3],
    ['the end of what an update left, which it may have followed', given('end', 2, '.left'), 3],
    ['a telling, for a stop that goes before it', given('correction', 6), 3],
  ])('is held where it is %s', (_what, order, version) => {
    expect(() => overtakenIn(order, { orders: [order], unread: unreadAt(version) })).toThrow(UnreadableCommit);
  });

  it('is given up as soon as something that can be read has overtaken it, whatever else there was', () => {
    expect(overtakenIn(alert, { orders: [alert, stop], unread: unreadAt(3) })).toBe('cancelled');
  });
});
