import { workdays } from '../../cli/workdays.ts';

describe('the workdays command', () => {
  it.each([
    [{ op: 'add', date: '2026-06-17', days: 3 }, { date: '2026-06-23' }],
    [{ op: 'add', date: '2026-06-17', days: 0 }, { date: '2026-06-17' }],
    [{ op: 'earliest-send', submitted: '2025-09-26', days: 10 }, { date: '2025-10-16' }],
    [{ op: 'earliest-send', submitted: '2025-09-26', days: 10, strict: true }, { date: '2025-10-17' }],
    [{ op: 'latest-submission', send: '2025-10-16', days: 10 }, { date: '2025-09-26' }],
    [{ op: 'latest-submission', send: '2025-10-17', days: 10, strict: true }, { date: '2025-09-26' }],
    [{ op: 'is-workday', date: '2025-09-28' }, { workday: true }],
    [{ op: 'is-workday', date: '2025-10-08' }, { workday: false }],
  ])('answers %j with %j', (line, expected) => {
    expect(workdays(line)).toEqual({ ok: true, value: expected });
  });

  it('answers a question about an unpublished year with that year, not with a guess', () => {
    expect(workdays({ op: 'add', date: '2026-12-30', days: 2 })).toEqual({
      ok: true,
      value: { error: 'calendar-not-published', year: 2027 },
    });
  });

  it.each(['2026-13-40', '2026-02-29', '2026-2-9', '20260209', ''])('calls %j an invalid date', (date) => {
    const refused = { ok: false, error: { error: 'invalid-date' } };
    expect(workdays({ op: 'is-workday', date })).toEqual(refused);
    expect(workdays({ op: 'add', date, days: 0 })).toEqual(refused);
    expect(workdays({ op: 'earliest-send', submitted: date, days: 1 })).toEqual(refused);
    expect(workdays({ op: 'latest-submission', send: date, days: 1 })).toEqual(refused);
  });

  it.each([
    [null],
    [[]],
    ['add'],
    [{ op: 'subtract', date: '2026-06-17', days: 1 }],
    [{ op: 'add', date: '2026-06-17' }],
    [{ op: 'add', date: '2026-06-17', days: -1 }],
    [{ op: 'add', date: '2026-06-17', days: 1.5 }],
    [{ op: 'add', date: '2026-06-17', days: '3' }],
    [{ op: 'add', date: '2026-06-17', days: 3, extra: true }],
    [{ op: 'is-workday', date: 20260617 }],
  ])('refuses the line %j', (line) => {
    expect(workdays(line)).toMatchObject({ ok: false, error: { error: 'invalid-line' } });
  });
});
