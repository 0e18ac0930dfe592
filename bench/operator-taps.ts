import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { compactVerify, createRemoteJWKSet } from 'jose';
import * as z from 'zod';
import { createPost } from '../local/operators/post.ts';
import { closeServer, listenLocally, loopback } from '../local/ports.ts';

/** An order whose signature the listener has verified; `at` in ms since 1970 by the monotonic clock. */
export type Reception = {
  readonly caseId: string;
  readonly orderId: string;
  readonly operator: string;
  readonly at: number;
};

export type OperatorTaps = {
  /** Operator id -> base address; orders come to `/orders`. */
  readonly urls: Readonly<Record<string, string>>;
  readonly receptions: () => readonly Reception[];
  /** Hands verified orders on to the simulated operators, which report on them; nothing is handed on to begin with. */
  readonly handOn: (simulated: Readonly<Record<string, string>> | null) => void;
  readonly stop: () => Promise<void>;
};

const Received = z.object({ caseId: z.string(), orderId: z.string() });

/** Operators' listeners of the bench's own: they note when they have verified an order, and answer 202. */
export const startOperatorTaps = async (operators: readonly string[], keysUrl: () => string): Promise<OperatorTaps> => {
  const receptions: Reception[] = [];
  const post = createPost(16);
  let simulated: Readonly<Record<string, string>> | null = null;
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  const receive = async (operator: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    keys ??= createRemoteJWKSet(new URL(keysUrl()));
    const { payload } = await compactVerify(body, keys, { algorithms: ['ES256'] });
    const { caseId, orderId } = Received.parse(JSON.parse(new TextDecoder().decode(payload)));
    receptions.push({ caseId, orderId, operator, at: performance.timeOrigin + performance.now() });
    response.writeHead(202).end();
    if (simulated !== null)
      await post(
        `${simulated[operator]}/orders`,
        { 'content-type': 'application/jose' },
        body,
        AbortSignal.timeout(15_000),
      );
  };
  const start = async (operator: string) => {
    const server = createServer((request, response) => {
      receive(operator, request, response).catch(() => response.destroy());
    });
    return { operator, server, port: await listenLocally(server, 0, `tap of ${operator}`) };
  };
  const started = await Promise.all(operators.map(start));
  return {
    urls: Object.fromEntries(started.map(({ operator, port }) => [operator, `http://${loopback}:${port}`])),
    receptions: () => receptions,
    handOn: (to) => {
      simulated = to;
    },
    stop: async () => {
      await Promise.all(started.map(({ server }) => closeServer(server)));
    },
  };
};
