import * as z from 'zod';
import { lazily } from '../vocabulary/lazily.ts';
import { AnchoredHeads } from './anchor.ts';
import { StoredCommit } from './every-commit.ts';
import { ShownCommit } from './shown-commit.ts';

/** Where a chain does not follow from itself. */
const Break = lazily(() =>
  z.strictObject({
    stream: z.string(),
    version: z.int(),
    reason: z.enum(['missing-version', 'previous-hash', 'hash', 'unreadable']),
  }),
);

/** Which part of the evidence of a case this is, where it is given in parts. */
const EvidencePart = lazily(() =>
  z.strictObject({
    number: z.int().min(1).max(10_000).meta({ description: 'The first is 1.' }),
    previous: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
      .meta({
        description: '`digest` of the part before; null in the first.',
      }),
    place: z.string().nullable().meta({
      description: 'What this part was asked for by: `next` of the part before; null in the first.',
    }),
    next: z.string().nullable().meta({
      description:
        'What the next part is asked for by (`part`), with the digest of this one (`previous`); null in the last.',
    }),
  }),
);

/** Everything that proves one case: its commits, those of its orders, the copies of what was published, as they are stored. */
export const Evidence = lazily(() =>
  z.strictObject({
    caseId: z.string(),
    exportedAt: z.string(),
    method: z.string().meta({ description: 'How the hashes are computed, in words.' }),
    part: EvidencePart.unwrap().optional().meta({
      description: 'Missing where all of it is here. Chains go on from part to part, each commit in one of them.',
    }),
    case: z.array(ShownCommit),
    orders: z.array(
      z.strictObject({ orderId: z.string(), commits: z.array(StoredCommit), record: z.array(StoredCommit) }),
    ),
    anchor: AnchoredHeads.unwrap()
      .nullable()
      .optional()
      .meta({ description: 'The last anchor and what it vouches for of this case; null where there is none yet.' }),
    explanations: z.array(z.array(StoredCommit)).optional().meta({
      description:
        'Chains of the register by which two registrars have explained why commits of its times were anchored late; missing where there are none.',
    }),
    broken: z.array(Break).meta({ description: 'The first break of each chain; empty when every chain holds.' }),
    digest: z.string().meta({ description: 'SHA-256 over the canonical JSON of all other members.' }),
  }),
);
export type Evidence = z.infer<typeof Evidence>;

/** A commit as far as its chain is recomputed from it, whatever its format. */
export const SealedOutline = lazily(() =>
  z.looseObject({
    stream: z.string(),
    version: z.int(),
    previousHash: z.string(),
    hash: z.string(),
  }),
);
const Given = lazily(() => z.looseObject({ orderId: z.string(), issuedAt: z.string() }));
const Ordering = lazily(() =>
  SealedOutline.unwrap().extend({
    events: z.array(
      z.looseObject({ type: z.string(), orders: z.array(Given).optional(), order: z.unknown().optional() }),
    ),
  }),
);

/**
 * As much of an evidence file as it takes to recompute it, whatever release wrote it. Loose throughout: what a commit
 * holds beside this is part of what its hash is made of.
 */
const Outline = lazily(() =>
  z.looseObject({
    caseId: z.string(),
    exportedAt: z.string(),
    case: z.array(Ordering),
    orders: z.array(z.looseObject({ orderId: z.string(), commits: z.array(Ordering), record: z.array(Ordering) })),
    anchor: AnchoredHeads.unwrap().nullish(),
    explanations: z.array(z.array(Ordering.unwrap())).optional(),
    /** What the service found broken when it wrote the file. */
    broken: z.array(z.looseObject({ stream: z.string() })),
    digest: z.string(),
  }),
);

/** A whole file, which has at least the first commit of its case. */
export const EvidenceOutline = lazily(() => Outline.unwrap().extend({ case: z.array(Ordering).min(1) }));
export type EvidenceOutline = z.infer<typeof EvidenceOutline>;

/** One part of several. */
export const PartOutline = lazily(() => Outline.unwrap().extend({ part: EvidencePart }));
export type PartOutline = z.infer<typeof PartOutline>;
