import { createSign, generateKeyPairSync } from 'node:crypto';
import { anchorSignerOf } from '../../lambda/adapters/anchor-signer.ts';
import { createKmsSigner } from '../../lambda/adapters/signer.ts';
import type { Head, KeptAnchor } from '../../lambda/domain/journal/anchor.ts';
import { anchorType } from '../../lambda/domain/journal/signed-anchor.ts';
import type { AnchorStore, Unanchored } from '../../lambda/service/anchoring.ts';

/** Anchors in memory, and how often each kind of file was written. */
export const memoryAnchors = () => {
  const anchors = new Map<number, KeptAnchor>();
  const pages = new Map<string, readonly Head[]>();
  const written = { anchors: 0, pages: 0, heads: 0 };
  const store: AnchorStore = {
    last: async (from) => Math.max(from, ...anchors.keys()),
    anchor: async (number) => anchors.get(number) ?? null,
    page: async (root) => pages.get(root) ?? null,
    keepPage: async ({ root, heads }) => {
      written.pages += 1;
      written.heads += heads.length;
      if (!pages.has(root)) pages.set(root, heads);
    },
    keepAnchor: async (number, kept) => {
      if (anchors.has(number)) return 'taken';
      written.anchors += 1;
      anchors.set(number, kept);
      return 'kept';
    },
  };
  return { store, anchors, pages, written };
};

export const memoryUnanchored = (): Unanchored & { readonly heads: Map<string, Head> } => {
  const heads = new Map<string, Head>();
  const nameOf = ({ stream, version, hash }: Head): string => `${stream} ${version} ${hash}`;
  return {
    heads,
    note: async (told) => {
      for (const head of told) heads.set(nameOf(head), head);
    },
    waiting: async (atMost) => [...heads.values()].slice(0, atMost),
    forget: async (covered) => {
      for (const head of covered) heads.delete(nameOf(head));
    },
  };
};

/** Signs with a key of its own, as KMS does. */
export const anchorSigner = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const client = {
    sign: async ({ Message }: { Message: Uint8Array }) => ({
      Signature: createSign('sha256').update(Message).sign({ key: privateKey, dsaEncoding: 'der' }),
    }),
    getPublicKey: async () => ({ PublicKey: publicKey.export({ format: 'der', type: 'spki' }) }),
  };
  return anchorSignerOf(createKmsSigner({ keyId: 'anchors', client, typ: anchorType }));
};
