import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { boundaryFileAtMostInBytes } from '../lambda/domain/registry/boundary-file.ts';
import { OrganisationId } from '../lambda/domain/vocabulary/organisation.ts';
import { attachmentBuckets, attachmentPrefixes, boundaryOwner } from '../lambda/resource-names.ts';
import { isSignedHere } from './presigned.ts';

const largestScanInBytes = 20 * 1024 * 1024;

const Signed = z.looseObject({
  'X-Amz-Signature': z.string().regex(/^[0-9a-f]{64}$/),
  'X-Amz-Date': z.string().regex(/^\d{8}T\d{6}Z$/),
  'X-Amz-Expires': z.coerce.number().int(),
  'response-content-disposition': z.string().optional(),
});
type Signed = z.infer<typeof Signed>;

const signedAtMs = (date: string): number =>
  Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

const refuse = (c: Context, status: 400 | 403 | 404, code: string) =>
  c.body(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`, status, { 'content-type': 'application/xml' });

/** What S3 asks of a signed request and the emulator does not. */
const readSigned = (c: Context): Signed | null => {
  const signed = Signed.safeParse(c.req.query());
  if (!signed.success || !isSignedHere(c.req.raw)) return null;
  const { 'X-Amz-Date': date, 'X-Amz-Expires': seconds } = signed.data;
  return signedAtMs(date) + seconds * 1000 < Date.now() ? null : signed.data;
};

/** A key is an owner and a digest; `..` and whatever else an address can spell is neither. */
const isOwner = (c: Context): boolean =>
  c.req.param('organisation') === boundaryOwner || OrganisationId.safeParse(c.req.param('organisation')).success;

const atMostOf = (c: Context): number =>
  c.req.param('organisation') === boundaryOwner ? boundaryFileAtMostInBytes : largestScanInBytes;

/** Reads up to the limit, whatever length was declared; null when there is more. */
const readBounded = async (
  stream: ReadableStream<Uint8Array> | null,
  atMostInBytes: number,
): Promise<Buffer<ArrayBuffer> | null> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream ?? []) {
    size += chunk.byteLength;
    if (size > atMostInBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const safeHeaders = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'content-security-policy': "frame-ancestors 'self'",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
};

const incoming = `/${attachmentBuckets.incoming}/${attachmentPrefixes.incoming}/:organisation/:sha256{[0-9a-f]{64}}`;
const kept = `/${attachmentBuckets.kept}/${attachmentPrefixes.kept}/:organisation/:sha256{[0-9a-f]{64}}`;

/** The digest is part of the signature: of the key, of the header, and, as S3 checks it, of the bytes. */
const digestsAgree = (bytes: Buffer, header: string | undefined, sha256: string): boolean =>
  header === Buffer.from(sha256, 'hex').toString('base64') &&
  createHash('sha256').update(bytes).digest('hex') === sha256;

/**
 * The attachments' store on the address of the API, for browsers: the emulator has no CORS. `endpoint` is the
 * emulator's own; only uploads of what was announced and reading of what is kept pass.
 */
export const createObjectGateway = (endpoint: string): Hono => {
  const app = new Hono();
  const addressOf = (held: keyof typeof attachmentBuckets, c: Context): string =>
    [
      endpoint,
      attachmentBuckets[held],
      attachmentPrefixes[held],
      c.req.param('organisation'),
      c.req.param('sha256'),
    ].join('/');
  app.put(incoming, async (c) => {
    if (readSigned(c) === null) return refuse(c, 403, 'AccessDenied');
    if (!isOwner(c)) return refuse(c, 404, 'NoSuchKey');
    const body = await readBounded(c.req.raw.body, atMostOf(c));
    if (body === null) return refuse(c, 400, 'EntityTooLarge');
    const checksum = c.req.header('x-amz-checksum-sha256');
    if (!digestsAgree(body, checksum, c.req.param('sha256') ?? '')) return refuse(c, 400, 'BadDigest');
    const headers = { 'content-type': c.req.header('content-type') ?? 'application/octet-stream' };
    const answer = await fetch(addressOf('incoming', c), { method: 'PUT', headers, body });
    return answer.ok ? c.body(null, 200) : refuse(c, 400, 'InvalidRequest');
  });
  app.get(kept, async (c) => {
    const signed = readSigned(c);
    if (signed === null) return refuse(c, 403, 'AccessDenied');
    if (!isOwner(c)) return refuse(c, 404, 'NoSuchKey');
    const answer = await fetch(addressOf('kept', c));
    if (!answer.ok) return refuse(c, 404, 'NoSuchKey');
    return c.body(await answer.arrayBuffer(), 200, {
      ...safeHeaders,
      'content-type': answer.headers.get('content-type') ?? 'application/octet-stream',
      'content-disposition': signed['response-content-disposition'] ?? 'attachment',
    });
  });
  return app;
};
