import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import * as z from 'zod';
import { readOrCreatePrivate } from './private-file.ts';

const PrivateJwk = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string(),
  alg: z.literal('ES256'),
  use: z.literal('sig'),
});
export type PrivateJwk = z.infer<typeof PrivateJwk>;

const generate = async (): Promise<string> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk: JWK = await exportJWK(privateKey);
  return JSON.stringify({ ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'ES256', use: 'sig' });
};

/** The ES256 key in `file`, made on the first run (mode 0600). `kid` is its RFC 7638 thumbprint. */
export const openSigningKey = async (file: string): Promise<PrivateJwk> =>
  PrivateJwk.parse(JSON.parse(await readOrCreatePrivate(file, generate)));

export const publicPart = ({ d: _private, ...rest }: PrivateJwk): Omit<PrivateJwk, 'd'> => rest;
