import { decideOrder, type OrderCommand } from '../../../lambda/domain/order/commands/index.ts';
import { decideHandover } from '../../../lambda/domain/order/decide-handover.ts';
import type { DeliveryEvent } from '../../../lambda/domain/order/events.ts';
import { type Delivery, noDelivery } from '../../../lambda/domain/order/state.ts';
import { orderRow } from '../../../lambda/domain/views/project.ts';
import { contextAt, someone } from '../given.ts';
import { deliveryAfter, now, orderOf } from './history.ts';

const duty = someone('bureau-duty', 'gd-bureau', 'duty-officer');
const call = (more: Partial<Extract<OrderCommand, { type: 'record-telephone-order' }>> = {}): OrderCommand => ({
  type: 'record-telephone-order',
  stage: 'ordered',
  at: '2026-06-09T10:29:00+08:00',
  office: '网络运行部',
  spokenTo: '值班长',
  ...more,
});
const recorded = (command: OrderCommand, delivery: Delivery = noDelivery, by = duty) => {
  const decided = decideOrder(command, { order: orderOf('send'), delivery }, contextAt({ by, at: now }, 'e-1', 1));
  return decided.ok ? decided.value : decided.error.reason;
};
const telephoned: DeliveryEvent = {
  type: 'order.telephoned',
  stage: 'ordered',
  at: '2026-06-09T02:29:00.000Z',
  office: '网络运行部',
  spokenTo: '值班长',
};
const receipt = { kind: 'accepted', at: now } as const;

describe('an order that was given by telephone', () => {
  it('is recorded with when, to whom and by whom, in canonical time', () => {
    expect(recorded(call())).toEqual([telephoned]);
  });

  it.each([
    ['2026-06-09T09:58:00+08:00', 'telephoned-before-order'],
    ['2026-06-09T09:59:00+08:00', null],
    ['2026-06-09T11:00:00+08:00', null],
    ['2026-06-09T11:00:01+08:00', 'telephoned-from-future'],
  ])('at %s, of one issued at 10:00 and looked at at 11:00, is refused as %s', (at, reason) => {
    const found = recorded(call({ at }));
    expect(typeof found === 'string' ? found : null).toBe(reason);
  });

  it('is the authority’s to record, and that of another before which the case was put, and nobody else’s', () => {
    const national = someone('miit-duty', 'miit', 'duty-officer');
    const by = (actor: typeof national, besides?: string) => {
      const state = { order: orderOf('send'), delivery: noDelivery, ...(besides === undefined ? {} : { besides }) };
      const decided = decideOrder(call(), state, contextAt({ by: actor, at: now }, 'e-1', 1));
      return decided.ok ? 'recorded' : decided.error.reason;
    };
    expect(by(national, 'miit')).toBe('recorded');
    expect(by(duty, 'miit')).toBe('recorded');
    expect(by(national)).toBe('unknown-case');
    expect(by(someone('fj-duty', 'fj-bureau', 'duty-officer'), 'miit')).toBe('unknown-case');
    expect(by(someone('miit-officer', 'miit', 'authority-officer'), 'miit')).not.toBe('recorded');
  });

  it('counts as no acceptance, no hand-over and no phone', () => {
    const delivery = deliveryAfter(telephoned);
    expect(delivery).toMatchObject({
      status: 'pending',
      acceptedAt: null,
      handedOverAt: null,
      counts: null,
      telephoned: { stage: 'ordered', at: '2026-06-09T02:29:00.000Z', office: '网络运行部' },
    });
    expect(orderRow(orderOf('send'), delivery)).toMatchObject({ acceptedAt: null, counts: null });
  });

  it('goes on being handed over, as the same order', () => {
    const standing = { overtakenBy: null, isFetched: false };
    expect(decideHandover(orderOf('send'), deliveryAfter(telephoned), standing, [], now)).toEqual({ do: 'send' });
  });

  it.each(['cancel', 'correction'] as const)('may be on phones: a %s of it goes out', (kind) => {
    const standing = { overtakenBy: null, isFetched: false };
    const order = orderOf(kind, { references: ['e-1.1.mobile'] });
    expect(decideHandover(order, noDelivery, standing, [deliveryAfter(telephoned)], now)).toEqual({ do: 'send' });
    expect(decideHandover(order, noDelivery, standing, [noDelivery], now).do).toBe('suppress');
  });

  it('gives way to what its systems report, and may be said to be carried out before that', () => {
    const confirmed: DeliveryEvent = { ...telephoned, stage: 'confirmed' };
    expect(deliveryAfter(telephoned, confirmed).telephoned?.stage).toBe('confirmed');
    const accepted = deliveryAfter(telephoned, { type: 'order.accepted', receipt });
    expect(accepted).toMatchObject({ status: 'accepted', acceptedAt: now });
    expect(recorded(call(), accepted)).toBe('order-accepted');
  });

  it('is none of one that was given up', () => {
    const givenUp = deliveryAfter({ type: 'order.suppressed', reason: 'cancelled' });
    expect(recorded(call(), givenUp)).toBe('order-given-up');
  });

  it.each([
    ['an officer who is not on duty', someone('officer', 'gd-bureau', 'authority-officer'), 'role-missing'],
    ['another authority', someone('duty', 'fj-bureau', 'duty-officer'), 'unknown-case'],
    ['its operator', someone('gateway', 'mobile', 'operator'), 'role-missing'],
  ] as const)('is not recorded by %s', (_who, by, reason) => {
    expect(recorded(call(), noDelivery, by)).toBe(reason);
  });
});
