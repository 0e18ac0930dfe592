import * as z from 'zod';
import { fromBase64url, toHex, utf8Bytes } from '../vocabulary/bytes.ts';
import { utf8Text } from '../vocabulary/utf8.ts';
import { Anchor, type AnchorKey } from './anchor.ts';
import type { AnyHash } from './merkle.ts';

/** `typ` of the protected header of an anchor. */
export const anchorType = 'journal-anchor';

/** Whether a signature (ES256: r and s side by side) of these bytes is that key's. */
export type Verifies = (
  key: AnchorKey,
  bytes: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
) => boolean | Promise<boolean>;

/** By whatever the machine has for it. */
export type AnchorTools = { readonly hash: AnyHash; readonly verifies: Verifies };

const Header = z.object({ alg: z.literal('ES256'), typ: z.literal(anchorType), kid: z.string() });

const parsed = (bytes: Uint8Array | null): unknown => {
  try {
    return JSON.parse((bytes === null ? null : utf8Text(bytes)) ?? '');
  } catch {
    return null;
  }
};

export type ReadAnchor = {
  readonly anchor: Anchor;
  readonly kid: string;
  readonly payload: Uint8Array<ArrayBuffer>;
  /** What the signature is over. */
  readonly input: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
};

/** What a compact JWS says, believed by nobody yet; null where it is no anchor. */
export const readAnchor = (signed: string): ReadAnchor | null => {
  const [head = '', body = '', tail = '', ...more] = signed.split('.');
  const [payload, signature] = [fromBase64url(body), fromBase64url(tail)];
  const header = Header.safeParse(parsed(fromBase64url(head)));
  const anchor = Anchor.safeParse(parsed(payload));
  if (!header.success || !anchor.success || payload === null || signature === null || more.length > 0) return null;
  return { anchor: anchor.data, kid: header.data.kid, payload, input: utf8Bytes(`${head}.${body}`), signature };
};

/** By which an anchor is known to the next one. */
export const digestOfAnchor = async ({ payload }: ReadAnchor, hash: AnyHash): Promise<string> =>
  toHex(await hash(payload));

/** RFC 7638: SHA-256 of the members that make the key, as hex. */
const thumbprintOf = async ({ crv, kty, x, y }: AnchorKey, hash: AnyHash): Promise<string> =>
  toHex(await hash(utf8Bytes(JSON.stringify({ crv, kty, x, y }))));

/** Whether the key is the one that the anchor names, and has signed it. Whose key it is, who trusts it has to know. */
export const isSigned = async (read: ReadAnchor, key: AnchorKey, { hash, verifies }: AnchorTools): Promise<boolean> => {
  const named = fromBase64url(key.kid);
  if (named === null || read.kid !== key.kid || toHex(named) !== (await thumbprintOf(key, hash))) return false;
  return verifies(key, read.input, read.signature);
};
