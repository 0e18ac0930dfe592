import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 over RFC 8785 canonical JSON, lower-case hex. Throws on a value JSON cannot carry. */
export const digestOf = (value: unknown): string => {
  const canonical = canonicalize(value);
  if (canonical === undefined) throw new TypeError('not a JSON value');
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
};

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
