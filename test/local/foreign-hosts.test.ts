import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { startIdentity } from '../../local/identity/issuer.ts';
import { startMessaging } from '../../local/messaging-engine.ts';
import { startOperator } from '../../local/operators/operator.ts';
import { startTables } from '../../local/tables/engine.ts';
import { scratchDirectory } from './support/scratch.ts';

const dataDir = scratchDirectory();

/** The status of a request written by hand to whatever listens there. */
const asked = async (at: string, method: string, target: string, host: string): Promise<number> => {
  const socket = connect(Number(new URL(at).port), '127.0.0.1');
  socket.end(`${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`);
  return Number(/^HTTP\/1\.1 (\d+)/.exec(await text(socket))?.[1]);
};

type Listener = { readonly url: string; readonly stop: () => Promise<void> };

/** Everything that listens beside the API, and something to ask of it. */
const listeners: Readonly<Record<string, readonly [() => Promise<Listener>, string, string]>> = {
  'sign-in': [
    async () => {
      const { issuer, stop } = await startIdentity({ dataDir, port: 0 });
      return { url: issuer, stop };
    },
    'GET',
    '/.well-known/openid-configuration',
  ],
  'an operator': [
    () =>
      startOperator({
        operator: 'telecom',
        dataDir,
        port: 0,
        apiUrl: () => 'http://127.0.0.1:1',
        issuer: 'http://127.0.0.1:1',
        clientId: 'telecom',
        clientSecret: '',
        jwksUrl: () => 'http://127.0.0.1:1/jwks',
        estimateJwksUrl: () => 'http://127.0.0.1:1/jwks',
        now: () => '2026-06-01T02:00:00.000Z',
      }),
    'GET',
    '/fault',
  ],
  'the tables': [() => startTables(join(dataDir, 'tables'), { table: 'journal', readers: {} }), 'POST', '/'],
  'topics and queues': [
    () => startMessaging({ dataDir: join(dataDir, 'messaging'), region: 'cn-north-1' }),
    'POST',
    '/',
  ],
};

describe.each(Object.entries(listeners))('%s', (_what, [start, method, target]) => {
  it('answers to the names of this machine alone', async () => {
    const { url, stop } = await start();
    try {
      const { host, port } = new URL(url);
      for (const own of [host, `localhost:${port}`]) expect(await asked(url, method, target, own)).not.toBe(403);
      expect(await asked(url, method, target, 'rebound.example')).toBe(403);
      expect(await asked(url, method, `http://evil.example${target}`, host)).toBe(403);
    } finally {
      await stop();
    }
  });
});
