import fc from 'fast-check';
import { type DeliveryEvent, Receipt } from '../../../lambda/domain/order/events.ts';
import { type Delivery, evolveDelivery } from '../../../lambda/domain/order/state.ts';
import { defaultPolicy } from '../../../lambda/domain/rules/default-policy.ts';
import { orderRow } from '../../../lambda/domain/views/project.ts';
import {
  deliveryAfter,
  failed,
  handedOver,
  now,
  operatorActor,
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

const stages: Readonly<Record<string, Delivery>> = {
  'nothing reported': deliveryAfter(handedOver),
  accepted: deliveryAfter(handedOver, reported('accepted')),
  started: deliveryAfter(handedOver, reported('accepted'), reported('started')),
  progressing: deliveryAfter(handedOver, reported('started'), reported('progress', 10)),
  finished: deliveryAfter(handedOver, reported('accepted'), reported('finished', 10)),
};

describe('receipts of an operator', () => {
  it.each(Object.keys(stages))('after %s: accepted, started, progress and finished are all taken', (stage) => {
    const delivery = stages[stage] ?? deliveryAfter();
    const kinds = ['accepted', 'started', 'progress', 'finished'] as const;
    const counted = (kind: (typeof kinds)[number]) => (kind === 'progress' || kind === 'finished' ? 10 : undefined);
    expect(kinds.map((kind) => answer(delivery, kind, counted(kind)))).toEqual([
      'order.accepted',
      'order.started',
      'order.progressed',
      'order.finished',
    ]);
    for (const kind of kinds) {
      const { status } = deliveryAfter(handedOver, reported('finished', 10), reported(kind, counted(kind)));
      expect(status).toBe('finished');
    }
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
    ['1970-01-01T08:00:05+08:00', '1970-01-01T00:00:05.000Z', -1_780_973_995],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z', -63_916_570_800],
    ['2000-01-01T00:00:00Z', '2000-01-01T00:00:00.000Z', -834_289_200],
    ['2026-06-09T02:54:00Z', '2026-06-09T02:54:00.000Z', -360],
    ['2026-06-09T11:05:00+08:00', '2026-06-09T03:05:00.000Z', 300],
    ['2026-06-09T03:05:01Z', now, 301],
    ['2199-12-31T23:59:59Z', now, 5_477_144_399],
    ['9999-12-31T23:59:59Z', now, 251_621_326_799],
  ])('are taken by whatever clock, and how far it is off is kept: %s', (at, acceptedAt, offsetSeconds) => {
    const given = Receipt.parse(receipt('accepted', undefined, { at }));
    expect(answer(deliveryAfter(handedOver), 'accepted', undefined, { at })).toBe('order.accepted');
    const canonical = { ...given, at: new Date(at).toISOString() };
    const delivery = deliveryAfter(handedOver, { type: 'order.accepted', receipt: canonical });
    expect(delivery).toMatchObject({ acceptedAt, offsetSeconds });
  });

  it.each(['1970-01-01', '1970-01-01T00:00:05', '1970-02-30T00:00:00Z', '0000-01-01T00:00:00+08:00', 'boot'])(
    'are refused where their time is none, or none that can be written: %s',
    (at) => {
      expect(Receipt.safeParse(receipt('accepted', undefined, { at })).success).toBe(false);
    },
  );

  it('by a clock that stands at 1970 follow each other by it, and the last counts', () => {
    const later = { at: '1970-01-01T00:10:00.000Z', counts: { sent: 100, delivered: 90, failed: 10, refused: 0 } };
    const delivery = deliveryAfter(
      handedOver,
      {
        type: 'order.accepted',
        receipt: Receipt.parse(receipt('accepted', undefined, { at: '1970-01-01T00:00:05Z' })),
      },
      { type: 'order.finished', receipt: Receipt.parse(receipt('finished', undefined, later)) },
    );
    expect(delivery).toMatchObject({ status: 'finished', counts: later.counts, lastReceiptAt: later.at });
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

  it('keeps the operator’s own time and reference', () => {
    const at = '2026-06-09T11:00:05+08:00';
    const delivery = deliveryAfter(handedOver, {
      type: 'order.accepted',
      receipt: receipt('accepted', undefined, { at, operatorReference: 'cm-77' }),
    });
    expect(delivery).toMatchObject({ acceptedAt: at, operatorReference: 'cm-77' });
  });
});

const minute = (minutes: number): string => new Date(Date.parse(now) + minutes * 60_000).toISOString();
type Word = readonly [kind: 'progress' | 'finished', at: number, counts: readonly [number, number, number, number]];
const said = ([kind, at, [sent, delivered, fails, refused]]: Word, arrival: number) => ({
  event: {
    type: kind === 'finished' ? ('order.finished' as const) : ('order.progressed' as const),
    receipt: receipt(kind, 0, { at: minute(at), counts: { sent, delivered, failed: fails, refused } }),
  },
  by: { at: minute(arrival), version: arrival, actor: operatorActor },
});
const heard = (...words: readonly Word[]): Delivery =>
  words
    .map((word, index) => said(word, 1_000 + index))
    .reduce((state, { event, by }) => evolveDelivery(state, event, by), deliveryAfter(handedOver));
const countsOf = ({ counts }: Delivery) =>
  counts === null ? null : [counts.sent, counts.delivered, counts.failed, counts.refused];

describe('what an operator says again', () => {
  it.each<[string, Word[], Word[2], boolean]>([
    [
      'less after the end is a correction',
      [
        ['finished', 1, [300_000_000, 0, 0, 0]],
        ['finished', 9, [300_000, 0, 0, 0]],
      ],
      [300_000, 0, 0, 0],
      true,
    ],
    [
      'less while it sends is a correction',
      [
        ['progress', 1, [90, 90, 0, 0]],
        ['progress', 2, [90, 80, 0, 0]],
      ],
      [90, 80, 0, 0],
      true,
    ],
    [
      'fewer refusals are a correction',
      [
        ['finished', 1, [90, 80, 0, 10]],
        ['finished', 2, [90, 80, 9, 1]],
      ],
      [90, 80, 9, 1],
      true,
    ],
    [
      'delivered after all is none',
      [
        ['finished', 1, [100, 40, 60, 0]],
        ['progress', 900, [100, 97, 3, 0]],
      ],
      [100, 97, 3, 0],
      false,
    ],
    [
      'an older word that comes late takes nothing back',
      [
        ['finished', 9, [100, 90, 10, 0]],
        ['progress', 5, [50, 50, 0, 0]],
      ],
      [100, 90, 10, 0],
      false,
    ],
    [
      'an older word may add what was not known',
      [
        ['progress', 9, [50, 50, 0, 0]],
        ['finished', 5, [100, 90, 10, 0]],
      ],
      [100, 90, 10, 0],
      false,
    ],
    [
      'an older word brings back nothing that was corrected since',
      [
        ['progress', 1, [9_000, 0, 0, 0]],
        ['progress', 9, [90, 0, 0, 0]],
        ['progress', 5, [9_000, 0, 0, 0]],
      ],
      [90, 0, 0, 0],
      true,
    ],
    [
      'a clock far ahead silences nothing that comes after',
      [
        ['progress', 99_999_999, [10, 10, 0, 0]],
        ['progress', 1_001, [60, 60, 0, 0]],
        ['finished', 1_002, [50, 50, 0, 0]],
      ],
      [50, 50, 0, 0],
      true,
    ],
  ])('%s', (_what, words, counts, isCorrected) => {
    const delivery = heard(...words);
    expect(countsOf(delivery)).toEqual(counts);
    expect(delivery.correctedAt !== null).toBe(isCorrected);
  });

  const year = -525_600;
  it.each<[string, Word[], boolean]>([
    [
      'more, by a clock that was put back after a correction',
      [
        ['progress', 1, [90, 90, 0, 0]],
        ['progress', 2, [80, 80, 0, 0]],
        ['progress', year, [95, 95, 0, 0]],
      ],
      true,
    ],
    [
      'a correction by a clock that was put back',
      [
        ['progress', 1, [90, 90, 0, 0]],
        ['progress', year, [80, 80, 0, 0]],
      ],
      true,
    ],
    [
      'an older word that came late, of fewer phones',
      [
        ['finished', 9, [100, 90, 10, 0]],
        ['progress', 5, [50, 50, 0, 0]],
      ],
      false,
    ],
    [
      'the same once more',
      [
        ['progress', 1, [90, 90, 0, 0]],
        ['progress', 2, [80, 80, 0, 0]],
        ['progress', year, [80, 80, 0, 0]],
      ],
      false,
    ],
    [
      'more, by a clock that is put right again',
      [
        ['progress', 1, [90, 90, 0, 0]],
        ['progress', 2, [80, 80, 0, 0]],
        ['progress', year, [95, 95, 0, 0]],
        ['progress', 3, [96, 96, 0, 0]],
      ],
      false,
    ],
    [
      'more, three days late',
      [
        ['progress', 1, [90, 90, 0, 0]],
        ['finished', -4_000, [100, 97, 3, 0]],
      ],
      false,
    ],
  ])('is said not to be counted where it is so: %s', (_what, words, isSaid) => {
    expect(heard(...words).uncountedAt).toBe(isSaid ? minute(999 + words.length) : undefined);
  });

  it('moves no time of the last receipt back', () => {
    expect(heard(['progress', 9, [1, 0, 0, 0]], ['progress', 5, [0, 0, 0, 0]]).lastReceiptAt).toBe(minute(9));
  });

  it('comes to the same in whatever order it arrives, as long as nothing was corrected', () => {
    const words: readonly Word[] = [
      ['progress', 1, [10, 5, 1, 0]],
      ['progress', 2, [40, 30, 2, 1]],
      ['finished', 3, [100, 80, 10, 5]],
      ['progress', 4_000, [100, 90, 4, 6]],
    ];
    const count = fc.shuffledSubarray([...words], { minLength: words.length });
    fc.assert(fc.property(count, (shuffled) => expect(countsOf(heard(...shuffled))).toEqual([100, 90, 4, 6])));
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
