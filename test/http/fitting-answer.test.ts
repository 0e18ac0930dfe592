import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import type { LambdaEvent } from 'hono/aws-lambda';
import { createHttpHandler } from '../../lambda/handlers/create/http-handler.ts';
import type { HttpEnv, HttpLogCode } from '../../lambda/http/deps.ts';
import { answerAtMostInBytes, plainAtMostInBytes } from '../../lambda/http/fitting-answer.ts';
import { prepare } from '../../lambda/http/prepare.ts';
import type { LogIds } from '../../lambda/log.ts';
import { allFindingWords, allRefusalWords } from '../../lambda/words/all.ts';
import { wordsOf } from '../domain/emergency/longest-alert.ts';

/** Of Lambda, for the answer of a function that is waited for. */
const functionAnswersAtMostInBytes = 6 * 1024 * 1024;

/** As large, and hardly smaller packed; made once. */
const random = Array.from({ length: 40 }, (_, seed) => wordsOf(100_000, seed + 1));

const createHost = () => {
  const told: { code: HttpLogCode; ids: LogIds }[] = [];
  const app = new Hono<HttpEnv>();
  prepare(
    app,
    { logger: (code, ids) => told.push({ code, ids }) },
    { findingWords: allFindingWords, refusalWords: allRefusalWords },
  );
  const tagged = { ETag: '"3"', 'Content-Disposition': 'attachment; filename="evidence.json"' };
  app.get('/short', (c) => c.json({ text: '短' }, 200, tagged));
  app.get('/long', (c) => c.json({ text: '长'.repeat(plainAtMostInBytes) }, 200, tagged));
  app.get('/weak', (c) => c.json({ text: '长'.repeat(plainAtMostInBytes) }, 200, { ETag: 'W/"v-1"', Vary: 'Accept' }));
  app.get('/quoted', (c) => c.json(Array.from({ length: answerAtMostInBytes / 4 }, () => '')));
  app.get('/repeated', (c) => c.json({ text: '长'.repeat(answerAtMostInBytes) }, 200, tagged));
  app.get('/random', (c) => c.json({ texts: random }, 200, tagged));
  app.get('/unchanged', (c) => c.body(null, 304, { ETag: 'W/"v-1"' }));
  return { app, told };
};

const asked = async (path: string, accepted?: string) => {
  const { app, told } = createHost();
  const answer = await app.request(path, { headers: accepted === undefined ? {} : { 'accept-encoding': accepted } });
  return { answer, told, bytes: Buffer.from(await answer.arrayBuffer()) };
};

/** As the HTTP API hands it on (payload format 2.0). */
const eventOf = (rawPath: string, accepted: string): LambdaEvent => ({
  ...{ version: '2.0', routeKey: '$default', rawPath, rawQueryString: '', isBase64Encoded: false, body: null },
  headers: { 'accept-encoding': accepted },
  requestContext: {
    ...{ accountId: '1', apiId: 'api', authentication: null, authorizer: {}, domainName: 'api.example' },
    ...{ domainPrefix: 'api', requestId: 'r-1', routeKey: '$default', stage: '$default' },
    ...{ time: '02/Mar/2026:02:00:00 +0000', timeEpoch: 0 },
    http: { method: 'GET', path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
  },
});

const headersOf = ({ headers }: Response, ...names: readonly string[]) => names.map((name) => headers.get(name));

describe('a long answer', () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['gzip;q=1, br;q=0', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *;q=0.5', 'gzip'],
  ])('is packed for a client that takes %s as %s', async (accepted, coding) => {
    const { answer, bytes } = await asked('/long', accepted);
    expect(headersOf(answer, 'content-encoding', 'vary')).toEqual([coding, 'Accept-Encoding']);
    const text = (coding === 'br' ? brotliDecompressSync : gunzipSync)(bytes).toString();
    expect(JSON.parse(text)).toEqual({ text: '长'.repeat(plainAtMostInBytes) });
    expect(bytes.byteLength).toBeLessThan(plainAtMostInBytes);
  });

  it.each([undefined, '', 'identity', 'zstd', 'br;q=0, gzip;q=0'])('is left as it is for %s', async (accepted) => {
    const { answer, bytes } = await asked('/long', accepted);
    expect(headersOf(answer, 'content-encoding', 'vary', 'etag')).toEqual([null, 'Accept-Encoding', '"3"']);
    expect(bytes.byteLength).toBeGreaterThan(plainAtMostInBytes);
  });

  it('keeps what else it says, and its tag says no longer that the bytes are the same', async () => {
    const { answer } = await asked('/long', 'br');
    expect(
      headersOf(answer, 'etag', 'content-type', 'content-disposition', 'cache-control', 'x-frame-options'),
    ).toEqual(['W/"3"', 'application/json', 'attachment; filename="evidence.json"', 'no-store', 'DENY']);
  });

  it('that depends on more says all that it depends on, with the weak tag that it had', async () => {
    const { answer } = await asked('/weak', 'br');
    expect(headersOf(answer, 'vary', 'etag')).toEqual(['Accept, Accept-Encoding', 'W/"v-1"']);
  });
});

describe('a short answer', () => {
  it('is not packed, and says that a longer one might be', async () => {
    const { answer, bytes } = await asked('/short', 'br');
    expect(headersOf(answer, 'content-encoding', 'vary', 'etag')).toEqual([null, 'Accept-Encoding', '"3"']);
    expect(JSON.parse(bytes.toString())).toEqual({ text: '短' });
  });

  it('without a body has none', async () => {
    const { answer, bytes } = await asked('/unchanged', 'br');
    expect([answer.status, bytes.byteLength, answer.headers.get('vary')]).toEqual([304, 0, 'Accept-Encoding']);
  });
});

describe('an answer that no function can give', () => {
  it.each(['/quoted', '/repeated'])('%s is told as such, with how it could be had', async (path) => {
    const { answer, bytes, told } = await asked(path);
    const problem = JSON.parse(bytes.toString());
    expect([answer.status, problem.code]).toEqual([500, 'answer-too-large']);
    expect(problem.facts.bytes).toBeGreaterThan(answerAtMostInBytes);
    expect(problem.detail).toContain('Accept-Encoding: br');
    expect(headersOf(answer, 'content-type', 'etag', 'content-disposition', 'x-frame-options')).toEqual([
      'application/problem+json',
      null,
      null,
      'DENY',
    ]);
    expect(told.map(({ code }) => code)).toContain('answer.too-large');
    expect(told[0]?.ids).toMatchObject({ route: path, method: 'GET', coding: null });
  });

  it('plain is given packed', async () => {
    const { answer, told } = await asked('/repeated', 'br, gzip');
    expect([answer.status, told]).toEqual([200, []]);
  });

  it('at its best is told as such, with what else there is', async () => {
    const { answer, bytes } = await asked('/random', 'br');
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(JSON.parse(bytes.toString()).detail).toContain('export-case');
  });

  it('is never what the function answers with', async () => {
    const { app } = createHost();
    const answer = createHttpHandler(app);
    for (const rawPath of ['/quoted', '/repeated', '/random'])
      for (const accepted of ['identity', 'gzip', 'br']) {
        const given = await answer(eventOf(rawPath, accepted));
        expect(Buffer.byteLength(JSON.stringify(given))).toBeLessThan(functionAnswersAtMostInBytes);
      }
  });
});
