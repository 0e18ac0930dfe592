import * as z from 'zod';
import { lazily } from '../vocabulary/lazily.ts';
import { ApplicationStatus } from './status.ts';

/** Sends and phones over the last 30 days. */
const Activity = lazily(() => z.strictObject({ sends: z.int(), volume: z.int() }));

const Overlap = lazily(() =>
  z.strictObject({
    caseId: z.string(),
    sender: z.string(),
    start: z.string(),
    end: z.string(),
    divisions: z.array(z.string()),
  }),
);

/** Pending overlaps kept with the figures: what is in a decision's commit is bounded, `count` is not. */
export const pendingAtMost = 50;

/**
 * What the authority weighs (draft-2020 art. 27(2): scope, frequency, total volume, users' willingness),
 * as it stood at `asOf`. Rates are per million phones reached, null while nothing was sent.
 */
export const Figures = lazily(() =>
  z.strictObject({
    asOf: z.iso.datetime({ offset: true }),
    sender30Days: Activity,
    region30Days: Activity,
    overlapping: z.array(Overlap),
    /** Not yet decided on, the earliest first; missing in figures that were kept before it was weighed. */
    pending: z
      .strictObject({
        count: z.int(),
        sends: z.array(
          Overlap.unwrap().extend({ status: ApplicationStatus.extract(['submitted', 'awaiting-second-signature']) }),
        ),
      })
      .optional(),
    complaintsPerMillion: z.number().nullable(),
    refusalsPerMillion: z.number().nullable(),
  }),
);
export type Figures = z.infer<typeof Figures>;
export type Overlap = z.infer<typeof Overlap>;
