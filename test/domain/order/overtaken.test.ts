import type { Order, OrderKind } from '../../../lambda/domain/order/order.ts';
import { goesBefore, overtaken } from '../../../lambda/domain/order/overtaken.ts';
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

  it.each([
    ['a stop', 'cancel', given(['send', 1], ['cancel', 2], ['correction', 3])],
    ['what was told before', 'correction', given(['send', 1], ['correction', 2], ['correction', 3], ['all-clear', 4])],
    ['what was told, by nothing at all', 'all-clear', given(['all-clear', 2], ['update', 3], ['cancel', 4])],
  ] as const)('but not %s by what recipients are told after it', (_what, kind, orders) => {
    expect(overtaken(orderOf(kind, { orderId: 'e-1.2.mobile' }), orders)).toBeNull();
  });

  it('though recipients are told something after the stop, an alert is overtaken by that', () => {
    const orders = given(['send', 1], ['cancel', 2], ['correction', 3]);
    expect(overtaken(orderOf('send', { orderId: 'e-1.1.mobile' }), orders)).toBe('cancelled');
  });

  it('of an operator that is called left as well', () => {
    const [send, update] = given(['send', 1, 'left'], ['update', 2, 'left']);
    const end = orderOf('end', { orderId: 'e-1.2.left.left', operator: 'left' });
    const all = [send, end, update].filter((order) => order !== undefined);
    expect(all.map((order) => overtaken(order, all))).toEqual(['superseded', null, null]);
  });

  it('nor by what is given beside it: an update and the end of what it leaves stand together', () => {
    const left = orderOf('end', { orderId: 'e-1.2.mobile.left' });
    const update = orderOf('update', { orderId: 'e-1.2.mobile' });
    for (const orders of [
      [left, update],
      [update, left],
    ]) {
      expect(orders.map((order) => overtaken(order, orders))).toEqual([null, null]);
      expect(overtaken(orderOf('send', { orderId: 'e-1.1.mobile' }), orders)).toBe('superseded');
    }
  });

  it.each([
    ['the next update and the end of all that is left by then', given(['update', 3]), 'superseded'],
    ['the end of all', given(['end', 3]), 'ended'],
    ['the cancel of all', given(['cancel', 3]), 'cancelled'],
  ] as const)('of an update and the end beside it, both are overtaken by %s', (_what, orders, expected) => {
    const left = orderOf('end', { orderId: 'e-1.2.mobile.left' });
    const update = orderOf('update', { orderId: 'e-1.2.mobile' });
    const next = expected === 'superseded' ? [orderOf('end', { orderId: 'e-1.3.mobile.left' })] : [];
    const all = [left, update, ...next, ...orders];
    expect([overtaken(left, all), overtaken(update, all)]).toEqual([expected, expected]);
  });

  it('counts versions as numbers', () => {
    expect(overtaken(orderOf('update', { orderId: 'e-1.9.mobile' }), given(['update', 10]))).toBe('superseded');
    expect(overtaken(orderOf('update', { orderId: 'e-1.10.mobile' }), given(['update', 9]))).toBeNull();
  });
});

describe('before what recipients are told', () => {
  const all = given(
    ['all-clear', 12],
    ['correction', 10],
    ['cancel', 9],
    ['send', 1],
    ['cancel', 9, 'telecom'],
    ['update', 2],
  );
  const told = (version: number) => orderOf('correction', { orderId: `e-1.${version}.mobile` });

  it('go the stops and tellings of its operator, oldest first, and no alert', () => {
    expect(goesBefore(told(12), all).map(({ orderId }) => orderId)).toEqual(['e-1.9.mobile', 'e-1.10.mobile']);
    expect(goesBefore(told(9), all)).toEqual([]);
  });

  it.each(['send', 'update', 'cancel', 'end', 'halt'] as const)(
    'and before a %s goes nothing: it stands for all',
    (kind) => {
      expect(goesBefore(orderOf(kind, { orderId: 'e-1.12.mobile' }), all)).toEqual([]);
    },
  );
});
