import type { Alert } from '../../../lambda/domain/emergency/alert.ts';
import { defaultPolicy } from '../../../lambda/domain/rules/default-policy.ts';
import { alert, duty, given, later, machine, onset, past, step, trigger } from './history.ts';

const most = 3;
const policy = { alertMessagesAtMost: most };
/** Chinese in so many messages, its instruction included; English in as many. */
const chinese = (messages: number) => ({ text: '雨'.repeat(67 * messages - 5), instruction: '勿出门。' });
const english = (messages: number) => ({ text: 'r'.repeat(153 * messages - 11), instruction: 'Stay in.' });
const longOf = (messages: number): Alert => ({ ...alert, ...chinese(messages) });
const inEnglish = (messages: number): Alert => ({
  ...alert,
  otherLanguages: [{ language: 'en', ...english(messages) }],
});

const send = (it: Alert, path: 'emergency' | 'exercise' = 'emergency', limit: typeof policy | object = policy) =>
  given([]).when(trigger(it, path), { by: machine, at: onset, policy: limit });

describe('an alert that is longer than policy lets go unconfirmed', () => {
  it.each([
    ['of three messages', longOf(most), []],
    ['of four messages', longOf(most + 1), ['length']],
    ['whose English takes three', inEnglish(most), []],
    ['whose English takes four', inEnglish(most + 1), ['length']],
  ])('%s', (_what, it, gaps) => {
    const { state } = send(it);
    expect([state?.status, state?.gaps]).toEqual([gaps.length === 0 ? 'sent' : 'awaiting-confirmation', gaps]);
    expect(state?.alert).toEqual(it);
  });

  it('is told of in messages and by what policy lets go, in each language that is too long', () => {
    const told = (it: Alert, path: 'emergency' | 'exercise' = 'emergency', limit: object = policy) =>
      (send(it, path, limit).state?.findings ?? [])
        .filter(({ rule }) => rule.endsWith('.length'))
        .map(({ rule, pointer, facts }) => [rule, pointer, facts?.['language'], facts?.['segments'], facts?.['most']]);
    expect(told(longOf(most))).toEqual([]);
    expect(told(longOf(most + 1))).toEqual([['alert.length', '/text', '', 4, 3]]);
    const both = { ...longOf(most + 2), otherLanguages: [{ language: 'en', ...english(most + 1) }] };
    expect(told(both)).toEqual([
      ['alert.length', '/text', '', 5, 3],
      ['alert.length', '/otherLanguages/0/text', 'en', 4, 3],
    ]);
    expect(told(inEnglish(most))).toEqual([]);
    expect(told({ ...longOf(most), text: '雨'.repeat(67 * most - 5) }, 'exercise')).toHaveLength(1);
    expect(told(both, 'emergency', { alertMessagesAtMost: null })).toEqual([]);
  });

  it('is measured as it arrives: a drill with what makes it one', () => {
    const text = '雨'.repeat(67 * most - 5);
    expect(send({ ...longOf(most), text }, 'exercise').state?.gaps).toEqual(['length']);
    expect(send({ ...longOf(most), text: text.slice(10) }, 'exercise').state?.gaps).toEqual([]);
  });

  it('waits besides for whatever else it waits for, and for nothing where there is no limit', () => {
    const mild = { ...longOf(most + 1), level: 'yellow' as const };
    expect(send(mild).state?.gaps).toEqual(['level', 'length']);
    expect(send(longOf(40), 'emergency', { alertMessagesAtMost: null }).state?.status).toBe('sent');
    expect(defaultPolicy.alertMessagesAtMost).toBe(10);
  });

  it('goes out whole once it is confirmed, as it was written', () => {
    const held = past([trigger(longOf(12)), { by: machine, at: onset }]);
    const { happened, state } = given(held).when({ type: 'confirm-emergency', reason: '' }, { by: duty, at: later });
    expect(happened).toContain('emergency.sent');
    expect(state?.orders[0]?.text).toHaveLength(67 * 12);
  });
});

describe('an update', () => {
  const update = (it: Alert) => ({ type: 'update-emergency' as const, alert: it });
  const again = (history: ReturnType<typeof past>, it: Alert) =>
    given(history).when(update(it), { by: machine, at: later, policy }).happened;

  it('that is longer than that waits, whatever went out before it', () => {
    const sent = past(step(trigger(), machine, onset));
    expect(again(sent, longOf(most))).toEqual(['emergency.updated']);
    expect(again(sent, longOf(most + 1))).toEqual(['emergency.update-requested']);
  });

  it('that is no longer than what was confirmed needs no other confirmation', () => {
    const confirmed = past(
      [trigger(longOf(most + 2)), { by: machine, at: onset, policy }],
      step({ type: 'confirm-emergency', reason: '' }, duty, later),
    );
    expect(again(confirmed, { ...longOf(most + 2), text: '水'.repeat(67 * (most + 2) - 5) })).toEqual([
      'emergency.updated',
    ]);
    expect(again(confirmed, longOf(most + 3))).toEqual(['emergency.update-requested']);
  });
});
