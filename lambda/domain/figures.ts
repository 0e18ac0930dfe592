import { z } from 'zod';

/** Sends and phones over the last 30 days. */
const Activity = z.strictObject({ sends: z.int(), volume: z.int() });

/**
 * What the authority weighs (draft-2020 art. 27(2): scope, frequency, total volume, users' willingness),
 * as it stood at `asOf`. Rates are per million phones reached, null while nothing was sent.
 */
export const Figures = z.strictObject({
  asOf: z.iso.datetime({ offset: true }),
  sender30Days: Activity,
  region30Days: Activity,
  overlapping: z.array(
    z.strictObject({
      caseId: z.string(),
      sender: z.string(),
      start: z.string(),
      end: z.string(),
      divisions: z.array(z.string()),
    }),
  ),
  complaintsPerMillion: z.number().nullable(),
  refusalsPerMillion: z.number().nullable(),
});
export type Figures = z.infer<typeof Figures>;
