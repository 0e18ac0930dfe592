import * as z from 'zod';
import { Counts, DivisionCounts } from '../order/counts.ts';
import { TelephoneStage } from '../order/events.ts';
import { DispatchPath, OrderKind } from '../order/order.ts';
import { ServedAs } from '../order/served-as.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { Scope } from '../vocabulary/serving.ts';

const Instant = z.string();

/** How one order stands at one operator. */
export const OrderRow = lazily(() =>
  z.strictObject({
    orderId: z.string(),
    caseId: z.string(),
    kind: OrderKind,
    path: DispatchPath,
    operator: z.string(),
    status: z.enum(['pending', 'failing', 'handed-over', 'accepted', 'started', 'finished', 'suppressed']),
    issuedAt: Instant,
    /** When the sending may begin; missing in rows that were written before it was told. */
    startsAt: Instant.optional(),
    volumeCeiling: z.int().nullable(),
    handedOverAt: Instant.nullable(),
    acceptedAt: Instant.nullable(),
    startedAt: Instant.nullable(),
    finishedAt: Instant.nullable(),
    lastReceiptAt: Instant.nullable(),
    /** By how many seconds the operator's time of its last receipt was ahead of ours; below zero: behind, or it came late. */
    offsetSeconds: z.int().nullable().optional(),
    /** When a receipt last took back phones that an earlier one had counted. */
    correctedAt: Instant.nullable().optional(),
    /** When a report last came that was not counted, for by its own time it is older than one that is; missing where none. */
    uncountedAt: Instant.optional(),
    /** The last word by telephone: neither an acceptance nor a count; missing where none was recorded. */
    telephoned: z.strictObject({ stage: TelephoneStage, at: Instant, office: z.string(), by: z.string() }).optional(),
    suppressed: z.string().nullable(),
    failures: z.int(),
    /**
     * The operator may have the order though it has not said so: an attempt ended without an answer, or it fetches its orders
     * itself. Missing in rows that were written before it was told: then every failed attempt may have been one.
     */
    maybeReceived: z.boolean().optional(),
    resends: z.int(),
    counts: Counts.nullable(),
    /**
     * The counts by division, as far as they were reported so; a division of the area that was left out stands with none
     * where the others come to all that were sent to.
     */
    byDivision: z.array(DivisionCounts).optional(),
    /** Parts that come to more than the totals, or are of the whole area and come to less. */
    partsAgainstTotal: z.enum(['beyond', 'below']).optional(),
    /** Phones the operator has set out to reach; missing in rows that were written before it was asked for. */
    targeted: z.int().nullable().optional(),
    /**
     * Of what recipients are told: whether it goes to those who have the alert alone, or to the whole area of the alerts, for
     * its operator cannot tell them apart. As is registered when it is read; in no row that is kept.
     */
    reaches: z.enum(['recipients', 'area']).optional(),
    /**
     * Of an end that an update gave, not the close of the case: the divisions that it leaves. As is known when it is read; in no
     * row that is kept.
     */
    left: z.array(z.string()).optional(),
    /** Outlines that it is for, within its divisions; missing where it is for the whole of these. */
    areas: z.int().optional(),
    /** It names streets within its divisions. */
    streets: z.literal(true).optional(),
    /** The finest places that it asks to be told apart; missing where it is for whole divisions, and in rows from before it was kept. */
    finest: Scope.optional(),
    /** How it is served, as its operator last said; missing where it did not. */
    servedAs: ServedAs.optional(),
    /**
     * Of an order that asks for some: the finest places that its operator has declared to be able to tell; null where it takes no
     * such wish. As is registered when it is read; in no row that is kept.
     */
    able: Scope.nullable().optional(),
    /** What it is for; in no row that is shown, and missing in rows that were written before it was kept. */
    divisions: z.array(z.string()).optional(),
    /**
     * Of an emergency: phones that it is expected to set out for at the least, by its operator's own count of those registered
     * there, by what the other operators of the same area set out
     * for and their registered shares, or by a floor of policy. As is known when it is read; in no row that is kept.
     */
    expected: z.strictObject({ by: z.enum(['subscribers', 'peers', 'floor']), phones: z.int() }).optional(),
    /** The operator reports more phones than it was ordered to send to. */
    overCeiling: z.boolean(),
    operatorReference: z.string().nullable(),
    version: z.int(),
  }),
);
export type OrderRow = z.infer<typeof OrderRow>;
