import * as z from 'zod';
import type { AttemptFailure } from '../domain/order/events.ts';
import type { HandOver, HandOverOutcome } from '../service/deliver.ts';
import { sha256 } from './digest.ts';
import { payloadOf } from './outgoing-order.ts';
import type { Signer } from './signer.ts';

/** Faults before a connection stood: the operator cannot have seen the order. */
const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const Fault = z.object({ name: z.string(), cause: z.object({ code: z.string().catch('') }).catch({ code: '' }) });

const failureOf = (fault: unknown): AttemptFailure => {
  const known = Fault.safeParse(fault).data;
  if (known?.name === 'TimeoutError') return 'timeout';
  return neverConnected.has(known?.cause.code ?? '') ? 'unreachable' : 'reset';
};

/** Only a 4xx is the operator's word that it did not take the order. */
const outcomeOf = ({ ok, status }: Response, jws: string): HandOverOutcome =>
  ok
    ? { taken: true, httpStatus: status, jwsDigest: sha256(jws) }
    : { taken: false, failure: status < 500 ? 'refused' : 'faulted', httpStatus: status };

/**
 * Hands an order to an operator's endpoint as a compact JWS (RFC 7515), `application/jose`.
 * Any 2xx means taken, any 4xx not taken; any other answer, or none, means that nobody knows.
 */
export const createHttpHandOver =
  (signer: Signer, timeoutInMs: number): HandOver =>
  async (order, operator, alertDelivery) => {
    if (operator.delivery.mode !== 'push') throw new Error(`${operator.id} takes no pushed orders`);
    const jws = await signer.sign(payloadOf(order, alertDelivery));
    const { endpoint } = operator.delivery;
    try {
      const answer = await fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/jose' },
        body: jws,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutInMs),
      });
      await answer.body?.cancel();
      return outcomeOf(answer, jws);
    } catch (fault) {
      return { taken: false, failure: failureOf(fault), httpStatus: null };
    }
  };
