import type { AnchorTools } from '../../../lambda/domain/journal/signed-anchor.ts';

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** What checks an anchor in this browser. */
export const anchorTools: AnchorTools = {
  hash: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
  verifies: async ({ kty, crv, x, y }, bytes, signature) => {
    try {
      const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, curve, false, ['verify']);
      return await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, bytes);
    } catch {
      // A point that is on no curve signs nothing.
      return false;
    }
  },
};
