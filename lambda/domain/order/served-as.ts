import * as z from 'zod';
import { lazily } from '../vocabulary/lazily.ts';
import { DivisionCode } from '../vocabulary/organisation.ts';
import { Presentation, Reach, Scope } from '../vocabulary/serving.ts';

/**
 * How an operator serves an order, in its own words, as soon as it has accepted it. What it does not say is as it was ordered.
 * Where, whom and how many: never a number, a cell or a position of anybody.
 */
export const ServedAs = lazily(() =>
  z.strictObject({
    scope: Scope,
    /** Where it sends in the end, where that is more or less than the divisions ordered. */
    divisions: z.array(DivisionCode).min(1).max(400).optional(),
    reach: Reach.optional(),
    /** Whether those who come in later get it too, each phone once. */
    newcomers: z.boolean().optional(),
    presentation: Presentation.optional(),
    /** Phones beyond those that the order is for, in its own reckoning. */
    overshoot: z.int().min(0).optional(),
  }),
);
export type ServedAs = z.infer<typeof ServedAs>;
