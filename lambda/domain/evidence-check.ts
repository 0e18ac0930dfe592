import { type OrderEvidence, type OrderFault, type OrderingCommit, orderFaults } from './evidence-orders.ts';

/** As much of a commit as its chain is recomputed from; whatever else it holds is sealed with it. */
export type Sealed = {
  readonly stream: string;
  readonly version: number;
  readonly previousHash: string;
  readonly hash: string;
};

/** SHA-256 over RFC 8785 canonical JSON, lower-case hex, by whatever the machine has for it. */
export type Digest = (value: unknown) => string | Promise<string>;

export type ChainBreak = { readonly version: number; readonly reason: 'missing-version' | 'previous-hash' | 'hash' };

/** Whose chain: the case itself, an order to one operator, or the copy kept of what was sent. */
export type ChainOf = 'case' | 'order' | 'record';

export type ChainVerdict = {
  readonly of: ChainOf;
  readonly stream: string;
  /** Of an order and its record. */
  readonly orderId: string | null;
  readonly commits: number;
  readonly brokenAt: ChainBreak | null;
};

/** As much of an evidence file as it takes to recompute it. */
export type Evidence = {
  readonly digest: string;
  readonly exportedAt: string;
  readonly case: readonly OrderingCommit[];
  readonly orders: readonly OrderEvidence[];
};

export type EvidenceVerdict = {
  readonly chains: readonly ChainVerdict[];
  readonly faults: readonly OrderFault[];
  /** The digest of the file is that of its contents. */
  readonly digestHolds: boolean;
};

/** The `previousHash` of a first commit. */
const genesisHash = '0'.repeat(64);

const breakOf = async (commit: Sealed, before: Sealed | undefined, digest: Digest) => {
  if (commit.version !== (before?.version ?? 0) + 1) return 'missing-version';
  if (commit.previousHash !== (before?.hash ?? genesisHash)) return 'previous-hash';
  const { hash, ...unsealed } = commit;
  return (await digest(unsealed)) === hash ? null : 'hash';
};

/** The first commit that does not follow from the one before it; null where the chain holds. Takes them in any order. */
export const firstBreakIn = async (commits: readonly Sealed[], digest: Digest): Promise<ChainBreak | null> => {
  const ordered = commits.toSorted((left, right) => left.version - right.version);
  for (const [index, commit] of ordered.entries()) {
    const reason = await breakOf(commit, ordered[index - 1], digest);
    if (reason !== null) return { version: commit.version, reason };
  }
  return null;
};

/** Recomputes every chain of an evidence file, holds its orders against its case, and its digest against all it holds. */
export const checkEvidence = async (file: Evidence, digest: Digest): Promise<EvidenceVerdict> => {
  const { digest: named, ...contents } = file;
  const given = [
    { of: 'case' as const, orderId: null, commits: file.case },
    ...file.orders.flatMap(({ orderId, commits, record }) => [
      { of: 'order' as const, orderId, commits },
      { of: 'record' as const, orderId, commits: record },
    ]),
  ].filter(({ commits }) => commits.length > 0);
  const chains: ChainVerdict[] = [];
  for (const { of, orderId, commits } of given) {
    const brokenAt = await firstBreakIn(commits, digest);
    chains.push({ of, orderId, stream: commits[0]?.stream ?? '', commits: commits.length, brokenAt });
  }
  const faults = await orderFaults(file, digest);
  return { chains, faults, digestHolds: (await digest(contents)) === named };
};
