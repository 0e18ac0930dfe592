import type { LookupFunction } from 'node:net';
import { refuseEndpoint } from '../domain/registry/endpoint.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { NoticeRow } from '../notices/notice.ts';
import type { HandNotice } from '../service/notices.ts';
import { guardedLookup } from './guarded-lookup.ts';
import { linkOf, type Wording } from './notice-topic.ts';
import { postSigned } from './post-signed.ts';
import type { Signer } from './signer.ts';

/** `typ` of the protected header of a notice: none can pass for an order. */
export const noticeType = 'notice';

/**
 * What a gateway is told: whom it knows by what, and the words. `notice` is the same each time it is told again: a gateway that
 * has passed it on answers 2xx and does nothing.
 */
const payloadOf = (row: NoticeRow, { consoleOrigin, say }: Wording) => {
  const { id, notice } = row;
  const { kind, gateway, gatewayKind, address, about, level, exercise } = notice;
  const link = linkOf(consoleOrigin, row);
  return {
    notice: id,
    gateway,
    by: gatewayKind,
    to: address,
    kind,
    about,
    level,
    exercise,
    link,
    text: say(notice, link),
  };
};

export type GatewayOptions = Wording & {
  readonly signer: Signer;
  readonly policy: Pick<Policy, 'noticeGateways' | 'allowInsecureEndpoints'>;
  readonly timeoutInMs: number;
  readonly lookup?: LookupFunction;
};

/**
 * Hands notices to the gateways of the policy as compact JWS (RFC 7515), `application/jose`. Any 2xx means taken; any other
 * answer, or none, that it is to be told again. Nothing is sent where the endpoint, or any address that its name resolves to, is
 * none that may be reached.
 */
export const createGateways = (options: GatewayOptions): HandNotice => {
  const { signer, policy, timeoutInMs, lookup } = options;
  const { noticeGateways, allowInsecureEndpoints } = policy;
  const resolve = lookup ?? guardedLookup(allowInsecureEndpoints);
  return async (row) => {
    const endpoint = noticeGateways[row.notice.gateway]?.endpoint ?? null;
    if (endpoint === null || refuseEndpoint(endpoint, allowInsecureEndpoints) !== null) return false;
    const jws = await signer.sign(payloadOf(row, options));
    try {
      const status = await postSigned(endpoint, jws, resolve, timeoutInMs);
      return status >= 200 && status < 300;
    } catch {
      return false;
    }
  };
};
