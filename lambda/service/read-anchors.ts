import type { Anchor, AnchoredHeads, KeptAnchor } from '../domain/journal/anchor.ts';
import { type HeadPage, type HeadsTree, proofOf, treeOf } from '../domain/journal/heads-tree.ts';
import type { Hash } from '../domain/journal/merkle.ts';
import { readAnchor } from '../domain/journal/signed-anchor.ts';
import { type AnchorReader, pagesOf } from './anchoring.ts';

export type AnchorOnRecord = Anchor & Pick<KeptAnchor, 'signed' | 'key'>;

/** Anchors for whoever may read them. */
export type Anchors = {
  /** The newest first, below a number where one is given. */
  readonly list: (below: number | null, limit: number) => Promise<readonly AnchorOnRecord[]>;
  readonly one: (number: number) => Promise<AnchorOnRecord | null>;
  /** What an anchor, or the last one, vouches for of these streams; null where there is no such anchor. */
  readonly vouched: (number: number | 'last', streams: readonly string[]) => Promise<AnchoredHeads | null>;
};

/** What was read once is kept: an anchor never changes, and of the next one only few pages are others. */
export const createAnchors = (store: AnchorReader, hash: Hash): Anchors => {
  let last = 0;
  let held: { readonly number: number; readonly tree: HeadsTree } | undefined;
  const lastNumber = async (): Promise<number> => {
    last = await store.last(last);
    return last;
  };
  const one = async (number: number): Promise<AnchorOnRecord | null> => {
    const kept = number < 1 ? null : await store.anchor(number);
    const read = kept === null ? null : readAnchor(kept.signed);
    return kept === null || read === null ? null : { ...read.anchor, signed: kept.signed, key: kept.key };
  };
  const treeAt = async (number: number, { pages }: KeptAnchor): Promise<HeadsTree> => {
    if (held?.number === number) return held.tree;
    const known = new Map<string, HeadPage>((held?.tree.pages ?? []).map((page) => [page.root, page]));
    const tree = treeOf(await pagesOf(store, pages, hash, known));
    held = { number, tree };
    return tree;
  };
  return {
    one,
    list: async (below, limit) => {
      const from = below === null ? await lastNumber() : below - 1;
      const numbers = Array.from({ length: Math.max(0, Math.min(limit, from)) }, (_, index) => from - index);
      const found = await Promise.all(numbers.map(one));
      return found.filter((anchor) => anchor !== null);
    },
    vouched: async (asked, streams) => {
      const number = asked === 'last' ? await lastNumber() : asked;
      const kept = number < 1 ? null : await store.anchor(number);
      if (kept === null) return null;
      const tree = await treeAt(number, kept);
      const proofs = streams.flatMap((stream) => proofOf(tree, stream, hash) ?? []);
      return { signed: kept.signed, key: kept.key, proofs };
    },
  };
};
