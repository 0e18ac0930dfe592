import { defaultPolicy } from '../../../lambda/domain/rules/default-policy.ts';
import { emergencyCard, emergencyDues, paperworkCard } from '../../../lambda/domain/views/project.ts';
import { alert, duty, given, machine, past, standingAt, step, system, triggered, wideUpdate } from './history.ts';

/** Sent at ten, an update beyond the standing authority asked for at eleven. */
const pending = standingAt('sent, update pending');
const askedAt = '2026-06-09T03:00:00.000Z';
const remind = (at: string) => step({ type: 'remind-confirmation' }, system, at);
const wide = { ...alert, divisions: ['350000'] };
const pendingUntil = (expires: string) =>
  past(triggered, step({ type: 'update-emergency', alert: { ...wide, expires } }, machine, askedAt));

const duesOf = (history: ReturnType<typeof past>): readonly string[] => {
  const { state } = given(history);
  const confirming = ['expire', 'remind-confirmation'];
  return state === null
    ? []
    : emergencyDues(state, defaultPolicy).flatMap(({ kind, dueAt }) =>
        confirming.includes(kind) ? [`${kind} ${dueAt}`] : [],
      );
};

describe('the line of an emergency', () => {
  it.each([
    ['awaiting-confirmation', [machine.subject]],
    ['sent, update pending', [machine.subject]],
    ['sent', []],
    ['refused', []],
  ] as const)('names who may not confirm what waits, having asked for it: %s', (standing, barred) => {
    const { state } = given(standingAt(standing));
    expect(state === null ? null : emergencyCard(state).barred).toEqual(barred);
  });
});

describe('an update that waits for the duty officer', () => {
  it.each([
    [[], '2026-06-09T03:00:59.999Z', null],
    [[], '2026-06-09T03:01:00.000Z', 1],
    [['2026-06-09T03:01:00.000Z'], '2026-06-09T03:04:59.999Z', null],
    [['2026-06-09T03:01:00.000Z'], '2026-06-09T03:05:00.000Z', 2],
    [['2026-06-09T03:01:00.000Z', '2026-06-09T03:05:00.000Z'], '2026-06-09T03:15:00.000Z', 3],
  ])(
    'is reminded of like a first message, counted from when it was asked for: after %j at %s',
    (given_, at, reminder) => {
      const { events, happened } = given(past(triggered, wideUpdate, ...given_.map(remind))).when(...remind(at));
      if (reminder === null) expect(happened).toBe('refused: wrong-state');
      else expect(events).toEqual([{ type: 'emergency.confirmation-reminded', reminder }]);
    },
  );

  it('is watched by the clock until it is decided, and no longer', () => {
    const running = 'expire 2026-06-09T10:00:00.000Z';
    expect(duesOf(pending)).toContain('remind-confirmation 2026-06-09T03:01:00.000Z');
    expect(duesOf(pendingUntil('2026-06-09T08:00:00Z'))).toEqual([
      running,
      'expire 2026-06-09T08:00:00.000Z',
      'remind-confirmation 2026-06-09T03:01:00.000Z',
    ]);
    const refused = step({ type: 'refuse-emergency', reason: '不必扩大。' }, duty, '2026-06-09T03:02:00.000Z');
    expect(duesOf(past(triggered, wideUpdate, refused))).toEqual([running]);
  });

  it.each([
    ['2026-06-09T07:59:59.999Z', 'refused: wrong-state', 'pending'],
    ['2026-06-09T08:00:00.000Z', ['emergency.update-refused'], 'gone'],
    ['2026-06-09T10:00:00.000Z', ['emergency.ended'], 'gone'],
  ])('is over when it expires unconfirmed, and what was sent runs on to its own end: %s', (at, expected, update) => {
    const { happened, state } = given(pendingUntil('2026-06-09T08:00:00Z')).when(
      { type: 'expire-emergency' },
      { by: system, at },
    );
    expect(happened).toEqual(expected);
    expect(state?.pendingUpdate === null ? 'gone' : 'pending').toBe(update);
    expect(state?.status).toBe(at < '2026-06-09T10' ? 'sent' : 'ended');
  });

  it('begins its reminders anew, whatever the first message or an earlier update was given', () => {
    const twice = past(triggered, wideUpdate, remind('2026-06-09T03:01:00.000Z'));
    expect(given(twice).state?.confirmationReminders).toBe(1);
    const again = step({ type: 'update-emergency', alert: wide }, machine, '2026-06-09T04:00:00.000Z');
    const anew = past(triggered, wideUpdate, remind('2026-06-09T03:01:00.000Z'), again);
    expect(given(anew).state).toMatchObject({
      confirmationReminders: 0,
      pendingUpdate: { at: '2026-06-09T04:00:00.000Z' },
    });
    expect(duesOf(anew)).toContain('remind-confirmation 2026-06-09T04:01:00.000Z');
  });

  it('stands on the board with the time since when it waits', () => {
    const cards = [pending, standingAt('sent')].map((history) => {
      const { state } = given(history);
      return state === null ? null : emergencyCard(state);
    });
    expect(cards).toMatchObject([
      { updateAwaitsConfirmation: true, awaitingSince: askedAt },
      { updateAwaitsConfirmation: false, awaitingSince: null },
    ]);
  });

  it('does not change the text that the paperwork is listed by until it is sent', () => {
    const { state } = given(pending);
    expect(state === null ? null : paperworkCard(state)?.text).toBe(alert.text);
  });
});
