import fc from 'fast-check';
import { type CaseStanding, decideHandover, type Handover } from '../../../lambda/domain/order/decide-handover.ts';
import type { DeliveryEvent, Suppression } from '../../../lambda/domain/order/events.ts';
import { OrderKind, TellingKind } from '../../../lambda/domain/order/order.ts';
import { deliveryAfter, failed, handedOver, now, orderOf, reported, suppressed } from './history.ts';

const overtaken = (overtakenBy: Suppression | null): CaseStanding => ({ overtakenBy, isFetched: false });
const noStop = overtaken(null);
const send: Handover = { do: 'send' };
const nothing: Handover = { do: 'nothing' };
const giveUp = (reason: Suppression): Handover => ({
  do: 'suppress',
  reason,
});

const open = {
  'not tried': deliveryAfter(),
  refused: deliveryAfter(failed('refused', 429)),
  'met with a fault': deliveryAfter(failed('faulted', 500)),
  unreachable: deliveryAfter(failed('unreachable')),
  'timed out': deliveryAfter(failed('timeout')),
  resent: deliveryAfter({ type: 'order.resent', reason: 'unacknowledged' }),
};
const closed = {
  'handed over': deliveryAfter(handedOver),
  'handed over after failures': deliveryAfter(failed('timeout'), handedOver),
  'accepted by polling': deliveryAfter(reported('accepted')),
  finished: deliveryAfter(handedOver, reported('finished', 1)),
  suppressed: deliveryAfter(suppressed),
  'suppressed after a timeout': deliveryAfter(failed('timeout'), suppressed),
};

describe('an alert', () => {
  it.each(Object.entries(open))('that is %s is handed over while its case runs', (_state, delivery) => {
    for (const kind of ['send', 'update'] as const)
      expect(decideHandover(orderOf(kind), delivery, noStop, [], now)).toEqual(send);
  });

  it.each(
    Object.entries(open).flatMap(([state, delivery]) =>
      (['cancelled', 'ended', 'halted', 'superseded'] as const).map((by) => [state, by, delivery] as const),
    ),
  )('that is %s is given up once a newer order has %s it', (_state, overtakenBy, delivery) => {
    for (const kind of ['send', 'update'] as const)
      expect(decideHandover(orderOf(kind), delivery, overtaken(overtakenBy), [], now)).toEqual(giveUp(overtakenBy));
  });

  it.each([
    ['2026-06-09T03:00:00.001Z', send],
    [now, giveUp('expired')],
    ['2026-06-09T02:59:59.999Z', giveUp('expired')],
    ['2026-06-09T10:00:00+08:00', giveUp('expired')],
    ['2026-06-08T23:00:00-05:00', send],
    [null, send],
  ])('whose window ends at %s, at three o’clock UTC', (end, expected) => {
    const order = orderOf('send', { window: { start: '2026-06-09T00:00:00Z', end } });
    expect(decideHandover(order, deliveryAfter(), noStop, [], now)).toEqual(expected);
  });
});

describe('any order', () => {
  it.each(Object.entries(closed))('that is %s needs nothing more', (_state, delivery) => {
    for (const kind of OrderKind.options)
      for (const overtakenBy of ['cancelled', 'ended', 'halted', 'superseded', null] as const)
        expect(
          decideHandover(orderOf(kind), delivery, overtaken(overtakenBy), [deliveryAfter(handedOver)], now),
        ).toEqual(nothing);
  });
});

const alerts: readonly (readonly [string, readonly DeliveryEvent[], Handover])[] = [
  ['was never tried', [], giveUp('never-alerted')],
  ['was refused', [failed('refused', 403)], giveUp('never-alerted')],
  ['was refused for now', [failed('refused', 429)], giveUp('never-alerted')],
  ['met nobody', [failed('unreachable')], giveUp('never-alerted')],
  ['was suppressed untried', [suppressed], giveUp('never-alerted')],
  ['met a fault of the operator itself', [failed('faulted', 500)], send],
  ['met a fault noted by an earlier release', [failed('refused', 500)], send],
  ['was lost behind a gateway', [failed('faulted', 504)], send],
  ['timed out', [failed('timeout')], send],
  ['was reset', [failed('reset')], send],
  ['timed out and was suppressed', [failed('timeout'), suppressed], send],
  ['was handed over', [handedOver], send],
  ['was accepted by polling', [reported('accepted')], send],
  ['is finished', [handedOver, reported('finished', 1)], send],
];

describe('what recipients are told', () => {
  it.each(
    alerts.flatMap(([what, events, expected]) =>
      TellingKind.options.map((kind) => [kind, what, events, expected] as const),
    ),
  )('in a %s of an alert that %s', (kind, _what, events, expected) => {
    expect(decideHandover(orderOf(kind), deliveryAfter(), noStop, [deliveryAfter(...events)], now)).toEqual(expected);
  });

  it.each(alerts)('goes out to an operator that fetches its orders, though the alert %s', (_what, events) => {
    const fetching = { overtakenBy: null, isFetched: true };
    expect(decideHandover(orderOf('correction'), deliveryAfter(), fetching, [deliveryAfter(...events)], now)).toEqual(
      send,
    );
  });

  it.each([
    ['2026-06-09T03:00:00.001Z', send],
    [now, giveUp('expired')],
  ])('is too late once its own window has ended, at %s', (end, expected) => {
    const order = orderOf('all-clear', { window: { start: '2026-06-09T00:00:00Z', end } });
    expect(decideHandover(order, deliveryAfter(), noStop, [deliveryAfter(handedOver)], now)).toEqual(expected);
  });
});

describe('a stop', () => {
  it.each(
    alerts.flatMap(([what, events, expected]) =>
      (['cancel', 'end', 'halt'] as const).map((kind) => [kind, what, events, expected] as const),
    ),
  )('%s of an alert that %s', (kind, _what, events, expected) => {
    expect(decideHandover(orderOf(kind), deliveryAfter(), noStop, [deliveryAfter(...events)], now)).toEqual(expected);
  });

  it.each(alerts)('goes out to an operator that fetches its orders, though the alert %s', (_what, events) => {
    const fetching = { overtakenBy: null, isFetched: true };
    expect(decideHandover(orderOf('cancel'), deliveryAfter(), fetching, [deliveryAfter(...events)], now)).toEqual(send);
  });

  it('goes out where any one of its alerts may have arrived', () => {
    const referenced = [deliveryAfter(failed('refused', 404)), deliveryAfter(failed('timeout'))];
    expect(decideHandover(orderOf('cancel'), deliveryAfter(), noStop, referenced, now)).toEqual(send);
    expect(decideHandover(orderOf('cancel'), deliveryAfter(), noStop, [], now)).toEqual(giveUp('never-alerted'));
  });

  it('of an area that the case has come back to is given up: the newer alert stands for both', () => {
    const referenced = [deliveryAfter(handedOver)];
    expect(decideHandover(orderOf('end'), deliveryAfter(), overtaken('superseded'), referenced, now)).toEqual(
      giveUp('superseded'),
    );
  });

  it('is not too late after the window of its alert', () => {
    const late = '2026-06-10T00:00:00.000Z';
    expect(decideHandover(orderOf('end'), deliveryAfter(), noStop, [deliveryAfter(handedOver)], late)).toEqual(send);
  });

  it('follows exactly the alerts that may have arrived, whatever became of them', () => {
    const happening = fc.constantFrom<DeliveryEvent>(
      handedOver,
      suppressed,
      failed('refused', 499),
      failed('faulted', 500),
      failed('unreachable'),
      failed('timeout'),
      failed('reset'),
      reported('accepted'),
      { type: 'order.resent', reason: 'unacknowledged' },
    );
    const mayHaveArrived = (event: DeliveryEvent): boolean =>
      event.type === 'order.handed-over' ||
      event.type === 'order.accepted' ||
      (event.type === 'order.attempt-failed' &&
        (event.failure === 'timeout' || event.failure === 'reset' || event.failure === 'faulted'));
    fc.assert(
      fc.property(fc.array(fc.array(happening, { maxLength: 6 }), { maxLength: 3 }), (histories) => {
        const referenced = histories.map((events) => deliveryAfter(...events));
        const decision = decideHandover(orderOf('cancel'), deliveryAfter(), noStop, referenced, now);
        expect(decision.do).toBe(histories.flat().some(mayHaveArrived) ? 'send' : 'suppress');
      }),
    );
  });
});
