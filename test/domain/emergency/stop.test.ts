import type { EmergencyCommand } from '../../../lambda/domain/emergency/commands/index.ts';
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
    expect(
      ordersOf(events).map((order) => [order.kind, order.orderId, order.divisions.join(' '), ...order.references]),
    ).toEqual([
      [kind, 'e-1.3.mobile', '440300 350000', 'e-1.1.mobile', 'e-1.2.mobile'],
      [kind, 'e-1.3.telecom', '440300 350000', 'e-1.1.telecom', 'e-1.2.telecom'],
      [kind, 'e-1.3.unicom', '440300', 'e-1.1.unicom'],
      [kind, 'e-1.3.broadnet', '350000', 'e-1.2.broadnet'],
    ]);
  });

  it.each([
    ['cancel', { type: 'cancel-emergency', reason: '误发。' }],
    ['end', { type: 'end-emergency', reason: '情况有变。' }],
  ] as const)('%s carries no word of the alert, so that it can never be put on a phone', (_kind, command) => {
    const { events } = moved().when(command, { by: duty, at: later });
    const said = JSON.stringify(events);
    for (const word of [alert.text, alert.instruction, '暴雨', 'red', alert.eventType])
      expect(said).not.toContain(word);
    expect(ordersOf(events).map(({ text }) => text)).toEqual(['', '', '', '']);
  });

  it('for an operator that an update leaves carries none either', () => {
    const update: EmergencyCommand = { type: 'update-emergency', alert: { ...alert, divisions: ['350000'] } };
    const { events } = given(past(triggered)).when(update, { by: machine, at: later, registry: wide });
    const ends = ordersOf(events).filter(({ kind }) => kind === 'end');
    expect(ends.map(({ operator, text, level }) => [operator, text, level])).toEqual(
      ['mobile', 'telecom', 'unicom'].map((operator) => [operator, '', null]),
    );
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
