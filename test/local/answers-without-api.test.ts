import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Hono } from 'hono';
import * as z from 'zod';
import { answerHeaders } from '../../lambda/http/answer-headers.ts';
import { type ApiHost, startApiHost } from '../../local/api-host.ts';
import { createClock } from '../../local/clock.ts';
import { createConsoleFiles } from '../../local/console-files.ts';
import { createControl } from '../../local/control.ts';
import { type Identity, startIdentity } from '../../local/identity/issuer.ts';
import { createLocalGateway } from '../../local/notices/gateway.ts';
import { type SimulatedOperators, startOperators } from '../../local/operators/operators.ts';
import { scratchDirectory } from './support/scratch.ts';

const dataDir = scratchDirectory();
const clock = createClock({ dataDir });
let host: ApiHost;
let identity: Identity;
let operators: SimulatedOperators;
let control: Hono;

const fails = { fetch: () => Promise.reject(new Error('a fault of ours')) };
const idle = async (): Promise<void> => undefined;
const { warn, info } = console;

beforeAll(async () => {
  console.warn = () => undefined;
  console.info = () => undefined;
  identity = await startIdentity({ dataDir, port: 0 });
  host = await startApiHost(0, true);
  const shared = { dataDir, portOf: () => 0, issuer: identity.issuer, apiUrl: () => host.url };
  operators = await startOperators({
    ...shared,
    operators: ['mobile'],
    jwksUrl: () => identity.jwksUrl,
    estimateJwksUrl: () => identity.jwksUrl,
    now: clock.now,
  });
  control = createControl({
    clock,
    timer: { runNow: idle, stop: idle },
    settle: idle,
    caughtUp: idle,
    operators: operators.urls,
    gateway: createLocalGateway(clock.now),
    objects: '',
  });
  const settings = { issuer: identity.issuer, clientId: 'console', audience: 'api' };
  host.open(fails, control, createConsoleFiles(dataDir, settings));
});
afterAll(async () => {
  console.warn = warn;
  console.info = info;
  await operators.stop();
  await host.stop();
  await identity.stop();
});

type Asked = { readonly body?: string; readonly headers?: Readonly<Record<string, string>> };

/** By hand, with whatever Host and Accept; nothing is followed. */
const ask = (base: string, method: string, path: string, { body = '', headers = {} }: Asked) =>
  new Promise<{ status: number; headers: Headers; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(base);
    const asked = request({ hostname, port, method, path, headers, agent: false }, async (answer) => {
      const pairs = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, `${value}`]);
      resolve({ status: answer.statusCode ?? 0, headers: new Headers(pairs), body: await text(answer) });
    });
    asked.on('error', reject);
    asked.end(body);
  });

const bases = {
  host: () => host.url,
  'sign-in': () => identity.issuer,
  operator: () => operators.urls['mobile'] ?? '',
} as const;

const Problem = z.looseObject({ type: z.string(), title: z.string().min(1), status: z.int() });

/** Each shape an answer may have. Only a page has contents of its own that its policy has to let in. */
const shapes = {
  problem: (status: number, type: string, body: string): void => {
    expect(type).toBe('application/problem+json');
    expect(Problem.parse(JSON.parse(body)).status).toBe(status);
  },
  page: (_status: number, type: string, body: string): void => {
    expect(type).toBe('text/html; charset=utf-8');
    expect(body).toMatch(/<html lang="zh-CN">/);
    expect(body).toMatch(/\p{Script=Han}/u);
    expect(body).toMatch(/lang="en">[A-Z]/);
  },
  /** As OAuth says it, for clients of it (RFC 6749 section 5.2). */
  oauth: (_status: number, type: string, body: string): void => {
    expect(type).toMatch(/^application\/json/);
    expect(JSON.parse(body)).toHaveProperty('error');
  },
  /** As S3 says it. */
  object: (_status: number, type: string, body: string): void => {
    expect(type).toBe('application/xml');
    expect(body).toMatch(/<Error><Code>\w+<\/Code><\/Error>/);
  },
  json: (_status: number, type: string, body: string): void => {
    expect(type).toMatch(/^application\/(jwk-set\+)?json/);
    expect(JSON.parse(body)).not.toBeNull();
  },
  nothing: (_status: number, _type: string, body: string): void => {
    expect(body).toBe('');
  },
} as const;

type Row = readonly [keyof typeof bases, string, string, number, keyof typeof shapes, Asked?];

const read = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };
const sha = 'a'.repeat(64);
const foreign = (more: Asked = {}): Asked => ({ ...more, headers: { ...more.headers, host: 'other.example' } });

const rows: readonly Row[] = [
  ['host', 'GET', '/health', 500, 'problem'],
  ['host', 'GET', '/local/clock', 200, 'json'],
  ['host', 'PUT', '/local/clock', 400, 'problem', { body: 'tomorrow' }],
  ['host', 'PUT', '/local/clock', 400, 'problem', { body: '{"instant":"2200-01-01T00:00:00Z"}' }],
  ['host', 'PUT', '/local/clock', 409, 'problem', { body: '{"instant":"2020-01-01T00:00:00Z"}' }],
  ['host', 'DELETE', '/local/clock', 405, 'problem'],
  ['host', 'GET', '/local/clock', 403, 'problem', foreign()],
  ['host', 'GET', '/local/clock', 403, 'problem', { headers: { origin: 'https://other.example' } }],
  ['host', 'POST', '/local/settle', 200, 'json'],
  ['host', 'GET', '/local/settle', 405, 'problem'],
  ['host', 'GET', '/local/settle', 405, 'page', read],
  ['host', 'GET', '/local/people', 200, 'json'],
  ['host', 'POST', '/local/people', 405, 'problem'],
  ['host', 'GET', '/local/operators', 200, 'json'],
  ['host', 'GET', '/local/notices', 200, 'json'],
  ['host', 'GET', '/local/notices', 200, 'page', read],
  ['host', 'POST', '/local/notices', 400, 'problem', { body: 'no notice' }],
  ['host', 'PUT', '/local/notices', 405, 'problem'],
  ['host', 'PUT', '/local/notices/answer', 400, 'problem', { body: '{"status":1}' }],
  ['host', 'GET', '/local/nothing', 404, 'problem'],
  ['host', 'GET', '/local/nothing', 404, 'page', read],
  ['host', 'PUT', `/local/s3/attachment-uploads/incoming/gd-emergency/${sha}`, 403, 'object'],
  ['host', 'GET', `/local/s3/attachments/attachments/gd-emergency/${sha}`, 403, 'object'],
  ['host', 'GET', `/local/s3/attachment-uploads/incoming/gd-emergency/${sha}`, 405, 'problem'],
  ['host', 'GET', '/', 302, 'nothing'],
  ['host', 'GET', '/console/missing.js', 404, 'problem'],
  ['host', 'GET', '/console/missing.js', 404, 'page', read],
  ['host', 'GET', '/console/%zz.js', 404, 'problem'],
  ['host', 'POST', '/console/', 405, 'problem'],
  ['sign-in', 'GET', '/nothing', 404, 'problem'],
  ['sign-in', 'GET', '/nothing', 404, 'page', read],
  ['sign-in', 'POST', '/jwks', 404, 'problem'],
  ['sign-in', 'GET', '/jwks', 200, 'json'],
  ['sign-in', 'GET', '/.well-known/openid-configuration', 200, 'json'],
  ['sign-in', 'GET', '/auth?client_id=nobody', 400, 'page'],
  ['sign-in', 'GET', '/auth?client_id=nobody', 400, 'page', read],
  ['sign-in', 'POST', '/token', 400, 'oauth', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
  ['sign-in', 'POST', '/token', 400, 'oauth', { body: '{', headers: { 'content-type': 'application/json' } }],
  ['sign-in', 'GET', '/interaction/over', 400, 'page', read],
  ['sign-in', 'POST', '/interaction/over', 400, 'page', read],
  [
    'sign-in',
    'GET',
    '/interaction/over',
    400,
    'page',
    { headers: { cookie: 'console=%; _interaction=%zz; _session=%' } },
  ],
  ['sign-in', 'GET', '/interaction/%zz', 400, 'page', read],
  ['operator', 'GET', '/nothing', 404, 'problem'],
  ['operator', 'GET', '/orders', 404, 'problem'],
  ['operator', 'POST', '/orders', 401, 'problem', { body: 'no order' }],
  ['operator', 'PUT', '/fault', 400, 'problem', { body: '{}' }],
  ['operator', 'GET', '/received', 200, 'json'],
  ['operator', 'GET', '/fault', 200, 'json'],
];

const given = rows.map(
  ([base, method, path, status, shape, asked = {}]) => [base, method, path, status, shape, asked] as const,
);

const withoutPolicy = Object.entries(answerHeaders).filter(([name]) => name !== 'Content-Security-Policy');

describe('an answer that the API has no part in', () => {
  it.each(given)(
    '%s: %s %s answers %i with what every answer carries, as a %s',
    async (base, method, path, status, shape, asked) => {
      const answer = await ask(bases[base](), method, path, asked);
      expect([answer.status, answer.body]).toEqual([status, expect.not.stringContaining('a fault of ours')]);
      expect(Object.fromEntries(withoutPolicy.map(([name]) => [name, answer.headers.get(name)]))).toEqual(
        Object.fromEntries(withoutPolicy),
      );
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/script-src [^;]/);
      if (status === 405) expect(answer.headers.get('allow')).toMatch(/[A-Z]/);
      shapes[shape](status, answer.headers.get('content-type') ?? '', answer.body);
    },
  );

  it.each([
    ['http://127.0.0.1:45678/console/', 'href="http://127.0.0.1:45678/console/"'],
    ['', null],
  ])('leads from the sign-in to the console that somebody came from, and nowhere else: %s', async (came, link) => {
    const headers = { ...read.headers, cookie: `console=${encodeURIComponent(came)}` };
    const { body } = await ask(identity.issuer, 'GET', '/nothing', { headers });
    expect(/href="[^"]*"/.exec(body)?.[0] ?? null).toBe(link);
  });

  it('stands in the table, whichever address of the local runtime gives it', () => {
    const addresses = new Set(
      control.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
    );
    const tried = new Set(rows.map(([, method, path]) => `${method} ${path}`));
    const objects = [...addresses].filter((address) => address.includes('/local/s3/'));
    expect([...addresses].filter((address) => !tried.has(address) && !objects.includes(address))).toEqual([]);
  });
});
