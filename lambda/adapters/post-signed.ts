import { request } from 'node:http';
import { request as requestSecurely } from 'node:https';
import type { LookupFunction } from 'node:net';

/** Sends a JWS once, follows nothing, keeps no connection; answers the status as soon as it is there. */
export const postSigned = (
  endpoint: string,
  jws: string,
  lookup: LookupFunction,
  timeoutInMs: number,
): Promise<number> =>
  new Promise((resolve, reject) => {
    const send = endpoint.startsWith('https:') ? requestSecurely : request;
    const headers = { 'content-type': 'application/jose', 'content-length': Buffer.byteLength(jws) };
    const options = {
      method: 'POST',
      headers,
      lookup,
      agent: false,
      signal: AbortSignal.timeout(timeoutInMs),
    } as const;
    const sent = send(endpoint, options, (answer) => {
      resolve(answer.statusCode ?? 0);
      answer.destroy();
    });
    sent.on('error', reject);
    sent.end(jws);
  });
