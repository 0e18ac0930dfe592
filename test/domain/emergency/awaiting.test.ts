import type { EmergencyEvent } from '../../../lambda/domain/emergency/events.ts';
import { defaultPolicy } from '../../../lambda/domain/rules/default-policy.ts';
import { emergencyDues } from '../../../lambda/domain/views/project.ts';
import type { Past } from '../given.ts';
import { alert, duty, given, machine, mild, onset, past, standingAt, step, system, trigger } from './history.ts';

const held = standingAt('awaiting-confirmation');
const remind = (history: readonly Past<EmergencyEvent>[], at: string) =>
  given(history).when({ type: 'remind-confirmation' }, { by: system, at });
const reminded = (history: readonly Past<EmergencyEvent>[], at: string): readonly Past<EmergencyEvent>[] => [
  ...history,
  { events: remind(history, at).events, by: system, at },
];
const duesOf = (history: readonly Past<EmergencyEvent>[]) => {
  const { state } = given(history);
  return state === null ? [] : emergencyDues(state, defaultPolicy).map(({ kind, dueAt }) => `${kind} ${dueAt}`);
};

describe('an emergency that waits for the duty officer', () => {
  const once = reminded(held, '2026-06-09T02:01:00.000Z');
  const twice = reminded(once, '2026-06-09T02:05:00.000Z');
  const thrice = reminded(twice, '2026-06-09T02:15:00.000Z');

  it.each([
    ['no', held, '2026-06-09T02:00:59.999Z', null],
    ['no', held, '2026-06-09T02:01:00.000Z', 1],
    ['one', once, '2026-06-09T02:04:59.999Z', null],
    ['one', once, '2026-06-09T02:05:00.000Z', 2],
    ['two', twice, '2026-06-09T02:14:59.999Z', null],
    ['two', twice, '2026-06-09T02:15:00.000Z', 3],
    ['three', thrice, '2026-06-09T09:59:59.999Z', null],
  ])('after %s reminder, by one, five and fifteen minutes', (_given, history, at, reminder) => {
    const { events, happened } = remind(history, at);
    if (reminder === null) expect(happened).toBe('refused: wrong-state');
    else expect(events).toEqual([{ type: 'emergency.confirmation-reminded', reminder }]);
  });

  it('is watched by the clock until it is decided, and no longer', () => {
    const expiry = 'expire 2026-06-09T10:00:00.000Z';
    expect(duesOf(held)).toEqual([expiry, 'remind-confirmation 2026-06-09T02:01:00.000Z']);
    expect(duesOf(once)).toEqual([expiry, 'remind-confirmation 2026-06-09T02:05:00.000Z']);
    expect(duesOf(thrice)).toEqual([expiry]);
    expect(duesOf(standingAt('refused'))).toEqual([]);
    expect(duesOf(standingAt('cancelled unsent'))).toEqual([]);
  });

  it.each([
    ['2026-06-09T09:59:59.999Z', 'refused: wrong-state'],
    ['2026-06-09T10:00:00.000Z', ['emergency.refused']],
  ])('ends unsent when it expires: %s', (at, expected) => {
    const { happened, state } = given(held).when({ type: 'expire-emergency' }, { by: system, at });
    expect(happened).toEqual(expected);
    expect([state?.sentAt, state?.orders]).toEqual([null, []]);
  });

  it('ends after 24 hours where it names no expiry, counted from when it began to wait or begins', () => {
    const { expires: _, ...open } = mild;
    const waiting = (start: string) => past(step(trigger({ ...open, start }), machine, onset));
    expect(duesOf(waiting(onset))).toContain('expire 2026-06-10T02:00:00.000Z');
    expect(duesOf(waiting('2026-06-09T05:00:00Z'))).toContain('expire 2026-06-10T05:00:00.000Z');
  });

  it('is the same to look at after a reminder as before it', () => {
    expect(given(once).state).toMatchObject({ version: 2, unchangedSince: 1 });
    const confirm = step({ type: 'confirm-emergency', reason: '' }, duty, '2026-06-09T02:03:00.000Z');
    expect(given(once).when(...confirm).state).toMatchObject({
      version: 3,
      unchangedSince: 3,
      alert: { text: alert.text },
    });
  });
});
