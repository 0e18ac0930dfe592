import { facts, standing } from '../sample-register.ts';
import { alert, given, machine, onset, trigger } from './history.ts';

const opened = (at: string, paperworkDueInWorkingDays = 3) => {
  const { expires: _, ...open } = alert;
  const registry = facts({ standing: [{ ...standing, validUntil: '2100-01-01T00:00:00+08:00' }] });
  const moment = { by: machine, at, policy: { paperworkDueInWorkingDays }, registry };
  const { state } = given([]).when(trigger({ ...open, start: at }), moment);
  if (!state?.paperwork) throw new Error('an emergency that was sent owes paperwork');
  return state.paperwork;
};

describe('the day paperwork is due', () => {
  it.each([
    ['a plain week', '2026-06-09T02:00:00.000Z', '2026-06-12', false],
    ['a weekend', '2026-06-11T02:00:00.000Z', '2026-06-16', false],
    ['the dragon boat festival', '2026-06-17T02:00:00.000Z', '2026-06-23', false],
    ['a Sunday that is worked', '2026-09-18T02:00:00.000Z', '2026-09-22', false],
    ['midnight in Shanghai just before', '2026-06-09T15:59:59.999Z', '2026-06-12', false],
    ['midnight in Shanghai just after', '2026-06-09T16:00:00.000Z', '2026-06-15', false],
  ])('is the third working day after the send, over %s', (_what, at, dueOn, provisional) => {
    expect(opened(at)).toMatchObject({ dueOn, provisional });
  });

  it('falls overdue with the end of that day in Shanghai', () => {
    expect(opened(onset).dueAt).toBe('2026-06-12T16:00:00.000Z');
  });

  it('reaches into a year without a notice: later rather than sooner, and marked provisional', () => {
    const { dueOn, provisional } = opened('2026-12-31T02:00:00.000Z');
    expect(provisional).toBe(true);
    expect(dueOn > '2027-01-05').toBe(true);
  });

  it('exists even where no calendar reaches', () => {
    expect(opened('2045-06-01T02:00:00.000Z')).toMatchObject({ dueOn: '2045-06-07', provisional: true });
  });

  it.each([
    [0, '2026-06-09'],
    [1, '2026-06-10'],
    [60, '2026-09-02'],
  ])('is policy, not law: %i working days', (days, dueOn) => {
    expect(opened(onset, days)).toMatchObject({ dueInWorkingDays: days, dueOn });
  });
});
