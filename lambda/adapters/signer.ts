import { createPublicKey } from 'node:crypto';
import { calculateJwkThumbprint, type JSONWebKeySet, type JWK } from 'jose';

/** `typ` of the protected header of an order. */
export const dispatchOrderType = 'dispatch-order';

/** Signs as compact JWS (RFC 7515) with ES256, and publishes the keys that is checked with. */
export type Signer = {
  sign(payload: Record<string, unknown>): Promise<string>;
  jwks(): Promise<JSONWebKeySet>;
};

/** The two calls used of KMS. */
export type KmsClient = {
  sign(input: {
    KeyId: string;
    Message: Uint8Array;
    MessageType: 'RAW';
    SigningAlgorithm: 'ECDSA_SHA_256';
  }): Promise<{ Signature?: Uint8Array | undefined }>;
  getPublicKey(input: { KeyId: string }): Promise<{ PublicKey?: Uint8Array | undefined }>;
};

const base64url = (data: string | Uint8Array): string => Buffer.from(data).toString('base64url');

const coordinateBytes = 32;

const toCoordinate = (integer: Buffer): Buffer => {
  const significant = integer.subarray(Math.max(0, integer.length - coordinateBytes));
  return Buffer.concat([Buffer.alloc(coordinateBytes - significant.length), significant]);
};

/**
 * KMS answers an ECDSA signature as DER (RFC 3279 2.2.3: SEQUENCE of two INTEGERs); JWS wants r and s as two 32-byte
 * numbers side by side (RFC 7518 3.4). For P-256 every DER length fits one byte.
 */
export const toJwsSignature = (der: Uint8Array): Buffer => {
  const bytes = Buffer.from(der);
  const rLength = bytes[3];
  if (bytes[0] !== 0x30 || bytes[2] !== 0x02 || rLength === undefined) throw new Error('not a DER ECDSA signature');
  const sAt = 4 + rLength;
  const sLength = bytes[sAt + 1];
  if (bytes[sAt] !== 0x02 || sLength === undefined) throw new Error('not a DER ECDSA signature');
  const r = bytes.subarray(4, sAt);
  const s = bytes.subarray(sAt + 2, sAt + 2 + sLength);
  return Buffer.concat([toCoordinate(r), toCoordinate(s)]);
};

const readPublicKey = async (keyId: string, client: KmsClient): Promise<JWK & { kid: string }> => {
  const { PublicKey } = await client.getPublicKey({ KeyId: keyId });
  if (PublicKey === undefined) throw new Error('KMS answered without a public key');
  const exported = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' }).export({
    format: 'jwk',
  });
  const { x, y } = exported;
  if (exported.crv !== 'P-256' || x === undefined || y === undefined) throw new Error('the KMS key is not on P-256');
  const jwk = { kty: 'EC', crv: 'P-256', x, y };
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'ES256', use: 'sig' };
};

type KmsSignerOptions = {
  readonly keyId: string;
  readonly client: KmsClient;
  /** What is signed; an order where nothing else is said. */
  readonly typ?: string;
};

/** `client` is a `KMS` of `@aws-sdk/client-kms`; the key an asymmetric ECC_NIST_P256 key for SIGN_VERIFY. */
export const createKmsSigner = ({ keyId, client, typ = dispatchOrderType }: KmsSignerOptions): Signer => {
  let known: Promise<JWK & { kid: string }> | undefined;
  const publicKey = async (): Promise<JWK & { kid: string }> => {
    known ??= readPublicKey(keyId, client);
    try {
      return await known;
    } catch (cause) {
      known = undefined; // a fault of the moment is not remembered
      throw new Error('the signing key could not be read', { cause });
    }
  };
  const sign = async (payload: Record<string, unknown>): Promise<string> => {
    const { kid } = await publicKey();
    const header = base64url(JSON.stringify({ alg: 'ES256', kid, typ }));
    const input = `${header}.${base64url(JSON.stringify(payload))}`;
    const answer = await client.sign({
      KeyId: keyId,
      Message: Buffer.from(input),
      MessageType: 'RAW',
      SigningAlgorithm: 'ECDSA_SHA_256',
    });
    if (answer.Signature === undefined) throw new Error('KMS answered without a signature');
    return `${input}.${base64url(toJwsSignature(answer.Signature))}`;
  };
  return { sign, jwks: async () => ({ keys: [await publicKey()] }) };
};
