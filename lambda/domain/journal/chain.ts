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

/** Whether it is shown without its events, and says so: then its hash cannot be recomputed, and the next commit pins it. */
export const isWithheld = (commit: object): boolean =>
  'withheld' in commit &&
  Array.isArray(commit.withheld) &&
  commit.withheld.length > 0 &&
  'events' in commit &&
  Array.isArray(commit.events) &&
  commit.events.length === 0;

const breakOf = async (commit: Sealed, before: Sealed | undefined, digest: Digest, mayWithhold: boolean) => {
  if (commit.version !== (before?.version ?? 0) + 1) return 'missing-version';
  if (commit.previousHash !== (before?.hash ?? genesisHash)) return 'previous-hash';
  if (mayWithhold && isWithheld(commit)) return null;
  const { hash, ...unsealed } = commit;
  return (await digest(unsealed)) === hash ? null : 'hash';
};

/**
 * The first commit that does not follow from the one before it; null where the chain holds. Takes them in any order.
 * `mayWithhold`: of a chain as it is shown to somebody, never of a journal.
 */
export const firstBreakIn = async (
  commits: readonly Sealed[],
  digest: Digest,
  mayWithhold = false,
): Promise<ChainBreak | null> => {
  const ordered = commits.toSorted((left, right) => left.version - right.version);
  for (const [index, commit] of ordered.entries()) {
    const reason = await breakOf(commit, ordered[index - 1], digest, mayWithhold);
    if (reason !== null) return { version: commit.version, reason };
  }
  return null;
};
