import { createSign, generateKeyPairSync } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { compactVerify, createLocalJWKSet } from 'jose';
import { createKmsSigner, type Signer, toJwsSignature } from '../../lambda/adapters/signer.ts';
import { createLocalSigner } from '../../local/signer.ts';
import { scratchDirectory } from './support/scratch.ts';

const directory = scratchDirectory();

/** Signs as KMS does: over the message, answering DER. */
const keyService = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  let reads = 0;
  return {
    reads: () => reads,
    sign: async ({ Message }: { Message: Uint8Array }) => ({
      Signature: createSign('sha256').update(Message).sign({ key: privateKey, dsaEncoding: 'der' }),
    }),
    getPublicKey: async () => {
      reads += 1;
      if (reads === 1) throw new Error('throttled');
      return { PublicKey: publicKey.export({ format: 'der', type: 'spki' }) };
    },
  };
};

const verify = async (signer: Signer, jws: string) => {
  const { payload, protectedHeader } = await compactVerify(jws, createLocalJWKSet(await signer.jwks()));
  return { payload: JSON.parse(new TextDecoder().decode(payload)), protectedHeader };
};

describe('the signature of an order', () => {
  it('made locally verifies against the published key, which shows no secret', async () => {
    const signer = await createLocalSigner({ dataDir: directory });
    const { payload, protectedHeader } = await verify(signer, await signer.sign({ orderId: 'o-1', text: '台风' }));
    expect(payload).toEqual({ orderId: 'o-1', text: '台风' });
    expect(protectedHeader).toMatchObject({ alg: 'ES256', typ: 'dispatch-order' });
    expect(JSON.stringify(await signer.jwks())).not.toContain('"d"');
    expect(statSync(join(directory, 'order-signing-key.json')).mode & 0o777).toBe(0o600);
  });

  it('made locally verifies with the key of a later run', async () => {
    const jws = await (await createLocalSigner({ dataDir: directory })).sign({ orderId: 'o-2' });
    expect((await verify(await createLocalSigner({ dataDir: directory }), jws)).payload).toEqual({ orderId: 'o-2' });
  });

  it('made by KMS verifies, whatever the length of its numbers, and outlives a fault in reading the key', async () => {
    const service = keyService();
    const signer = createKmsSigner({ keyId: 'alias/orders', client: service });
    await expect(signer.sign({ orderId: 'o-0' })).rejects.toThrow('could not be read');
    for (let turn = 0; turn < 300; turn += 1) {
      const { payload } = await verify(signer, await signer.sign({ turn }));
      expect(payload).toEqual({ turn });
    }
    expect(service.reads()).toBe(2);
  });

  it('is 64 bytes also where both numbers are short', () => {
    const der = Uint8Array.from([0x30, 0x07, 0x02, 0x01, 0x05, 0x02, 0x02, 0x00, 0x81]);
    const signature = toJwsSignature(der);
    expect(signature).toHaveLength(64);
    expect([signature[31], signature[63]]).toEqual([0x05, 0x81]);
  });

  it('is not made of what is no DER', () => {
    expect(() => toJwsSignature(Uint8Array.from([1, 2, 3, 4]))).toThrow('not a DER');
  });
});
