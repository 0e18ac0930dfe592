import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import { parseAccept } from 'hono/utils/accept';
import { brotliParameters } from '../brotli.ts';
import { answerProblem } from './answer-problem.ts';
import type { HttpDeps, HttpEnv } from './deps.ts';

/** Shorter answers are not worth the packing. */
export const plainAtMostInBytes = 8_192;

/** 6 MB of Lambda for the answer of a function as JSON, less what status and headers take. */
export const answerAtMostInBytes = 6 * 1024 * 1024 - 16 * 1024;

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);

/** The best first. */
const codings = {
  br: (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => packBrotli(bytes, { params: brotliParameters }),
  gzip: (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => packGzip(bytes),
} as const;
type Coding = keyof typeof codings;
const preferred: readonly Coding[] = ['br', 'gzip'];

/** The best coding that the client takes (RFC 9110 section 12.5.3); null where it names none. */
const codingFor = (accepted: string | undefined): Coding | null => {
  const named = accepted === undefined ? [] : parseAccept(accepted);
  const weightOf = (coding: string): number | undefined => named.find(({ type }) => type.toLowerCase() === coding)?.q;
  return preferred.find((coding) => (weightOf(coding) ?? weightOf('*') ?? 0) > 0) ?? null;
};

const isText = (mediaType: string | null): boolean =>
  /^(?:text\/|application\/(?:[a-z.-]+\+)?json)/.test(mediaType ?? '');

/** What a function on Lambda answers with: packed bytes as base64, text as a string of JSON, whose quotation marks are escaped. */
const bytesOnLambda = (bytes: Uint8Array, isPacked: boolean): number => {
  if (isPacked) return Math.ceil(bytes.byteLength / 3) * 4;
  // No character takes more than six bytes as an escape.
  const atMost = bytes.byteLength * 6;
  return atMost <= answerAtMostInBytes
    ? atMost
    : Buffer.byteLength(JSON.stringify(new TextDecoder().decode(bytes)), 'utf8');
};

const varied = (vary: string | null): string => (vary === null ? 'Accept-Encoding' : `${vary}, Accept-Encoding`);

const packAs = async (c: Context<HttpEnv>, bytes: Uint8Array, coding: Coding): Promise<Uint8Array<ArrayBuffer>> => {
  const tag = c.res.headers.get('ETag');
  // Other bytes of the same: a strong tag would say that they are the same bytes (RFC 9110 section 8.8.3.3).
  if (tag !== null && !tag.startsWith('W/')) c.res.headers.set('ETag', `W/${tag}`);
  c.res.headers.set('Content-Encoding', coding);
  return codings[coding](bytes);
};

const withBody = (c: Context<HttpEnv>, body: Uint8Array<ArrayBuffer>): void => {
  const { status, headers } = c.res;
  headers.delete('Content-Length');
  c.res = undefined;
  c.res = new Response(body, { status, headers });
};

const askPacked = 'ask for it packed: Accept-Encoding: br, gzip';
const askLess =
  'ask for less at once: smaller pages (limit), evidence in parts (part=first); export-case, where the service is run, gives any case whole';

/** Takes back an answer that the function could not give: whoever asked would be told 502 and not why. */
const refuse = (
  c: Context<HttpEnv>,
  { logger }: Pick<HttpDeps, 'logger'>,
  bytes: number,
  best: Coding | null,
): void => {
  const facts = { bytes, most: answerAtMostInBytes };
  logger('answer.too-large', { ...facts, method: c.req.method, route: routePath(c, -1), coding: best });
  const detail = `it comes to ${bytes} bytes, ${answerAtMostInBytes} at most: ${best === 'br' ? askLess : askPacked}`;
  c.res = undefined;
  c.res = answerProblem(c, 'answer-too-large', detail, { facts });
  for (const name of ['Content-Disposition', 'Content-Encoding', 'ETag']) c.res.headers.delete(name);
  c.res.headers.set('Vary', 'Accept-Encoding');
};

/** Packs long answers for whoever takes them packed, and says of one that is too long all the same what can be done. */
export const fittingAnswer = (deps: Pick<HttpDeps, 'logger'>) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    await next();
    c.res.headers.set('Vary', varied(c.res.headers.get('Vary')));
    if (c.res.body === null) return;
    const bytes = new Uint8Array(await c.res.arrayBuffer());
    const isLong = bytes.byteLength > plainAtMostInBytes;
    const coding =
      isLong && isText(c.res.headers.get('Content-Type')) ? codingFor(c.req.header('accept-encoding')) : null;
    const body = coding === null ? bytes : await packAs(c, bytes, coding);
    const size = bytesOnLambda(body, coding !== null);
    if (size > answerAtMostInBytes) refuse(c, deps, size, coding);
    else withBody(c, body);
  });
