import type { LookupFunction } from 'node:net';
import * as z from 'zod';
import type { AttemptFailure } from '../domain/order/events.ts';
import { refuseEndpoint } from '../domain/registry/endpoint.ts';
import type { HandOver, HandOverOutcome } from '../service/deliver.ts';
import { sha256 } from './digest.ts';
import { guardedLookup } from './guarded-lookup.ts';
import { payloadOf } from './outgoing-order.ts';
import { postSigned } from './post-signed.ts';
import type { Signer } from './signer.ts';

/** Faults before a connection stood: the operator cannot have seen the order. */
const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ERR_ADDRESS_REFUSED',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

const Fault = z.object({
  name: z.string(),
  code: z.string().catch(''),
  cause: z.object({ name: z.string() }).optional().catch(undefined),
});

const failureOf = (fault: unknown): AttemptFailure => {
  const known = Fault.safeParse(fault).data;
  if (known?.name === 'TimeoutError' || known?.cause?.name === 'TimeoutError') return 'timeout';
  return neverConnected.has(known?.code ?? '') ? 'unreachable' : 'reset';
};

/** Only a 4xx is the operator's word that it did not take the order. */
const outcomeOf = (status: number, jws: string): HandOverOutcome =>
  status >= 200 && status < 300
    ? { taken: true, httpStatus: status, jwsDigest: sha256(jws) }
    : { taken: false, failure: status < 500 ? 'refused' : 'faulted', httpStatus: status };

/**
 * Hands an order to an operator's endpoint as a compact JWS (RFC 7515), `application/jose`.
 * Any 2xx means taken, any 4xx not taken; any other answer, or none, means that nobody knows. Nothing is sent where the
 * endpoint, or any address that its name resolves to, is none for orders; `allowInsecure` as in the policy.
 */
export const createHttpHandOver = (
  signer: Signer,
  timeoutInMs: number,
  allowInsecure: boolean,
  lookup: LookupFunction = guardedLookup(allowInsecure),
): HandOver => {
  return async (order, operator, alertDelivery) => {
    if (operator.delivery.mode !== 'push') throw new Error(`${operator.id} takes no pushed orders`);
    const { endpoint } = operator.delivery;
    if (refuseEndpoint(endpoint, allowInsecure) !== null)
      return { taken: false, failure: 'unreachable', httpStatus: null };
    const jws = await signer.sign(payloadOf(order, operator, alertDelivery));
    try {
      const status = await postSigned(endpoint, jws, lookup, timeoutInMs);
      if (status < 200 || (status >= 300 && status < 400)) return { taken: false, failure: 'reset', httpStatus: null };
      return outcomeOf(status, jws);
    } catch (fault) {
      return { taken: false, failure: failureOf(fault), httpStatus: null };
    }
  };
};
