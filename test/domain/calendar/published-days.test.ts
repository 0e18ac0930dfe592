import { addDays } from '../../../lambda/domain/calendar/plain-date.ts';
import { publishedCalendar } from '../../../lambda/domain/calendar/published-calendar.ts';

/**
 * Days around the holidays of the State Council's notices of 2024 to 2026. The day of submission is not counted (Civil Code
 * art. 201), and a send may begin on the n-th working day. null: the notice for 2027 is not published.
 */
const forward: readonly (readonly [
  submitted: string,
  isWorkday: boolean,
  third: string | null,
  tenth: string | null,
  fifteenth: string | null,
])[] = [
  ['2024-01-26', true, '2024-01-31', '2024-02-08', '2024-02-21'],
  ['2024-04-12', true, '2024-04-17', '2024-04-26', '2024-05-07'],
  ['2025-01-10', true, '2025-01-15', '2025-01-24', '2025-02-07'],
  ['2025-04-27', true, '2025-04-30', '2025-05-14', '2025-05-21'],
  ['2026-01-04', true, '2026-01-07', '2026-01-16', '2026-01-23'],
  ['2026-02-15', false, '2026-02-26', '2026-03-06', '2026-03-13'],
  ['2026-09-18', true, '2026-09-22', '2026-10-09', '2026-10-15'],
  ['2026-11-20', true, '2026-11-25', '2026-12-04', '2026-12-11'],
  ['2026-12-11', true, '2026-12-16', '2026-12-25', null],
];

const backward: readonly (readonly [send: string, tenDaysBefore: string, fifteenDaysBefore: string])[] = [
  ['2026-02-13', '2026-01-30', '2026-01-23'],
  ['2026-10-10', '2026-09-20', '2026-09-14'],
];

const days = forward.flatMap(([submitted, , third, tenth, fifteenth]) => [
  [submitted, 3, third] as const,
  [submitted, 10, tenth] as const,
  [submitted, 15, fifteenth] as const,
]);

it.each(forward)('%s is a working day: %s', (submitted, isWorkday) => {
  expect(publishedCalendar.isWorkday(submitted)).toEqual({ ok: true, value: isWorkday });
});

it.each(days)('of what is submitted on %s the working day number %d is %s', (submitted, number, date) => {
  const unpublished = { ok: false, error: { code: 'calendar-not-published', year: 2027 } };
  const told = (on: string) => (date === null ? unpublished : { ok: true, value: on });
  expect(publishedCalendar.addWorkdays(submitted, number)).toEqual(told(date ?? ''));
  const ask = { submitted, days: number };
  expect(publishedCalendar.earliestSend(ask)).toEqual(told(date ?? ''));
  expect(publishedCalendar.earliestSend({ ...ask, strict: true })).toEqual(told(date === null ? '' : addDays(date, 1)));
});

it.each(backward)('what is sent on %s is submitted on %s for ten days, or on %s for fifteen', (send, ten, fifteen) => {
  const latest = (number: number) => publishedCalendar.latestSubmission({ send, days: number });
  expect([latest(10), latest(15)]).toEqual([ten, fifteen].map((value) => ({ ok: true, value })));
});
