import type { EmergencyCommand } from '../../../lambda/domain/emergency/commands/index.ts';
import { unexplainedIn } from '../../../lambda/domain/emergency/unexplained.ts';
import { emergencyCard } from '../../../lambda/domain/views/project.ts';
import {
  clerk,
  duty,
  given,
  held,
  later,
  machine,
  onset,
  past,
  standingAt,
  step,
  system,
  trigger,
  triggered,
} from './history.ts';

const because = (reason: string): EmergencyCommand => ({ type: 'explain-stop', reason });
const after = '2026-06-09T03:00:01.000Z';
const stops = ['cancel-emergency', 'end-emergency'] as const;
const stopped = (type: (typeof stops)[number], reason = '') => past(triggered, step({ type, reason }, duty, later));

describe('a stop', () => {
  it.each(stops)('needs no reason, and is asked for one in the name of whoever gave it: %s', (type) => {
    const { state } = given(stopped(type));
    expect([state?.closing?.reason, state && unexplainedIn(state), state && emergencyCard(state).unexplained]).toEqual([
      '',
      { unexplained: duty.subject },
      duty.subject,
    ]);
  });

  it.each([
    ['误发。', {}],
    [' ', { unexplained: duty.subject }],
  ])('that says “%s” is asked for none, or still is', (reason, expected) => {
    const { state } = given(stopped('cancel-emergency', reason));
    expect(state && unexplainedIn(state)).toEqual(expected);
  });

  it('by the clock, and of a drill, is asked for none', () => {
    const expired = past(triggered, step({ type: 'expire-emergency' }, system, '2026-06-09T10:00:00.000Z'));
    const drill = past(
      step(trigger(undefined, 'exercise'), machine, onset),
      step({ type: 'end-emergency', reason: '' }, duty, later),
    );
    for (const { state } of [given(expired), given(drill)]) expect(state && unexplainedIn(state)).toEqual({});
  });
});

describe('the reason of a stop', () => {
  it('can be given by anybody who may stop, corrected by another, and all of it stays', () => {
    const first = step(because('险情解除。'), clerk, later);
    const ended = step({ type: 'end-emergency', reason: '' }, duty, later);
    const { happened, state } = given(past(triggered, ended, first)).when(because('系误发，并非险情解除。'), {
      by: machine,
      at: after,
    });
    expect(happened).toEqual(['emergency.stop-explained']);
    expect(state).toMatchObject({
      status: 'ended',
      closing: { subject: duty.subject, reason: '' },
      explained: [
        { subject: clerk.subject, reason: '险情解除。' },
        { subject: machine.subject, reason: '系误发，并非险情解除。', at: after },
      ],
    });
    expect(state && unexplainedIn(state)).toEqual({});
  });

  it('orders nothing, and leaves whoever gave it free of the case as the stop does', () => {
    const { state, events } = given(stopped('cancel-emergency')).when(because('误发。'), { by: duty, at: after });
    expect([JSON.stringify(events).includes('orders'), state?.engaged.includes(duty.subject)]).toEqual([false, false]);
  });

  it('may be said of what was taken back before it went out', () => {
    const unsent = past(held, step({ type: 'cancel-emergency', reason: '' }, machine, later));
    expect(given(unsent).when(because('误报。'), { by: machine, at: after }).happened).toEqual([
      'emergency.stop-explained',
    ]);
  });

  it.each([
    ['sent', 'not-now'],
    ['awaiting-confirmation', 'not-now'],
    ['refused', 'not-now'],
  ] as const)('is refused while the emergency is %s', (standing, reason) => {
    expect(given(standingAt(standing)).when(because('误发。'), { by: duty, at: after }).refusal?.reason).toBe(reason);
  });

  it('is refused where the clock ended it, and where it says nothing', () => {
    const expired = past(triggered, step({ type: 'expire-emergency' }, system, '2026-06-09T10:00:00.000Z'));
    expect(given(expired).when(because('险情解除。'), { by: duty, at: after }).refusal?.reason).toBe('ended-by-clock');
    expect(given(stopped('end-emergency')).when(because(' '), { by: duty, at: after }).refusal?.reason).toBe(
      'reason-missing',
    );
  });
});
