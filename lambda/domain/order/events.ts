import * as z from 'zod';
import { Instant, ToldInstant } from '../calendar/stored-instant.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { Counts, DivisionCounts } from './counts.ts';
import { Order } from './order.ts';
import { ServedAs } from './served-as.ts';

export const ReceiptKind = z.enum(['accepted', 'started', 'progress', 'finished']);
export type ReceiptKind = z.infer<typeof ReceiptKind>;

/** What an operator reports of an order; `at` is the operator's own time, whatever its clock shows. */
export const Receipt = lazily(() =>
  z.strictObject({
    kind: ReceiptKind,
    at: ToldInstant,
    counts: Counts.optional(),
    /** Phones the operator has set out to reach, in its own reckoning; the latest word counts. */
    targeted: z.int().min(0).optional(),
    /** The counts once more by division, each within the order’s area; what is left unsaid is not judged by region. */
    byDivision: z.array(DivisionCounts).min(1).max(400).optional(),
    operatorReference: z.string().min(1).max(100).optional(),
    /** How it is served, where that differs from what was ordered; the latest word counts. */
    servedAs: ServedAs.optional(),
  }),
);
export type Receipt = z.infer<typeof Receipt>;

/**
 * How an attempt to hand an order over failed: `refused` by a 4xx, `faulted` by a 5xx. After all but `refused` and
 * `unreachable` the operator may nevertheless have the order.
 */
export const AttemptFailure = z.enum(['refused', 'unreachable', 'faulted', 'timeout', 'reset']);
export type AttemptFailure = z.infer<typeof AttemptFailure>;

/** `ordered`: the operator was told; `confirmed`: it said that it carries the order out. */
export const TelephoneStage = z.enum(['ordered', 'confirmed']);
export type TelephoneStage = z.infer<typeof TelephoneStage>;

const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** Why an order was given up: a newer one stops it or takes its place, its time is over, or its operator has nothing that it is about. */
export const Suppression = z.enum(['cancelled', 'ended', 'halted', 'superseded', 'expired', 'never-alerted']);
export type Suppression = z.infer<typeof Suppression>;

export const DeliveryEvent = lazily(() =>
  z.discriminatedUnion('type', [
    /** The operator answered 2xx to the signed order. `jwsDigest`: SHA-256 of the exact bytes it was handed. */
    event('order.handed-over', { httpStatus: z.int(), jwsDigest: z.string() }),
    /** `attempt`: `<queue message>/<receive count>`, so that an attempt without an outcome is noticed. */
    event('order.attempt-failed', { failure: AttemptFailure, httpStatus: z.int().nullable(), attempt: z.string() }),
    event('order.suppressed', { reason: Suppression }),
    event('order.resent', { reason: z.literal('unacknowledged') }),
    /** Given by telephone, or said there to be carried out; `office` and `spokenTo`: as they were said. */
    event('order.telephoned', {
      stage: TelephoneStage,
      at: Instant,
      office: z.string(),
      spokenTo: z.string(),
    }),
    event('order.accepted', { receipt: Receipt }),
    event('order.started', { receipt: Receipt }),
    event('order.progressed', { receipt: Receipt }),
    event('order.finished', { receipt: Receipt }),
    /** The record copy: the order exactly as the topic carried it (stream `record#`). */
    event('order.published', { order: Order, messageId: z.string() }),
  ]),
);
export type DeliveryEvent = z.infer<typeof DeliveryEvent>;
