import * as z from 'zod';
import { dispatchOrderType } from '../../lambda/adapters/signer.ts';
import { err, ok, type Result } from '../../lambda/domain/vocabulary/result.ts';
import { Scope } from '../../lambda/domain/vocabulary/serving.ts';
import { utf8Text } from '../../lambda/domain/vocabulary/utf8.ts';
import { Outline } from './outlines.ts';
import { createJwsVerifier } from './verified-jws.ts';

/** What an operator needs of an order; what else it carries is the coordinator's business. */
export const Order = z.object({
  orderId: z.string().min(1),
  kind: z.enum(['send', 'update', 'cancel', 'end', 'halt', 'correction', 'all-clear']),
  caseId: z.string().min(1),
  path: z.enum(['ordinary', 'emergency', 'exercise']),
  operator: z.string(),
  text: z.string().optional(),
  divisions: z.array(z.string()).optional(),
  /** Phones at most. */
  volumeCeiling: z.number().min(0).nullish(),
  window: z.object({ start: z.string(), end: z.string().nullable() }).optional(),
  references: z.array(z.string()).or(z.string()).optional(),
  /** For whom it is, in schema 2. */
  target: z
    .object({
      areas: z.array(Outline).optional(),
      scope: Scope.optional(),
      streets: z.string().optional(),
      reach: z.enum(['registered', 'present', 'either']).optional(),
      visitors: z.boolean().optional(),
      newcomers: z.boolean().optional(),
    })
    .optional(),
  /** Orders whose recipients it is for, and nobody else. */
  recipientsOf: z.array(z.string()).optional(),
  /** RFC 7519: seconds since 1970 after which the order must not be taken. */
  exp: z.number().optional(),
});
export type Order = z.infer<typeof Order>;

export type OrderRefusal =
  | { code: 'signature-invalid' }
  | { code: 'order-malformed' }
  | { code: 'order-expired'; order: Order }
  | { code: 'operator-mismatch'; order: Order };

export type OrderVerifier = (jws: string) => Promise<Result<Order, OrderRefusal>>;

const parseOrder = (payload: Uint8Array): Order | undefined => {
  try {
    return Order.safeParse(JSON.parse(utf8Text(payload) ?? '')).data;
  } catch {
    return undefined;
  }
};

/** Checks an order's JWS against the coordinator's published keys, its addressee and its expiry. */
export const createOrderVerifier = (operator: string, jwksUrl: () => string, now: () => string): OrderVerifier => {
  const verifySignature = createJwsVerifier(jwksUrl, dispatchOrderType);
  return async (jws) => {
    const payload = await verifySignature(jws);
    if (payload === undefined) return err({ code: 'signature-invalid' });
    const order = parseOrder(payload);
    if (order === undefined) return err({ code: 'order-malformed' });
    if (order.operator !== operator) return err({ code: 'operator-mismatch', order });
    const isExpired = order.exp !== undefined && order.exp * 1000 < Date.parse(now());
    return isExpired ? err({ code: 'order-expired', order }) : ok(order);
  };
};

/** The orders that one refers to. */
export const referencesOf = ({ references = [] }: Order): readonly string[] => [references].flat();

/** Whether it puts nothing on phones, but keeps back what was to go there. */
export const isStop = ({ kind }: Order): boolean => kind === 'cancel' || kind === 'end' || kind === 'halt';
