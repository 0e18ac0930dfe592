import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { environment } from '../../bench/function-load.ts';
import { bundleInto } from '../../infra/bundling.ts';
import { scratchDirectory } from '../local/support/scratch.ts';

/** An issuer that tells where its keys are, and has none there. */
const issuer = createServer(({ url, headers: { host } }, answer) => {
  const self = `http://${host}`;
  answer.statusCode = url === '/keys' ? 500 : 200;
  answer.end(JSON.stringify({ issuer: self, jwks_uri: `${self}/keys` }));
});

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = `${part({ alg: 'ES256', typ: 'at+jwt', kid: 'k' })}.${part({ sub: 's' })}.${'A'.repeat(86)}`;

const asked = `
  const { handler } = await import(process.argv[1]);
  const [method, path] = ['GET', '/me'];
  await handler({
    version: '2.0', rawPath: path, rawQueryString: '', headers: { authorization: 'Bearer ${token}' }, isBase64Encoded: false,
    requestContext: { http: { method, path }, requestId: 'request' },
  }, { awsRequestId: 'request' });`;

const folder = scratchDirectory();
beforeAll(async () => {
  bundleInto(folder, 'lambda/handlers/api.ts');
  await once(issuer.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => issuer.close());

const addressOf = (server: typeof issuer): string => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
};

const lineOfFault = async (): Promise<Record<string, unknown>> => {
  const env = { ...environment, TOKEN_ISSUER: addressOf(issuer) };
  const args = ['--input-type=module', '--eval', asked, join(folder, 'index.mjs')];
  const { stderr } = await promisify(execFile)(process.execPath, args, { env });
  return JSON.parse(stderr.split('\n').find((line) => line.includes('"request.failed"')) ?? '{}');
};

const source = 'lambda/http/token.ts';

describe('the line of a fault, as a deployed function writes it', () => {
  it('names what is at fault as its source does, a library too, and where that stands', async () => {
    const line = await lineOfFault();
    expect(line['causes']).toEqual([{ name: 'IssuerUnreachable' }, { name: 'JOSEError', code: 'ERR_JOSE_GENERIC' }]);
    const before = readFileSync(source, 'utf8').split('new IssuerUnreachable')[0]?.split('\n') ?? [];
    expect(line['where']).toBe(`at verify (${source}:${before.length}:${(before.at(-1)?.length ?? 0) + 1})`);
  });
});
