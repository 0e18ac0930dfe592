import { digestOf } from '../../lambda/adapters/digest.ts';
import type { Commit } from '../../lambda/domain/journal/commit.ts';
import type { DeliveryEvent } from '../../lambda/domain/order/events.ts';
import type { Operator } from '../../lambda/domain/registry/events.ts';
import { factsFrom } from '../../lambda/domain/registry/facts.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { createDeliverer } from '../../lambda/handlers/create/deliver.ts';
import {
  type AlertDelivery,
  type DeliverDeps,
  deliver,
  type HandOverOutcome,
  retryInSeconds,
} from '../../lambda/service/deliver.ts';
import { noteOnOrder } from '../../lambda/service/dispatches.ts';
import { toSqsRecord } from '../../local/queue/sqs-record.ts';
import { failed, handedOver, notedAs, now, orderOf } from '../domain/order/history.ts';

const pushing: Operator['delivery'] = { mode: 'push', endpoint: 'https://orders.example.cn/' };
const polling: Operator['delivery'] = { mode: 'poll' };

const send = orderOf('send');
const cancel = orderOf('cancel', { orderId: 'e-1.2.mobile', references: [send.orderId] });

/** A deliverer over a journal in memory, and how the operator's listener was spoken to. */
const delivererFor = (delivery: Operator['delivery'] | null, outcome?: HandOverOutcome) => {
  const streams = new Map<string, readonly Commit[]>();
  const handedTo: AlertDelivery[] = [];
  const put: [orderId: string, alertDelivery: AlertDelivery, onceAs: string][] = [];
  const value = { id: 'mobile', regions: ['000000'], share: 1 };
  const facts = factsFrom(delivery === null ? [] : [{ kind: 'operator', value: { ...value, delivery } }]);
  const deps: DeliverDeps = {
    journal: {
      load: async (stream) => streams.get(stream) ?? [],
      append: async (commit) => {
        streams.set(commit.stream, [...(streams.get(commit.stream) ?? []), commit]);
        return 'appended';
      },
    },
    digest: digestOf,
    clock: () => now,
    registry: { facts: async () => facts, factsOf: async () => facts, factsAtHand: async () => facts },
    policy: defaultPolicy,
    handOver: async (_order, _operator, alertDelivery) => {
      handedTo.push(alertDelivery);
      return outcome ?? { taken: true, httpStatus: 202, jwsDigest: 'a'.repeat(64) };
    },
    putForPickUp: async ({ orderId }, _operator, alertDelivery, onceAs) =>
      void put.push([orderId, alertDelivery, onceAs]),
  };
  const noted = (orderId: string) =>
    (streams.get(`order#${orderId}`) ?? []).flatMap(({ events }) => events.map(({ type }) => type));
  return { deps, handedTo, put, noted };
};

describe('an order for an operator that polls', () => {
  it.each([1, 2, 50])('is put where it fetches it, and nothing is noted of it (receive %i)', async (receive) => {
    const { deps, handedTo, put, noted } = delivererFor(polling);
    expect(await deliver(deps, send, { messageId: 'm-1', receive })).toBe('done');
    expect([handedTo, put, noted(send.orderId)]).toEqual([[], [[send.orderId, null, 'e-1.1.mobile#0']], []]);
  });

  it('stays queued while it cannot be put there', async () => {
    const { deps } = delivererFor(polling);
    const broken = { ...deps, putForPickUp: async () => Promise.reject(new Error('no such queue')) };
    await expect(deliver(broken, send, { messageId: 'm-1', receive: 1 })).rejects.toThrow('no such queue');
  });

  it.each<readonly [string, readonly DeliveryEvent[], AlertDelivery]>([
    ['nothing is known of', [], 'unconfirmed'],
    ['it was given up on meanwhile', [{ type: 'order.suppressed', reason: 'cancelled' }], 'unconfirmed'],
    ['it reported', [handedOver], 'confirmed'],
  ])('is stopped in any case, for it may have read what %s', async (_what, happened, expected) => {
    const { deps, put } = delivererFor(polling);
    for (const [index, event] of happened.entries()) await noteOnOrder(deps, send, notedAs(event), `past-${index}`);
    expect(await deliver(deps, cancel, { messageId: 'm-2', receive: 1 })).toBe('done');
    expect(put).toEqual([[cancel.orderId, expected, 'e-1.2.mobile#0']]);
  });

  it('is given up on after the end of its window', async () => {
    const { deps, put, noted } = delivererFor(polling);
    const late = orderOf('send', { window: { start: '2026-01-01T00:00:00.000Z', end: '2026-01-02T00:00:00.000Z' } });
    expect(await deliver(deps, late, { messageId: 'm-1', receive: 1 })).toBe('done');
    expect([put, noted(late.orderId)]).toEqual([[], ['order.suppressed']]);
  });

  it('goes out once the operator takes orders over HTTPS', async () => {
    const { deps, noted } = delivererFor(pushing);
    expect(await deliver(deps, send, { messageId: 'm-1', receive: 1 })).toBe('done');
    expect(noted(send.orderId)).toEqual(['order.handed-over']);
  });
});

describe('an order for an operator that is not registered', () => {
  it.each([1, 2])('waits, and is not taken for one that was lost on its way (receive %i)', async (receive) => {
    const { deps, noted } = delivererFor(null);
    expect(await deliver(deps, send, { messageId: 'm-1', receive })).toBe('left');
    expect(noted(send.orderId)).toEqual([]);
  });
});

describe('a stop', () => {
  it.each<readonly [string, readonly DeliveryEvent[], AlertDelivery]>([
    ['was handed over', [handedOver], 'confirmed'],
    ['was handed over after a fault', [failed('faulted', 500), handedOver], 'confirmed'],
    ['met a fault', [failed('faulted', 500)], 'unconfirmed'],
    ['timed out', [failed('timeout')], 'unconfirmed'],
  ])('of an alert that %s says so to the operator', async (_what, happened, expected) => {
    const { deps, handedTo } = delivererFor(pushing);
    for (const [index, event] of happened.entries()) await noteOnOrder(deps, send, notedAs(event), `past-${index}`);
    expect(await deliver(deps, cancel, { messageId: 'm-2', receive: 1 })).toBe('done');
    expect(handedTo).toEqual([expected]);
  });

  it('of an alert that was refused goes to nobody', async () => {
    const { deps, handedTo, noted } = delivererFor(pushing);
    await noteOnOrder(deps, send, notedAs(failed('refused', 403)), 'past');
    expect(await deliver(deps, cancel, { messageId: 'm-2', receive: 1 })).toBe('done');
    expect([handedTo, noted(cancel.orderId)]).toEqual([[], ['order.suppressed']]);
  });
});

describe('an alert', () => {
  it('says nothing of what it stops, for it stops nothing', async () => {
    const { deps, handedTo } = delivererFor(pushing);
    await deliver(deps, send, { messageId: 'm-1', receive: 1 });
    expect(handedTo).toEqual([null]);
  });

  it('that met a fault is tried again', async () => {
    const { deps, noted } = delivererFor(pushing, { taken: false, failure: 'faulted', httpStatus: 500 });
    expect(await deliver(deps, send, { messageId: 'm-1', receive: 1 })).toBe('retry');
    expect(await deliver(deps, send, { messageId: 'm-1', receive: 2 })).toBe('retry');
    expect(noted(send.orderId)).toEqual(['order.attempt-failed', 'order.attempt-failed']);
  });
});

describe('the next attempt', () => {
  it('comes within seconds at first and every half minute in a long outage, never later', () => {
    const waits = Array.from({ length: 12 }, (_, index) => retryInSeconds(index + 1));
    expect(waits).toEqual([1, 1, 2, 3, 5, 10, 15, 20, 30, 30, 30, 30]);
    expect([retryInSeconds(0), retryInSeconds(1_000)]).toEqual([1, 30]);
  });

  it.each([
    [1, 1],
    [4, 3],
    [9, 30],
  ])('is put off by as much, whatever kept this one from being taken: received %i times', async (receive, seconds) => {
    const { deps } = delivererFor(pushing, { taken: false, failure: 'faulted', httpStatus: 503 });
    const broken = { ...deps, handOver: async () => Promise.reject(new Error('a fault of ours')) };
    const Attributes = { ApproximateReceiveCount: String(receive) };
    const message = { MessageId: 'm-1', Body: JSON.stringify(send), Attributes };
    const event = { Records: [toSqsRecord(message, 'arn:aws-cn:sqs:cn-north-1:000000000000:mobile.fifo')] };
    for (const faulty of [deps, broken]) {
      const put: number[] = [];
      const deliverer = createDeliverer(
        faulty,
        async (_record, after) => void put.push(after),
        () => undefined,
      );
      expect(await deliverer(event)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-1' }] });
      expect(put).toEqual([seconds]);
    }
  });
});
