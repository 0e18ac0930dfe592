import { join } from 'node:path';
import { CompactSign, importJWK } from 'jose';
import { dispatchOrderType, type Signer } from '../lambda/adapters/signer.ts';
import { openSigningKey, publicPart } from './signing-key.ts';

/** Signs orders with a key of this machine, kept in `dataDir/order-signing-key.json`. */
export const createLocalSigner = async ({ dataDir }: { dataDir: string }): Promise<Signer> => {
  const jwk = await openSigningKey(join(dataDir, 'order-signing-key.json'));
  const key = await importJWK(jwk, 'ES256');
  const header = { alg: 'ES256', kid: jwk.kid, typ: dispatchOrderType };
  return {
    sign: (payload) => new CompactSign(Buffer.from(JSON.stringify(payload))).setProtectedHeader(header).sign(key),
    jwks: async () => ({ keys: [publicPart(jwk)] }),
  };
};
