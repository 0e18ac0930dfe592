import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import * as z from 'zod';
import { noticeType } from '../lambda/adapters/notice-gateways.ts';
import type { Policy } from '../lambda/domain/rules/policy.ts';
import { closeServer, listenLocally, loopback } from '../local/ports.ts';

const Told = z.object({ about: z.string(), kind: z.string(), by: z.string(), to: z.string() });
/** A notice whose signature the gateway has verified; `at` in ms since 1970 by the monotonic clock. */
export type Told = z.infer<typeof Told> & { readonly at: number };

/** The channels that a sample person on duty has. */
export const channels = ['sms', 'voice'] as const;

export type NoticeGateway = {
  /** As a policy names them: either leads to this one listener. */
  readonly gateways: Policy['noticeGateways'];
  /** The keys that notices are signed with; what comes before they are known waits for them. */
  readonly trust: (keys: JSONWebKeySet) => void;
  /** Every arrival, in order: what comes twice is there twice. */
  readonly told: () => readonly Told[];
  readonly stop: () => Promise<void>;
};

/** A gateway of the bench's own: it notes when it has verified a notice, and answers 202; 400 to what is none. */
export const startNoticeGateway = async (): Promise<NoticeGateway> => {
  const told: Told[] = [];
  const trusted = Promise.withResolvers<ReturnType<typeof createLocalJWKSet>>();
  const take = async (jws: string): Promise<number> => {
    const { payload, protectedHeader } = await compactVerify(jws, await trusted.promise, { algorithms: ['ES256'] });
    if (protectedHeader.typ !== noticeType) return 400;
    told.push({
      ...Told.parse(JSON.parse(new TextDecoder().decode(payload))),
      at: performance.timeOrigin + performance.now(),
    });
    return 202;
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const jws = await text(request);
    response.writeHead(await take(jws).catch(() => 400)).end();
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const endpoint = `http://${loopback}:${await listenLocally(server, 0, 'gateway of notices')}`;
  return {
    gateways: Object.fromEntries(channels.map((kind) => [kind, { kind, endpoint }])),
    trust: (keys) => trusted.resolve(createLocalJWKSet(keys)),
    told: () => told,
    stop: () => closeServer(server),
  };
};
