import type { Counts } from '../../../lambda/domain/order/counts.ts';
import { type DeliveryEvent, Receipt } from '../../../lambda/domain/order/events.ts';
import type { Delivery } from '../../../lambda/domain/order/state.ts';
import { defaultPolicy } from '../../../lambda/domain/rules/default-policy.ts';
import { orderRow } from '../../../lambda/domain/views/project.ts';
import {
  deliveryAfter,
  failed,
  handedOver,
  now,
  orderOf,
  receipt,
  recordReceipt,
  reported,
  suppressed,
} from './history.ts';

const order = orderOf('send');
const answer = (delivery: Delivery, ...args: Parameters<typeof receipt>): string => {
  const result = recordReceipt(delivery, order, receipt(...args));
  return result.ok ? result.value.map(({ type }) => type).join() : `${result.error.code} ${result.error.pointer ?? ''}`;
};

const past = 'invalid-receipt /kind';
const stages: Readonly<Record<string, Delivery>> = {
  'nothing reported': deliveryAfter(handedOver),
  accepted: deliveryAfter(handedOver, reported('accepted')),
  started: deliveryAfter(handedOver, reported('accepted'), reported('started')),
  progressing: deliveryAfter(handedOver, reported('started'), reported('progress', 10)),
  finished: deliveryAfter(handedOver, reported('accepted'), reported('finished', 10)),
};

describe('receipts of an operator', () => {
  it.each([
    ['nothing reported', 'order.accepted', 'order.started', 'order.progressed', 'order.finished'],
    ['accepted', past, 'order.started', 'order.progressed', 'order.finished'],
    ['started', past, past, 'order.progressed', 'order.finished'],
    ['progressing', past, past, 'order.progressed', 'order.finished'],
    ['finished', past, past, past, past],
  ] as const)('after %s: accepted, started, progress and finished', (stage, ...expected) => {
    const delivery = stages[stage] ?? deliveryAfter();
    const kinds = ['accepted', 'started', 'progress', 'finished'] as const;
    const counted = (kind: (typeof kinds)[number]) => (kind === 'progress' || kind === 'finished' ? 10 : undefined);
    expect(kinds.map((kind) => answer(delivery, kind, counted(kind)))).toEqual(expected);
  });

  it('may skip stages, whose time is then that of the later one', () => {
    expect(deliveryAfter(handedOver, reported('finished', 5))).toMatchObject({
      status: 'finished',
      acceptedAt: now,
      counts: { sent: 5 },
    });
    expect(deliveryAfter(handedOver, reported('progress', 5))).toMatchObject({
      status: 'started',
      startedAt: now,
      acceptedAt: now,
    });
  });

  it('may count from the start: an acceptance with counts does not bar the stages after it', () => {
    expect(answer(deliveryAfter(handedOver, reported('accepted', 0)), 'started')).toBe('order.started');
  });

  it.each(['progress', 'finished'] as const)('%s without counts is refused', (kind) => {
    expect(answer(deliveryAfter(handedOver), kind)).toBe('invalid-receipt /counts');
  });

  it.each([
    ['sent', { sent: 99, delivered: 50, failed: 10, refused: 5 }],
    ['delivered', { sent: 100, delivered: 49, failed: 10, refused: 5 }],
    ['failed', { sent: 100, delivered: 50, failed: 9, refused: 5 }],
    ['refused', { sent: 100, delivered: 50, failed: 10, refused: 4 }],
  ])('counts never shrink: %s', (_what, counts) => {
    const before: Counts = { sent: 100, delivered: 50, failed: 10, refused: 5 };
    const delivery = deliveryAfter(handedOver, {
      type: 'order.progressed',
      receipt: receipt('progress', 0, { counts: before }),
    });
    expect(answer(delivery, 'progress', 0, { counts: before })).toBe('order.progressed');
    expect(answer(delivery, 'progress', 0, { counts })).toBe('invalid-receipt /counts');
    expect(answer(delivery, 'finished', 0, { counts })).toBe('invalid-receipt /counts');
  });

  it.each([
    [60, 40, 0, 'order.progressed'],
    [60, 41, 0, 'invalid-receipt /counts'],
    [101, 0, 0, 'invalid-receipt /counts'],
    [60, 30, 10, 'order.progressed'],
    [60, 30, 11, 'invalid-receipt /counts'],
    [0, 0, 101, 'invalid-receipt /counts'],
  ])(
    'no more phones have an outcome than were sent to: %i delivered, %i failed and %i refused of 100',
    (delivered, fails, refusals, expected) => {
      const counts = { sent: 100, delivered, failed: fails, refused: refusals };
      expect(answer(deliveryAfter(handedOver), 'progress', 0, { counts })).toBe(expected);
    },
  );

  it.each([
    ['2026-06-09T01:54:59.999Z', 'invalid-receipt /at'],
    ['2026-06-09T01:55:00.000Z', 'order.accepted'],
    ['2026-06-09T11:05:00+08:00', 'order.accepted'],
    ['2026-06-09T03:05:00.001Z', 'invalid-receipt /at'],
    ['2199-12-31T23:59:59Z', 'invalid-receipt /at'],
  ])('of the time between the order and now, give or take five minutes: %s', (at, expected) => {
    expect(answer(deliveryAfter(handedOver), 'accepted', undefined, { at })).toBe(expected);
  });

  it('of an order that certainly never reached the operator is refused', () => {
    expect(answer(deliveryAfter(failed('unreachable'), suppressed), 'accepted')).toBe('wrong-state ');
  });

  it('of an order that was given up untried is a fact to record: who polls may have read it before', () => {
    expect(answer(deliveryAfter(suppressed), 'accepted')).toBe('order.accepted');
    const nothingToStop: DeliveryEvent = { type: 'order.suppressed', reason: 'never-alerted' };
    expect(answer(deliveryAfter(nothingToStop), 'accepted')).toBe('wrong-state ');
  });

  it('of an order that was handed over while it was being given up counts it as handed over', () => {
    const delivery = deliveryAfter(suppressed, handedOver);
    expect([delivery.status, delivery.suppressed]).toEqual(['handed-over', null]);
    expect(answer(delivery, 'accepted')).toBe('order.accepted');
  });

  it('of an order that was given up but may have reached the operator is a fact to record', () => {
    expect(answer(deliveryAfter(failed('timeout'), suppressed), 'accepted')).toBe('order.accepted');
  });

  it('says how many phones it set out to reach; the latest word counts, and silence takes nothing back', () => {
    const started: DeliveryEvent = {
      type: 'order.started',
      receipt: receipt('started', undefined, { targeted: 1_000 }),
    };
    const corrected: DeliveryEvent = {
      type: 'order.progressed',
      receipt: receipt('progress', 20, { targeted: 1_100 }),
    };
    expect(deliveryAfter(handedOver, reported('progress', 10)).targeted).toBeNull();
    expect(deliveryAfter(handedOver, started, reported('progress', 10)).targeted).toBe(1_000);
    expect(orderRow(order, deliveryAfter(handedOver, started, corrected)).targeted).toBe(1_100);
  });

  it.each([999, 1_000, 1_001])('of %i phones where it set out to reach 1000 is a fact to record', (sent) => {
    const delivery = deliveryAfter(handedOver, {
      type: 'order.started',
      receipt: receipt('started', undefined, { targeted: 1_000 }),
    });
    expect(answer(delivery, 'finished', sent)).toBe('order.finished');
  });

  it.each([
    [0, true],
    [-1, false],
    [0.5, false],
  ])('sets out to reach a whole number of phones: %d', (targeted, isTaken) => {
    expect(Receipt.safeParse(receipt('started', undefined, { targeted })).success).toBe(isTaken);
  });

  it.each([
    ['sent', 2_000_000_001, 'invalid-receipt /counts/sent'],
    ['delivered', 2_000_000_001, 'invalid-receipt /counts/delivered'],
    ['failed', 2_000_000_001, 'invalid-receipt /counts/failed'],
    ['refused', 2_000_000_001, 'invalid-receipt /counts/refused'],
    ['sent', Number.MAX_SAFE_INTEGER, 'invalid-receipt /counts/sent'],
    ['sent', 2_000_000_000, 'order.progressed'],
    ['sent', 1_999_999_999, 'order.progressed'],
  ])('counts no more phones than there can be: %s %i', (member, count, expected) => {
    const counts = { sent: 2_000_000_000, delivered: 0, failed: 0, refused: 0, [member]: count };
    expect(answer(deliveryAfter(handedOver), 'progress', 0, { counts })).toBe(expected);
  });

  it.each([
    [1_999_999_999, 'order.started'],
    [2_000_000_000, 'order.started'],
    [2_000_000_001, 'invalid-receipt /targeted'],
    [Number.MAX_SAFE_INTEGER, 'invalid-receipt /targeted'],
  ])('sets out to reach no more phones than there can be: %i', (targeted, expected) => {
    expect(answer(deliveryAfter(handedOver), 'started', undefined, { targeted })).toBe(expected);
  });

  it('counts as many phones as the policy of the deployment says there can be', () => {
    const policy = { ...defaultPolicy, phonesAtMost: 100 };
    const taken = (sent: number) =>
      recordReceipt(deliveryAfter(handedOver), order, receipt('progress', sent), { policy }).ok;
    expect([99, 100, 101].map(taken)).toEqual([true, true, false]);
  });

  it('may say what is true after a count that could not be, which an earlier release took', () => {
    const impossible: Counts = { sent: Number.MAX_SAFE_INTEGER, delivered: 5, failed: 0, refused: 0 };
    const delivery = deliveryAfter(handedOver, {
      type: 'order.progressed',
      receipt: receipt('progress', 0, { counts: impossible }),
    });
    const counts = { sent: 10, delivered: 5, failed: 0, refused: 0 };
    expect(answer(delivery, 'progress', 0, { counts })).toBe('order.progressed');
    expect(answer(delivery, 'progress', 0, { counts: { ...counts, delivered: 4 } })).toBe('invalid-receipt /counts');
  });

  it('keeps the operator’s own time and reference', () => {
    const at = '2026-06-09T11:00:05+08:00';
    const delivery = deliveryAfter(handedOver, {
      type: 'order.accepted',
      receipt: receipt('accepted', undefined, { at, operatorReference: 'cm-77' }),
    });
    expect(delivery).toMatchObject({ acceptedAt: at, lastReceiptAt: at, operatorReference: 'cm-77' });
  });
});

describe('what is known of an order', () => {
  it.each([
    [100, 100, false],
    [100, 101, true],
    [null, 2_000_000_000, false],
  ])('under a ceiling of %j: %i phones are too many (%s), and recorded all the same', (volumeCeiling, sent, isOver) => {
    const limited = orderOf('send', { volumeCeiling });
    expect(recordReceipt(deliveryAfter(handedOver), limited, receipt('finished', sent)).ok).toBe(true);
    const row = orderRow(limited, deliveryAfter(handedOver, reported('finished', sent)));
    expect(row).toMatchObject({ overCeiling: isOver, counts: { sent } });
  });

  it.each([
    ['refused', failed('refused', 403), false],
    ['unreachable', failed('unreachable'), false],
    ['without an answer', failed('timeout'), true],
    ['met with a fault', failed('faulted', 500), true],
  ] as const)(
    'an attempt that ended %s tells who looks on whether the operator may have the order',
    (_how, event, may) => {
      expect(orderRow(orderOf('send'), deliveryAfter(event))).toMatchObject({ failures: 1, maybeReceived: may });
    },
  );

  it('counts failures and resends', () => {
    const resent = { type: 'order.resent', reason: 'unacknowledged' } as const;
    expect(deliveryAfter(failed('refused', 429), failed('unreachable'), resent)).toMatchObject({
      status: 'failing',
      failures: 2,
      resends: 1,
      maybeReceived: false,
    });
  });

  it('is handed over after failures', () => {
    expect(deliveryAfter(failed('timeout'), handedOver)).toMatchObject({
      status: 'handed-over',
      handedOverAt: now,
      failures: 1,
    });
  });

  it('does not fall back when the hand-over is noted after the acceptance', () => {
    expect(deliveryAfter(reported('accepted'), handedOver).status).toBe('accepted');
    expect(deliveryAfter(reported('accepted'), failed('reset')).status).toBe('accepted');
  });
});
