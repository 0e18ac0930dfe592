import * as z from 'zod';
import { epochMs, parseInstant } from '../calendar/instant.ts';
import { Instant } from '../calendar/stored-instant.ts';
import { Area } from '../division/area/area.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { DivisionCode, OrganisationId } from '../vocabulary/organisation.ts';
import { Reach, Scope } from '../vocabulary/serving.ts';

/** Where an alert would be for, and whose phones there: all that is asked about. Neither its words nor anybody. */
export const EstimateTarget = lazily(() =>
  z.strictObject({
    divisions: z.array(DivisionCode).min(1),
    areas: z.array(Area).min(1).optional(),
    reach: Reach,
    visitors: z.boolean(),
  }),
);
export type EstimateTarget = z.infer<typeof EstimateTarget>;

/** `typ` of the protected header of a question: none can pass for an order. */
export const estimateQuestionType = 'estimate-question';

/** What an operator is asked before an alert is sent: the payload of a compact JWS of that type. */
export const EstimateQuestion = lazily(() =>
  z.strictObject({
    kind: z.literal('estimate'),
    operator: OrganisationId,
    askedAt: Instant,
    target: EstimateTarget,
  }),
);
export type EstimateQuestion = z.infer<typeof EstimateQuestion>;

/**
 * What an operator answers: so many phones, as of when by its own count, and how finely it told the place. A count and nothing else:
 * an answer with any other member is none.
 */
export const EstimateAnswer = lazily(() => z.strictObject({ phones: z.int().min(0), asOf: Instant, scope: Scope }));
export type EstimateAnswer = z.infer<typeof EstimateAnswer>;

/** Counts are of now: by a clock that is five minutes ahead at the most, and of the last day. */
const [aheadAtMostMs, oldAtMostMs] = [5 * 60_000, 24 * 3_600_000];

/**
 * An operator's answer as it is shown, with its instant as everybody writes it; null where it is none, or not of now. `phonesAtMost`:
 * as many as there may be in its divisions.
 */
export const readEstimate = (
  answer: unknown,
  { now, phonesAtMost }: { readonly now: string; readonly phonesAtMost: number },
): EstimateAnswer | 'not-believed' | null => {
  const read = EstimateAnswer.safeParse(answer).data;
  if (read === undefined) return null;
  const asOf = parseInstant(read.asOf);
  if (!asOf.ok) return null;
  const age = epochMs(now) - epochMs(asOf.value);
  if (age < -aheadAtMostMs || age > oldAtMostMs) return null;
  return read.phones > phonesAtMost ? 'not-believed' : { ...read, asOf: asOf.value };
};

/**
 * Why an operator's own word is there or not: it `answered`; was asked and gave `no-answer` in time, or none that is one; is
 * `not-believed`, for it said more phones than there may be in the divisions; was not asked `not-now`, because it
 * or whoever asks has been asking a moment ago; or `cannot`: it has no address for that.
 */
export const Asking = lazily(() => z.enum(['answered', 'no-answer', 'not-believed', 'not-now', 'cannot']));
export type Asking = z.infer<typeof Asking>;

/** How many phones of one operator an alert would be for, by whose word: its own of now, what is registered, or nobody's. */
export const Estimate = lazily(() =>
  z.discriminatedUnion('by', [
    z.strictObject({
      by: z.literal('operator'),
      operator: OrganisationId,
      asking: z.literal('answered'),
      ...EstimateAnswer.unwrap().shape,
    }),
    z.strictObject({
      by: z.literal('register'),
      operator: OrganisationId,
      asking: Asking.unwrap().exclude(['answered']),
      /** Registered with it in the divisions, whatever outlines there are within. */
      phones: z.int().min(0),
    }),
    z.strictObject({
      by: z.literal('nobody'),
      operator: OrganisationId,
      asking: Asking.unwrap().exclude(['answered']),
    }),
  ]),
);
export type Estimate = z.infer<typeof Estimate>;
