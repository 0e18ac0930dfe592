import * as z from 'zod';
import { lazily } from '../vocabulary/lazily.ts';
import { addDays, isPlainDate } from './plain-date.ts';

const Day = lazily(() =>
  z.strictObject({
    /** The festival the day belongs to, e.g. 春节. */
    name: z.string().min(1).max(60),
    date: z.string().max(10).refine(isPlainDate, 'a day as YYYY-MM-DD'),
    /** false: a weekend day worked instead (调休上班). */
    isOffDay: z.boolean(),
  }),
);
export type HolidayDay = z.infer<typeof Day>;

const firstDay = (year: number): string => addDays(`${year}-01-01`, -10);

/**
 * What the State Council's yearly notice (国务院办公厅关于部分节假日安排的通知) says, with its corrections merged.
 * Keyed by the year of the notice: New Year's Day can reach back into late December of the year before.
 */
export const HolidayNotice = lazily(() =>
  z
    .strictObject({
      year: z.int().min(1949).max(2200),
      /** Addresses of the notices it was read from; a year without one is not published. */
      papers: z.array(z.string().min(1).max(300)).min(1).max(5),
      days: z.array(Day).min(1).max(120),
    })
    .refine((notice) => new Set(notice.days.map((day) => day.date)).size === notice.days.length, {
      error: 'a day is named twice',
      path: ['days'],
    })
    .refine(
      (notice) => notice.days.every((day) => day.date >= firstDay(notice.year) && day.date <= `${notice.year}-12-31`),
      {
        error: 'a day lies outside the year of the notice',
        path: ['days'],
      },
    ),
);
export type HolidayNotice = z.infer<typeof HolidayNotice>;
