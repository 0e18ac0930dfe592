import { createServer, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as z from 'zod';
import type { Signer } from '../../../lambda/adapters/signer.ts';
import { Receipt } from '../../../lambda/domain/order/events.ts';
import type { Identity } from '../../../local/identity/issuer.ts';
import { closeServer, listenLocally } from '../../../local/ports.ts';

export type Posted = { orderId: string; subject: string | undefined; key: string; sequence: number; receipt: Receipt };

/** As much of the coordinator as operators see: its keys, and an entrance for receipts that checks tokens. */
export const startCoordinator = async (identity: Identity, signer: Signer, asking: Signer = signer) => {
  const keys = createRemoteJWKSet(new URL(identity.jwksUrl));
  const posted: Posted[] = [];
  const answers: number[] = [];
  /** Receipts of an order beyond this one are answered 503. */
  const taking = { upTo: Number.POSITIVE_INFINITY };

  const record = async (request: IncomingMessage): Promise<number> => {
    const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
    const { payload } = await jwtVerify(token, keys, { issuer: identity.issuer, audience: identity.audience });
    const receipt = Receipt.parse(await json(request));
    const prepared = answers.shift();
    if (prepared !== undefined) return prepared;
    const [, orderId = ''] = /^\/orders\/([^/]+)\/receipts$/.exec(request.url ?? '') ?? [];
    const key = z.string().parse(request.headers['idempotency-key']);
    const sequence = Number(key.split('-').at(-1));
    if (sequence > taking.upTo) return 503;
    posted.push({ orderId, subject: payload.sub, key, sequence, receipt });
    return 201;
  };

  const server = createServer(async (request, response) => {
    if (request.url === '/jwks') return void response.end(JSON.stringify(await signer.jwks()));
    if (request.url === '/estimate-jwks') return void response.end(JSON.stringify(await asking.jwks()));
    response.writeHead(await record(request).catch(() => 401)).end('{}');
  });
  const port = await listenLocally(server, 0, 'coordinator');
  const url = `http://127.0.0.1:${port}`;
  const urls = { url, jwksUrl: `${url}/jwks`, estimateJwksUrl: `${url}/estimate-jwks` };
  return { ...urls, posted, answers, taking, stop: () => closeServer(server) };
};
