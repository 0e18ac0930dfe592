import type { LookupFunction } from 'node:net';
import type { EstimateQuestion } from '../domain/order/estimate.ts';
import { refuseEndpoint } from '../domain/registry/endpoint.ts';
import type { AskOperator } from '../service/estimates.ts';
import { guardedLookup } from './guarded-lookup.ts';
import { postForAnswer } from './post-signed.ts';
import type { Signer } from './signer.ts';

/** A count, an instant and a word: more than that is no answer. */
const answerAtMostBytes = 4_096;

export type AskingOptions = {
  /** With a key of its own, which signs no order. */
  readonly signer: Signer;
  readonly timeoutInMs: number;
  readonly allowInsecure: boolean;
  readonly clock: () => string;
  readonly lookup?: LookupFunction;
  /** A question that could not be signed: a fault of ours, of which no operator knows. */
  readonly onUnsigned: (operator: string, cause: unknown) => void;
};

/**
 * Asks an operator at its `estimateEndpoint` by a compact JWS (RFC 7515), `application/jose`; a 200 with JSON is its answer. Throws
 * where there is none in time, and where the endpoint, or any address that its name resolves to, is none that may be reached.
 */
export const createAskOperator = (options: AskingOptions): AskOperator => {
  const { signer, timeoutInMs, allowInsecure, clock, onUnsigned, lookup = guardedLookup(allowInsecure) } = options;
  const signed = async (question: EstimateQuestion): Promise<string> => {
    try {
      return await signer.sign(question);
    } catch (cause) {
      onUnsigned(question.operator, cause);
      throw cause;
    }
  };
  return async ({ id, estimateEndpoint }, target) => {
    if (estimateEndpoint === undefined || refuseEndpoint(estimateEndpoint, allowInsecure) !== null)
      throw new Error(`${id} has no address to ask at`);
    const question: EstimateQuestion = { kind: 'estimate', operator: id, askedAt: clock(), target };
    const jws = await signed(question);
    const { status, body } = await postForAnswer(estimateEndpoint, jws, lookup, {
      timeoutInMs,
      answerAtMostBytes,
    });
    if (status !== 200) throw new Error(`answered ${status}`);
    return JSON.parse(body);
  };
};
