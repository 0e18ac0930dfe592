import * as z from 'zod';
import type { Calendar, CalendarAnswer } from '../lambda/domain/calendar/calendar.ts';
import { publishedCalendar } from '../lambda/domain/calendar/published-calendar.ts';
import type { Result } from '../lambda/domain/vocabulary/result.ts';

const days = z.int().min(0).max(10_000);
const strict = z.boolean().optional();

export const WorkdaysLine = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('add'), date: z.string(), days }),
  z.strictObject({ op: z.literal('earliest-send'), submitted: z.string(), days, strict }),
  z.strictObject({ op: z.literal('latest-submission'), send: z.string(), days, strict }),
  z.strictObject({ op: z.literal('is-workday'), date: z.string() }),
]);
type WorkdaysLine = z.infer<typeof WorkdaysLine>;

export type WorkdaysAnswer =
  | { readonly date: string }
  | { readonly workday: boolean }
  | { readonly error: 'calendar-not-published'; readonly year: number };
export type BadLine = { readonly error: 'invalid-date' | 'invalid-line'; readonly detail?: string };

const answer = <T>(result: CalendarAnswer<T>, show: (value: T) => WorkdaysAnswer): Result<WorkdaysAnswer, BadLine> => {
  if (result.ok) return { ok: true, value: show(result.value) };
  const { error } = result;
  return error.code === 'invalid-date'
    ? { ok: false, error: { error: 'invalid-date' } }
    : { ok: true, value: { error: error.code, year: error.year } };
};

const ask = (line: WorkdaysLine, calendar: Calendar): Result<WorkdaysAnswer, BadLine> => {
  const date = (value: string): WorkdaysAnswer => ({ date: value });
  switch (line.op) {
    case 'add':
      return answer(calendar.addWorkdays(line.date, line.days), date);
    case 'earliest-send':
      return answer(calendar.earliestSend(line), date);
    case 'latest-submission':
      return answer(calendar.latestSubmission(line), date);
    case 'is-workday':
      return answer(calendar.isWorkday(line.date), (workday) => ({ workday }));
    default: {
      const never: never = line;
      return never;
    }
  }
};

const issueText = (error: z.ZodError): string =>
  error.issues.map((issue) => `/${issue.path.join('/')}: ${issue.message}`).join('; ');

/**
 * One line of `cli workdays`. `calendar-not-published` is an answer (the question was sound, exit 0); a day that does
 * not exist and a line of another shape are errors (exit 1).
 */
export const workdays = (line: unknown, calendar: Calendar = publishedCalendar): Result<WorkdaysAnswer, BadLine> => {
  const parsed = WorkdaysLine.safeParse(line);
  if (parsed.success) return ask(parsed.data, calendar);
  return { ok: false, error: { error: 'invalid-line', detail: issueText(parsed.error) } };
};
