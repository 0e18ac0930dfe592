import * as z from 'zod';
import { Instant } from '../calendar/stored-instant.ts';
import { utf8Bytes } from '../vocabulary/bytes.ts';
import { lazily } from '../vocabulary/lazily.ts';

const Sha256 = lazily(() => z.string().regex(/^[0-9a-f]{64}$/));

/** The last commit of a stream, as far as an anchor vouches for it. */
export type Head = { readonly stream: string; readonly version: number; readonly hash: string };

/** A leaf of the tree: UTF-8 of the canonical JSON (RFC 8785) of `[stream, version, hash]`. */
export const leafOf = ({ stream, version, hash }: Head): Uint8Array<ArrayBuffer> =>
  utf8Bytes(JSON.stringify([stream, version, hash]));

/** As heads are kept beside an anchor. */
export const HeadRow = lazily(() => z.tuple([z.string(), z.int().min(1), Sha256]));
export const toRow = ({ stream, version, hash }: Head): z.infer<typeof HeadRow> => [stream, version, hash];
export const fromRow = ([stream, version, hash]: z.infer<typeof HeadRow>): Head => ({ stream, version, hash });

/** Heads of one file beside the anchors, a power of two: its root is a node of every tree that it is part of. */
export const headsInPage = 1024;

/** The `previous` of the first anchor. */
export const noAnchor = '0'.repeat(64);

/** What is signed: that at this instant these were the heads of all streams, and that this anchor followed on that one. */
export const Anchor = lazily(() =>
  z
    .object({
      format: z.literal(1),
      number: z.int().min(1).meta({ description: 'One more than that of the anchor before.' }),
      at: Instant,
      streams: z.int().min(0).meta({ description: 'Leaves of the tree.' }),
      commits: z.int().min(0).meta({ description: 'Commits of all those streams.' }),
      root: Sha256.meta({
        description:
          'Merkle root (RFC 6962, 2.1, SHA-256) over the heads of all streams, in the order in which each first came; a leaf is UTF-8 of the JSON `[stream, version, hash]`.',
      }),
      previous: Sha256.meta({ description: 'SHA-256 of the payload of the anchor before; 64 zeros in the first.' }),
    })
    .meta({ id: 'Anchor' }),
);
export type Anchor = z.infer<typeof Anchor>;

export const AnchorKey = lazily(() =>
  z
    .object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string(), kid: z.string() })
    .meta({ id: 'AnchorKey' }),
);
export type AnchorKey = z.infer<typeof AnchorKey>;

/** An anchor as it is kept. `pages`: the roots of the files of heads, in their order, by which they are named. */
export const KeptAnchor = lazily(() => z.object({ signed: z.string(), key: AnchorKey, pages: z.array(Sha256) }));
export type KeptAnchor = z.infer<typeof KeptAnchor>;

/** That a stream stood so in an anchor: its place among the leaves and what stands beside its way to the root. */
export const HeadProof = lazily(() =>
  z
    .object({
      stream: z.string(),
      version: z.int().min(1),
      hash: Sha256,
      index: z.int().min(0),
      path: z.array(Sha256).meta({ description: 'From the leaf up (RFC 9162, 2.1.3).' }),
    })
    .meta({ id: 'HeadProof' }),
);
export type HeadProof = z.infer<typeof HeadProof>;

/** An anchor and what it vouches for of one case; streams of the case without a proof are younger than it. */
export const AnchoredHeads = lazily(() =>
  z.object({
    signed: z.string().meta({ description: 'The anchor: a compact JWS (RFC 7515), ES256, `typ` journal-anchor.' }),
    key: AnchorKey.unwrap().meta({
      description: 'What it is signed with; trusted by its `kid` (RFC 7638), not by standing here.',
    }),
    proofs: z.array(HeadProof),
  }),
);
export type AnchoredHeads = z.infer<typeof AnchoredHeads>;
