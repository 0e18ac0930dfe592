import * as z from 'zod';
import { Instant } from '../calendar/stored-instant.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { DivisionCode } from '../vocabulary/organisation.ts';
import { Presentation, Reach } from '../vocabulary/serving.ts';

/** In order of preference, each once: an operator takes the first that it can. */
export const Presentations = lazily(() =>
  z
    .array(Presentation)
    .min(1)
    .max(Presentation.options.length)
    .refine((wished) => new Set(wished).size === wished.length, { error: 'each once' }),
);

/**
 * Whom of its divisions an order is for. What is not said is as for every alert: phones registered there and phones there now,
 * visitors among them, and whoever comes in until the window ends. `areas`: so many outlines of the alert, which the order brings
 * along when it is handed over; it is for what lies in any of them and in its divisions.
 */
export const Target = lazily(() =>
  z.strictObject({
    reach: Reach.optional(),
    /** People who are there and live elsewhere. */
    visitors: z.boolean().optional(),
    /** Whoever comes in until the window ends, each phone once. */
    newcomers: z.boolean().optional(),
    areas: z.int().min(1).optional(),
  }),
);
export type Target = z.infer<typeof Target>;

/** Which divisions first, and by when it is to be with everybody. */
export const Pace = lazily(() =>
  z.strictObject({ first: z.array(DivisionCode).min(1).max(400).optional(), finishBy: Instant.optional() }),
);
export type Pace = z.infer<typeof Pace>;

/** What a sender may wish of how an alert is delivered. No operator is held up by what it cannot do. */
export const DeliveryWish = lazily(() =>
  z.strictObject({
    ...Target.unwrap().omit({ areas: true }).shape,
    presentation: Presentations.optional(),
    /** Divisions to begin with. */
    first: z.array(DivisionCode).min(1).max(400).optional(),
    finishInMinutes: z.int().min(1).max(1440).optional(),
  }),
);
export type DeliveryWish = z.infer<typeof DeliveryWish>;

/** What an alert is for where nobody says otherwise. */
export const usualTarget = { reach: 'either', visitors: true, newcomers: true } as const;
