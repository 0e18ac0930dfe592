import { join } from 'node:path';
import { CompactSign, importJWK } from 'jose';
import { noticeType } from '../lambda/adapters/notice-gateways.ts';
import { dispatchOrderType, type Signer } from '../lambda/adapters/signer.ts';
import { anchorType } from '../lambda/domain/journal/signed-anchor.ts';
import { estimateQuestionType } from '../lambda/domain/order/estimate.ts';
import { openSigningKey, publicPart } from './signing-key.ts';

/** Signs with a key of this machine, kept in `file`; what is signed, `typ` says. */
const createSigner = async (file: string, typ: string): Promise<Signer> => {
  const jwk = await openSigningKey(file);
  const key = await importJWK(jwk, 'ES256');
  const header = { alg: 'ES256', kid: jwk.kid, typ };
  return {
    sign: (payload) => new CompactSign(Buffer.from(JSON.stringify(payload))).setProtectedHeader(header).sign(key),
    jwks: async () => ({ keys: [publicPart(jwk)] }),
  };
};

/** Signs orders with a key of this machine, kept in `dataDir/order-signing-key.json`. */
export const createLocalSigner = ({ dataDir }: { dataDir: string }): Promise<Signer> =>
  createSigner(join(dataDir, 'order-signing-key.json'), dispatchOrderType);

/** Signs anchors with another one, kept in `dataDir/anchor-signing-key.json`. */
export const createLocalAnchorSigner = ({ dataDir }: { dataDir: string }): Promise<Signer> =>
  createSigner(join(dataDir, 'anchor-signing-key.json'), anchorType);

/** Signs notices with a third, kept in `dataDir/notice-signing-key.json`. */
export const createLocalNoticeSigner = ({ dataDir }: { dataDir: string }): Promise<Signer> =>
  createSigner(join(dataDir, 'notice-signing-key.json'), noticeType);

/** Signs questions to operators with a fourth, kept in `dataDir/estimate-signing-key.json`. */
export const createLocalEstimateSigner = ({ dataDir }: { dataDir: string }): Promise<Signer> =>
  createSigner(join(dataDir, 'estimate-signing-key.json'), estimateQuestionType);
