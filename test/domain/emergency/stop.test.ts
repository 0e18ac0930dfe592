import { facts, standing } from '../sample-register.ts';
import {
  alert,
  duty,
  given,
  held,
  later,
  machine,
  officer,
  ordersOf,
  past,
  standingAt,
  step,
  system,
  triggered,
} from './history.ts';

describe('the stop', () => {
  const wide = facts({ standing: [{ ...standing, divisions: ['000000'] }] });
  const moved = () =>
    given([
      ...past(triggered),
      {
        events: given(past(triggered)).when(
          { type: 'update-emergency', alert: { ...alert, divisions: ['350000'] } },
          { by: machine, at: later, registry: wide },
        ).events,
        by: machine,
        at: later,
      },
    ]);

  it.each([
    ['cancel', { type: 'cancel-emergency', reason: '误发。' }, duty],
    ['end', { type: 'end-emergency', reason: '险情解除。' }, machine],
    ['end', { type: 'expire-emergency' }, system],
  ] as const)('%s reaches every operator ever ordered, also one outside the last area', (kind, command, by) => {
    const { events } = moved().when(command, { by, at: '2026-06-09T10:00:00.000Z' });
    expect(ordersOf(events).map((order) => [order.kind, order.orderId, ...order.references])).toEqual([
      [kind, 'e-1.3.mobile', 'e-1.1.mobile', 'e-1.2.mobile'],
      [kind, 'e-1.3.telecom', 'e-1.1.telecom', 'e-1.2.telecom'],
      [kind, 'e-1.3.unicom', 'e-1.1.unicom'],
      [kind, 'e-1.3.broadnet', 'e-1.2.broadnet'],
    ]);
  });

  it('of what nobody was sent orders nothing', () => {
    const { happened, events } = given(past(held)).when(
      { type: 'cancel-emergency', reason: '误报。' },
      { by: machine, at: later },
    );
    expect([happened, ordersOf(events)]).toEqual([['emergency.cancelled'], []]);
  });
});

describe('the review of the authority', () => {
  const review = { type: 'review-emergency', justified: false, reason: '并不危急。' } as const;

  it.each([
    ['sent', 'standing-gd'],
    ['cancelled', 'standing-gd'],
  ] as const)('is recorded against the standing authority: %s', (standingNow, expected) => {
    const { events } = given(standingAt(standingNow)).when(review, { by: officer, at: later });
    expect(events).toEqual([
      { type: 'emergency.reviewed', justified: false, reason: '并不危急。', standingAuthority: expected },
    ]);
  });

  it('of a message that a duty officer confirmed is recorded against no standing authority', () => {
    const history = past(held, step({ type: 'confirm-emergency', reason: '' }, duty, later));
    expect(given(history).when(review, { by: officer, at: later }).events).toMatchObject([{ standingAuthority: null }]);
  });
});
