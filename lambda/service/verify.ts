import { type Commit, genesisHash } from '../domain/commit.ts';
import type { Digest } from './ports.ts';

export type Break = {
  readonly stream: string;
  readonly version: number;
  readonly reason: 'missing-version' | 'previous-hash' | 'hash' | 'unreadable';
};

export type Verification = { readonly commits: number; readonly streams: number; readonly broken: readonly Break[] };

const breakOf = (commit: Commit, before: Commit | undefined, digest: Digest): Break['reason'] | null => {
  if (commit.version !== (before?.version ?? 0) + 1) return 'missing-version';
  if (commit.previousHash !== (before?.hash ?? genesisHash)) return 'previous-hash';
  const { hash, ...unsealed } = commit;
  return digest(unsealed) === hash ? null : 'hash';
};

/** The first commit of one stream that does not follow from the one before it; null when the chain holds. Takes commits in any order. */
export const firstBreak = (commits: readonly Commit[], digest: Digest): Break | null => {
  const ordered = commits.toSorted((left, right) => left.version - right.version);
  for (const [index, commit] of ordered.entries()) {
    const reason = breakOf(commit, ordered[index - 1], digest);
    if (reason !== null) return { stream: commit.stream, version: commit.version, reason };
  }
  return null;
};

/** Recomputes every chain of a journal; at most one break a stream, streams by name. */
export const verifyJournal = (commits: readonly Commit[], digest: Digest): Verification => {
  const streams = Map.groupBy(commits, ({ stream }) => stream);
  const broken = [...streams.keys()].toSorted().flatMap((stream) => {
    const found = firstBreak(streams.get(stream) ?? [], digest);
    return found === null ? [] : [found];
  });
  return { commits: commits.length, streams: streams.size, broken };
};
