import * as z from 'zod';
import { Instant } from '../calendar/stored-instant.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { DivisionCode } from '../vocabulary/organisation.ts';
import { Presentation, Reach, Scope } from '../vocabulary/serving.ts';
import { WrittenText } from '../vocabulary/written-text.ts';

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
    /** The finest places that are asked to be told apart: whoever cannot tell them serves it as finely as it can, and says so. */
    scope: Scope.optional(),
    /**
     * Streets, villages, grounds within the divisions, as somebody writes them: for these alone at operators that can tell streets, beside
     * its outlines where there are any; for the divisions at all others. Never instead of divisions.
     */
    streets: WrittenText(1, 500).optional(),
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

type Narrowing = {
  readonly areas?: unknown;
  readonly scope?: Scope | undefined;
  readonly streets?: string | undefined;
};

/** Whether it is for a part of its divisions alone, at operators that can tell it. */
export const isNarrowed = ({ areas, streets }: Narrowing): boolean => areas !== undefined || streets !== undefined;

/** The finest places that it asks to be told apart, by its own wish or by what it names; null where it is for whole divisions. */
export const finestAsked = ({ areas, scope, streets }: Narrowing): Scope | null =>
  scope ?? (areas !== undefined ? 'areas' : streets !== undefined ? 'street' : null);

type People = Pick<Target, 'reach' | 'visitors' | 'newcomers'>;

/** Whether one is for no phones that the other is not for; what is not said is as usual. */
export const isForNoMore = (one: People = {}, other: People = {}): boolean => {
  const [asked, known] = [
    { ...usualTarget, ...one },
    { ...usualTarget, ...other },
  ];
  return (
    (known.reach === 'either' || asked.reach === known.reach) &&
    (known.visitors || !asked.visitors) &&
    (known.newcomers || !asked.newcomers)
  );
};
