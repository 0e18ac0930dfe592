import * as z from 'zod';
import { daysBetween, isPlainDate } from '../../domain/calendar/plain-date.ts';
import { Day } from '../../domain/calendar/stored-instant.ts';
import { lazily } from '../../domain/vocabulary/lazily.ts';
import { once } from '../../domain/vocabulary/once.ts';
import { DivisionCode, OrganisationId } from '../../domain/vocabulary/organisation.ts';
import { ApplicationCard } from './domain.ts';
import { orNull } from './or-null.ts';
import { decimal, PageQuery } from './parameters.ts';

const span = { from: Day, to: Day };

const isOrdered = ({ from, to }: { from: string; to: string }): boolean => from <= to;
/** Judges only what is two dates in order; the rest has been found fault with already. */
const isWithin = (days: number) => (asked: { from: string; to: string }) =>
  !isPlainDate(asked.from) || !isPlainDate(asked.to) || !isOrdered(asked) || daysBetween(asked.from, asked.to) < days;

export const StatisticsQuery = once(() =>
  z
    .strictObject({
      ...span,
      authority: OrganisationId.optional().meta({ description: 'For auditors; officers see their own authority.' }),
      organisation: OrganisationId.optional().meta({ description: 'Only the cases of this sender.' }),
      lang: z
        .enum(['zh', 'en'])
        .default('zh')
        .meta({ description: 'Of the headings and words of the CSV; names stay Chinese.' }),
      cursor: PageQuery().shape.cursor.meta({
        description: 'Of the CSV: where it goes on, as the `Link` of the page before has it.',
      }),
    })
    .refine(isOrdered, { error: 'from is after to', path: ['to'] })
    .refine(isWithin(366), { error: 'at most 366 days', path: ['to'] }),
);

const ofSchedule = once(() => ({
  division: DivisionCode.optional().meta({ description: 'Only what shares ground with it.' }),
  authority: OrganisationId.optional().meta({ description: 'For auditors; officers see their own authority.' }),
}));

export const ScheduleQuery = once(() =>
  z
    .strictObject({
      ...span,
      ...ofSchedule(),
      each: z
        .preprocess(decimal, z.coerce.number().int().min(0).max(100))
        .default(3)
        .meta({ description: 'So many sends of each day are shown at the most.' }),
    })
    .refine(isOrdered, { error: 'from is after to', path: ['to'] })
    .refine(isWithin(93), { error: 'at most 93 days', path: ['to'] }),
);

const Count = lazily(() => z.int().min(0));

/** Median and ninetieth percentile by nearest rank. */
const Spread = lazily(() => z.strictObject({ count: Count, p50: z.number(), p90: z.number() }).meta({ id: 'Spread' }));

export const StatisticsAnswer = lazily(() =>
  z
    .strictObject({
      ...span,
      asOf: z.string(),
      authority: z.string().nullable(),
      organisation: z.string().nullable(),
      partial: z.boolean().meta({
        description: 'What is kept of a day could not be read, and is left out.',
      }),
      /** What statistics cannot show, said instead of left out. */
      notRecorded: z.array(z.enum(['submissions-refused-by-rules'])),
      received: z.strictObject({ applications: Count, emergencies: Count, drills: Count }),
      sends: z.strictObject({ ordinary: Count, emergencies: Count, drills: Count, volume: Count, complaints: Count }),
      decisions: z
        .strictObject({
          approved: Count,
          returned: Count,
          declined: Count,
          undecided: Count,
          withdrawn: Count,
          lapsed: Count,
          halted: Count,
        })
        .meta({
          description: 'What has become of the applications received: each is counted once, so that they add up.',
        }),
      decisionHours: orNull(Spread),
      decisionWorkingDays: orNull(Spread),
      reasons: z.array(z.strictObject({ outcome: z.enum(['returned', 'declined']), reason: z.string(), count: Count })),
      rules: z.array(z.strictObject({ rule: z.string(), approved: Count, returned: Count, declined: Count })),
      paperwork: z.strictObject({
        owed: Count,
        filedOnTime: Count,
        filedLate: Count,
        unfiled: Count,
        overdue: Count,
        accepted: Count,
      }),
      operators: z.array(
        z.strictObject({
          operator: z.string(),
          reports: Count,
          sent: Count,
          delivered: Count,
          failed: Count,
          refused: Count,
          fellShort: Count.meta({
            description:
              'Of `reports`: sends of which it delivered to, or set out to reach, so few phones that policy calls it failed.',
          }),
          deliveryRate: z.number().nullable(),
        }),
      ),
      divisions: z
        .array(
          z.strictObject({
            division: z.string(),
            reports: Count,
            sent: Count,
            delivered: Count,
            fellShort: Count.meta({
              description: 'Of `reports`: those by which so few phones there got it that policy calls it failed.',
            }),
            deliveryRate: z.number().nullable(),
          }),
        )
        .meta({
          description:
            'What operators reported, by province, or by prefecture where a send was for one province and an authority or a sender ' +
            'is asked for; a report that names no divisions counts in the smallest one that holds its whole area.',
        }),
      days: z.array(z.strictObject({ date: z.string(), received: Count, sends: Count, volume: Count })),
    })
    .meta({ id: 'StatisticsAnswer' }),
);

export const DayPath = once(() => z.strictObject({ day: Day }));
export const ScheduleDayQuery = once(() => PageQuery().extend(ofSchedule()));

/** The days of a schedule on which anything is sent. */
export const ScheduleAnswer = lazily(() =>
  z
    .strictObject({
      ...span,
      partial: z.boolean().meta({ description: 'What is kept of a week could not be read, and is left out.' }),
      days: z.array(
        z.strictObject({
          date: z.string(),
          sends: Count.meta({ description: 'Of a county: in the prefecture that it lies in.' }),
          items: z.array(ApplicationCard).meta({
            description:
              'The first of them, by the time the sending begins; of a division, fewer than asked for where most are elsewhere.',
          }),
        }),
      ),
    })
    .meta({ id: 'ScheduleAnswer' }),
);

export const ScheduleDay = lazily(() =>
  z
    .strictObject({
      items: z
        .array(ApplicationCard)
        .meta({ description: 'By the time the sending begins; may be fewer than asked for before the last page.' }),
      next: z.string().nullable(),
    })
    .meta({ id: 'ScheduleDay' }),
);
