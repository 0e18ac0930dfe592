import { sumOf } from '../vocabulary/sum.ts';
import { type AnchoredToCheck, type AnchorVerdict, checkAnchored } from './anchored-case.ts';
import { type ChainBreak, type Digest, firstBreakIn, isWithheld } from './chain.ts';
import { type OrderEvidence, type OrderFault, type OrderingCommit, orderFaults } from './evidence-orders.ts';
import type { AnchorTools } from './signed-anchor.ts';

/** Whose chain: the case itself, an order to one operator, or the copy kept of what was sent. */
export type ChainOf = 'case' | 'order' | 'record';

export type ChainVerdict = {
  readonly of: ChainOf;
  readonly stream: string;
  /** Of an order and its record. */
  readonly orderId: string | null;
  readonly commits: number;
  /** How many of them are shown without their events, so that their hashes are taken as they stand. */
  readonly withheld: number;
  readonly brokenAt: ChainBreak | null;
};

/** As much of an evidence file as it takes to recompute it. */
export type EvidenceToCheck = {
  readonly digest: string;
  readonly exportedAt: string;
  readonly case: readonly OrderingCommit[];
  readonly orders: readonly OrderEvidence[];
  readonly anchor?: AnchoredToCheck | null | undefined;
};

export type EvidenceVerdict = {
  readonly chains: readonly ChainVerdict[];
  readonly faults: readonly OrderFault[];
  /** The digest of the file is that of its contents. */
  readonly digestHolds: boolean;
  /** By the anchor that the file brings with it; null where it brings none. */
  readonly anchored: AnchorVerdict | null;
};

/** What several anchors say, each of chains of its own, by the name of the newest; null where there are none. */
const together = (verdicts: readonly AnchorVerdict[], commits: number): AnchorVerdict | null => {
  const newest = verdicts.toSorted((one, other) => (other.anchor?.number ?? 0) - (one.anchor?.number ?? 0))[0];
  if (newest === undefined) return null;
  const covered = sumOf(verdicts, (verdict) => verdict.covered);
  return {
    anchor: newest.anchor,
    faults: verdicts.flatMap(({ faults }) => faults),
    contradictions: verdicts.flatMap(({ contradictions }) => contradictions),
    covered,
    younger: commits - covered,
  };
};

export type ContentsToCheck = Omit<EvidenceToCheck, 'digest' | 'anchor'>;

/** Recomputes every chain, and holds the orders against their case and what anchors vouch for against the chains. */
export const checkContents = async (
  file: ContentsToCheck,
  anchors: readonly AnchoredToCheck[],
  digest: Digest,
  tools: AnchorTools,
): Promise<Omit<EvidenceVerdict, 'digestHolds'>> => {
  const given = [
    { of: 'case' as const, orderId: null, commits: file.case },
    ...file.orders.flatMap(({ orderId, commits, record }) => [
      { of: 'order' as const, orderId, commits },
      { of: 'record' as const, orderId, commits: record },
    ]),
  ].filter(({ commits }) => commits.length > 0);
  const chains: ChainVerdict[] = [];
  for (const { of, orderId, commits } of given) {
    const brokenAt = await firstBreakIn(commits, digest, of === 'case');
    const withheld = of === 'case' ? commits.filter(isWithheld).length : 0;
    chains.push({ of, orderId, stream: commits[0]?.stream ?? '', commits: commits.length, withheld, brokenAt });
  }
  const faults = await orderFaults(file, digest);
  const all = given.map(({ commits }) => commits);
  const verdicts: AnchorVerdict[] = [];
  for (const anchor of anchors) verdicts.push(await checkAnchored(anchor, all, tools));
  return {
    chains,
    faults,
    anchored: together(
      verdicts,
      sumOf(chains, ({ commits }) => commits),
    ),
  };
};

/** Recomputes every chain of an evidence file, holds its orders against its case, and its digest against all it holds. */
export const checkEvidence = async (
  file: EvidenceToCheck,
  digest: Digest,
  tools: AnchorTools,
): Promise<EvidenceVerdict> => {
  const { digest: named, ...contents } = file;
  const checked = await checkContents(file, file.anchor == null ? [] : [file.anchor], digest, tools);
  return { ...checked, digestHolds: (await digest(contents)) === named };
};
