import { compactVerify, createRemoteJWKSet } from 'jose';

/** The payload of a JWS that says it is of this type and is signed with one of the keys; undefined where it is not. */
export const createJwsVerifier = (jwksUrl: () => string, typ: string) => {
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  return async (jws: string): Promise<Uint8Array | undefined> => {
    keys ??= createRemoteJWKSet(new URL(jwksUrl()), { cooldownDuration: 1_000 });
    try {
      const { payload, protectedHeader } = await compactVerify(jws, keys, { algorithms: ['ES256'] });
      return protectedHeader.typ === typ ? payload : undefined;
    } catch {
      return undefined;
    }
  };
};
