import type { Order, OrderKind } from '../../../lambda/domain/order/order.ts';
import { overtaken } from '../../../lambda/domain/order/overtaken.ts';
import { orderOf } from './history.ts';

const given = (...rows: readonly (readonly [kind: OrderKind, version: number, operator?: string])[]): Order[] =>
  rows.map(([kind, version, operator = 'mobile']) =>
    orderOf(kind, { orderId: `e-1.${version}.${operator}`, operator }),
  );

describe('an order is overtaken by the newest one that its operator was given after it', () => {
  it.each([
    ['nothing', given(['send', 1]), null],
    ['an update', given(['send', 1], ['update', 2]), 'superseded'],
    ['a cancel', given(['send', 1], ['cancel', 2]), 'cancelled'],
    ['an end', given(['send', 1], ['end', 2]), 'ended'],
    ['a halt', given(['send', 1], ['halt', 2]), 'halted'],
    ['an update and its cancel', given(['send', 1], ['update', 2], ['cancel', 3]), 'cancelled'],
    ['an end of its area and an alert for it again', given(['send', 1], ['end', 2], ['update', 3]), 'superseded'],
    ['an update in whatever order they are read', given(['update', 10], ['send', 1], ['update', 9]), 'superseded'],
    ['another operator’s update', given(['send', 1], ['update', 2, 'telecom']), null],
  ] as const)('%s', (_what, orders, expected) => {
    expect(overtaken(orderOf('send', { orderId: 'e-1.1.mobile' }), orders)).toBe(expected);
  });

  it('counts versions as numbers', () => {
    expect(overtaken(orderOf('update', { orderId: 'e-1.9.mobile' }), given(['update', 10]))).toBe('superseded');
    expect(overtaken(orderOf('update', { orderId: 'e-1.10.mobile' }), given(['update', 9]))).toBeNull();
  });
});
