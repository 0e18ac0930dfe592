import * as z from 'zod';
import { Instant } from '../calendar/stored-instant.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { DivisionCode, OrganisationId } from '../vocabulary/organisation.ts';
import { TextsInOtherLanguages } from '../vocabulary/other-languages.ts';
import { Pace, Presentations, Target } from './target.ts';

export const DispatchPath = z.enum(['ordinary', 'emergency', 'exercise']);
export type DispatchPath = z.infer<typeof DispatchPath>;

/** 更正 and 解除: what the phones that have an alert are told of it afterwards. */
export const TellingKind = z.enum(['correction', 'all-clear']);
export type TellingKind = z.infer<typeof TellingKind>;

/**
 * `halt` stops an ordinary send; `cancel` and `end` close an emergency, an `end` with an update what that leaves of the area;
 * `correction` and `all-clear` tell those who have its alerts something more. All five refer to earlier orders.
 */
export const OrderKind = z.enum(['send', 'update', 'cancel', 'end', 'halt', ...TellingKind.options]);
export type OrderKind = z.infer<typeof OrderKind>;

/**
 * `<case>.<version of the commit that ordered it>.<operator>`; unique, and leads back to its commit. The end that stands beside
 * an update to the same operator, for what that leaves of its area, goes on with `.left`.
 */
export const OrderId = lazily(() => z.string().regex(/^[a-z0-9-]+\.\d+\.[a-z0-9-]+(?:\.left)?$/));

/**
 * What one operator is told to do: the payload of one SNS entry and of one signed delivery.
 * `volumeCeiling` is a number of phones, null where none is set (emergencies).
 */
export const Order = lazily(() =>
  z.strictObject({
    orderId: OrderId,
    kind: OrderKind,
    path: DispatchPath,
    caseId: z.string(),
    operator: OrganisationId,
    issuedAt: Instant,
    /** The text as phones receive it, with what to do; empty in a stop, which puts nothing on phones. */
    text: z.string(),
    sender: z.string(),
    authority: OrganisationId.nullable(),
    divisions: z.array(DivisionCode).min(1),
    audience: z.string().nullable(),
    window: z.strictObject({ start: Instant, end: Instant.nullable() }),
    accessNumber: z.string(),
    channel: z.enum(['sms', 'internet-message']),
    volumeCeiling: z.int().min(1).nullable(),
    /** Free of charge to sender and users, with its basis (order-31-2015 art. 17(2); Emergency Response Law 2024 art. 65). */
    free: z.boolean(),
    freeBasis: z.string().nullable(),
    level: z.enum(['red', 'orange', 'yellow', 'blue', 'white']).nullable(),
    eventType: z.string().nullable(),
    /** Orders this one updates, or stops in its divisions, or whose recipients it tells something, oldest first. */
    references: z.array(OrderId),
    /**
     * Of a `correction` or an `all-clear`: for exactly the phones that received any of these orders, wherever they are now,
     * each once.
     */
    recipientsOf: z.array(OrderId).min(1).optional(),
    /** Of an alert: for whom of its divisions, where it is not as usual. */
    target: Target.optional(),
    /** Of an alert and of what is told of it: how it should come up, the best first. */
    presentation: Presentations.optional(),
    pace: Pace.optional(),
    /** The text in further languages, as phones receive each, beside `text` and never in its place; never in a stop. */
    otherLanguages: TextsInOtherLanguages.optional(),
  }),
);
export type Order = z.infer<typeof Order>;

export const orderIdOf = (caseId: string, version: number, operator: string): string =>
  `${caseId}.${version}.${operator}`;

/** Splits an order id; null when the text is not one. */
export const parseOrderId = (
  orderId: string,
): { readonly caseId: string; readonly version: number; readonly operator: string } | null => {
  const parts = OrderId.safeParse(orderId).success ? orderId.split('.') : [];
  const [caseId, version, operator] = parts;
  return caseId === undefined || version === undefined || operator === undefined
    ? null
    : { caseId, version: Number(version), operator };
};

type Stop = Pick<Order, 'orderId' | 'issuedAt' | 'references'> &
  Partial<Pick<Order, 'divisions'>> & { readonly kind: Exclude<OrderKind, 'send' | 'update' | TellingKind> };

/**
 * The stop of what an operator was given last, in its area or in `divisions`. Of the alert it carries nothing that could be put
 * on a phone: neither its words nor its kind, level and audience, nor for whom it was. What it stops there it names by `references` alone.
 */
export const stopOf = (
  { target: _, presentation: __, pace: ___, otherLanguages: ____, ...order }: Order,
  stop: Stop,
): Order => ({
  ...order,
  ...stop,
  text: '',
  audience: null,
  level: null,
  eventType: null,
});
