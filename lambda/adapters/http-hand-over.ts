import { z } from 'zod';
import type { AttemptFailure } from '../domain/delivery/events.ts';
import type { HandOver } from '../service/deliver.ts';
import { sha256 } from './digest.ts';
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

/**
 * Hands an order to an operator's endpoint as a compact JWS (RFC 7515), `application/jose`.
 * Any 2xx means taken; any other answer means not taken; no answer means nobody knows.
 */
export const createHttpHandOver =
  (signer: Signer, timeoutInMs: number): HandOver =>
  async (order, operator) => {
    if (operator.delivery.mode !== 'push') throw new Error(`${operator.id} takes no pushed orders`);
    const jws = await signer.sign({ ...order });
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
      return answer.ok
        ? { taken: true, httpStatus: answer.status, jwsDigest: sha256(jws) }
        : { taken: false, failure: 'refused', httpStatus: answer.status };
    } catch (fault) {
      return { taken: false, failure: failureOf(fault), httpStatus: null };
    }
  };
