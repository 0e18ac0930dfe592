import { createPublicKey, hash, verify } from 'node:crypto';
import type { Hash } from '../domain/journal/merkle.ts';
import type { AnchorTools } from '../domain/journal/signed-anchor.ts';

/** SHA-256. */
export const sha256Bytes: Hash = (bytes) => hash('sha256', bytes, 'buffer');

/** What checks anchors on this side; the console has its own. */
export const anchorTools: AnchorTools & { readonly hash: Hash } = {
  hash: sha256Bytes,
  verifies: ({ kty, crv, x, y }, bytes, signature) => {
    try {
      const key = createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' });
      return verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, signature);
    } catch {
      // A point that is on no curve signs nothing.
      return false;
    }
  },
};
