import { genesisHash } from '../domain/chain.ts';
import type { Commit } from '../domain/commit.ts';
import { parseOrderId } from '../domain/order.ts';
import type { Digest } from './ports.ts';
import { caseStream, findOrder } from './streams.ts';

type At<Reason extends string> = { readonly stream: string; readonly version: number; readonly reason: Reason };

/** Where one chain does not follow from itself. */
export type ChainBreak = At<'missing-version' | 'previous-hash' | 'hash' | 'unreadable'>;

/** Where a journal is broken: in a chain, or between a case and what its orders left behind. */
export type Break = ChainBreak | At<'order-unknown' | 'record-differs'>;

export type Verification = { readonly commits: number; readonly streams: number; readonly broken: readonly Break[] };

const breakOf = (commit: Commit, before: Commit | undefined, digest: Digest): ChainBreak['reason'] | null => {
  if (commit.version !== (before?.version ?? 0) + 1) return 'missing-version';
  if (commit.previousHash !== (before?.hash ?? genesisHash)) return 'previous-hash';
  const { hash, ...unsealed } = commit;
  return digest(unsealed) === hash ? null : 'hash';
};

/** The first commit of one stream that does not follow from the one before it; null when the chain holds. Takes commits in any order. */
export const firstBreak = (commits: readonly Commit[], digest: Digest): ChainBreak | null => {
  const ordered = commits.toSorted((left, right) => left.version - right.version);
  for (const [index, commit] of ordered.entries()) {
    const reason = breakOf(commit, ordered[index - 1], digest);
    if (reason !== null) return { stream: commit.stream, version: commit.version, reason };
  }
  return null;
};

type Streams = ReadonlyMap<string, readonly Commit[]>;

/**
 * What happened to an order presupposes the commit that gave it: a case cut off at its end is noticed by what its orders
 * left behind, and the copy of what the topic carried must be the order as it was given.
 */
const breakWithCase = (stream: string, commits: readonly Commit[], streams: Streams, digest: Digest): Break | null => {
  const [kind, orderId = ''] = stream.split('#', 2);
  if (kind !== 'order' && kind !== 'record') return null;
  const parts = parseOrderId(orderId);
  const order = parts === null ? null : findOrder(streams.get(caseStream(parts.caseId)) ?? [], orderId);
  if (parts === null || order === null)
    return { stream: caseStream(parts?.caseId ?? orderId), version: parts?.version ?? 1, reason: 'order-unknown' };
  const differs = commits
    .flatMap(({ events }) => events)
    .some((event) => event.type === 'order.published' && digest(event.order) !== digest(order));
  return differs ? { stream, version: 1, reason: 'record-differs' } : null;
};

/** Recomputes every chain of a journal; at most one break a stream, streams by name. */
export const verifyJournal = (commits: readonly Commit[], digest: Digest): Verification => {
  const streams = Map.groupBy(commits, ({ stream }) => stream);
  const broken = [...streams.keys()].toSorted().flatMap((stream) => {
    const own = streams.get(stream) ?? [];
    const found = firstBreak(own, digest) ?? breakWithCase(stream, own, streams, digest);
    return found === null ? [] : [found];
  });
  return { commits: commits.length, streams: streams.size, broken };
};
