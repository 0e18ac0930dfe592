import { AnchorKey } from '../domain/journal/anchor.ts';
import type { AnchorSigner } from '../service/anchoring.ts';
import type { Signer } from './signer.ts';

export const anchorSignerOf =
  (signer: Signer): AnchorSigner =>
  async (anchor) => {
    const signed = await signer.sign(anchor);
    const { keys } = await signer.jwks();
    return { signed, key: AnchorKey.parse(keys[0]) };
  };
