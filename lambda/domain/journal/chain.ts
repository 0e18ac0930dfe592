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

/** The `previousHash` of a first commit. */
export const genesisHash = '0'.repeat(64);

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
