import type { EmergencyEvent } from '../../../lambda/domain/emergency/events.ts';
import { nextReminderAt } from '../../../lambda/domain/emergency/paperwork.ts';
import type { Past } from '../given.ts';
import { clerk, document, file, given, machine, officer, onset, past, step, system, trigger } from './history.ts';

const remindAt = (history: readonly Past<EmergencyEvent>[], at: string) =>
  given(history).when({ type: 'remind-paperwork' }, { by: system, at });

const reminded = (history: readonly Past<EmergencyEvent>[], at: string): readonly Past<EmergencyEvent>[] => [
  ...history,
  { events: remindAt(history, at).events, by: system, at },
];

describe('reminders', () => {
  const sent = past(step(trigger(), machine, onset));
  const before = reminded(sent, '2026-06-11T16:00:00.000Z');
  const due = reminded(before, '2026-06-12T16:00:00.000Z');
  const overdue = reminded(due, '2026-06-13T16:00:00.000Z');

  it.each([
    ['none yet', sent, '2026-06-11T15:59:59.999Z', null],
    ['none yet', sent, '2026-06-11T16:00:00.000Z', { reminder: 'before', daysOverdue: 0 }],
    ['the one before', before, '2026-06-12T15:59:59.999Z', null],
    ['the one before', before, '2026-06-12T16:00:00.000Z', { reminder: 'due', daysOverdue: 0 }],
    ['the one at the due time', due, '2026-06-13T15:59:59.999Z', null],
    ['the one at the due time', due, '2026-06-13T16:00:00.000Z', { reminder: 'overdue', daysOverdue: 1 }],
    ['the first daily one', overdue, '2026-06-14T15:59:59.999Z', null],
    ['the first daily one', overdue, '2026-06-14T16:00:00.000Z', { reminder: 'overdue', daysOverdue: 2 }],
    ['the first daily one', overdue, '2027-06-13T16:00:00.000Z', { reminder: 'overdue', daysOverdue: 366 }],
    ['none, the clock stood still', sent, '2026-06-15T20:00:00.000Z', { reminder: 'due', daysOverdue: 3 }],
  ])('after %s', (_given, history, at, expected) => {
    const { events, happened } = remindAt(history, at);
    if (expected === null) expect(happened).toBe('refused: wrong-state');
    else expect(events).toEqual([{ type: 'paperwork.reminded', ...expected }]);
  });

  it.each([
    ['sent', sent, '2026-06-11T16:00:00.000Z'],
    ['before', before, '2026-06-12T16:00:00.000Z'],
    ['due', due, '2026-06-13T16:00:00.000Z'],
    ['overdue', overdue, '2026-06-14T16:00:00.000Z'],
  ])('the next one is announced for the very instant from which it is given: %s', (_given, history, expected) => {
    const paperwork = given(history).state?.paperwork;
    const next = paperwork ? nextReminderAt(paperwork, 24) : null;
    expect(next).toBe(expected);
    expect(remindAt(history, expected).events).toHaveLength(1);
  });

  it('never close the obligation: after a year of silence it can still be filed', () => {
    const { state } = given(reminded(overdue, '2027-06-13T16:00:00.000Z')).when(
      { type: 'file-paperwork', document },
      { by: clerk, at: '2027-06-14T00:00:00.000Z' },
    );
    expect(state?.paperwork).toMatchObject({ status: 'filed', document });
  });

  const filed = [...due, ...past(step(trigger(), machine, onset), file).slice(1)];
  const returned: readonly Past<EmergencyEvent>[] = [
    ...filed,
    { events: [{ type: 'paperwork.returned', reason: '请补。' }], by: officer, at: '2026-06-14T00:00:00.000Z' },
  ];

  it('stop when it is filed', () => {
    expect(remindAt(filed, '2026-06-20T00:00:00.000Z').happened).toBe('refused: wrong-state');
    const paperwork = given(filed).state?.paperwork;
    expect(paperwork && nextReminderAt(paperwork, 24)).toBeNull();
  });

  it('resume when it is returned, still counted from the first due time', () => {
    expect(remindAt(returned, '2026-06-15T16:00:00.000Z').events).toEqual([
      { type: 'paperwork.reminded', reminder: 'overdue', daysOverdue: 3 },
    ]);
  });
});
