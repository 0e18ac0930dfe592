import { type ChainBreak, type Digest, firstBreakIn, type Sealed } from '../domain/journal/chain.ts';
import type { Commit } from '../domain/journal/commit.ts';
import { everyCommit } from '../domain/journal/every-commit.ts';
import { findOrder } from '../domain/journal/given-orders.ts';
import { readStored } from '../domain/journal/read-stored.ts';
import { caseStream, parseStream } from '../domain/kernel/streams.ts';
import { parseOrderId } from '../domain/order/order.ts';

/** Where a journal is broken: in a chain, or between a case and what its orders left behind. */
export type Break = {
  readonly stream: string;
  readonly version: number;
  readonly reason: ChainBreak['reason'] | 'unreadable' | 'order-unknown' | 'record-differs';
};

export type Verification = { readonly commits: number; readonly streams: number; readonly broken: readonly Break[] };

type Streams = ReadonlyMap<string, readonly Sealed[]>;

/** What the commits of a stream say; null where one of them says nothing to this release. */
export const toldBy = (stored: readonly Sealed[]): readonly Commit[] | null => {
  const read = stored.map((commit) => readStored(commit, everyCommit));
  return read.every((one) => one.ok) ? read.map(({ value }) => value) : null;
};

/**
 * What happened to an order presupposes the commit that gave it: a case cut off at its end is noticed by what its orders
 * left behind, and the copy of what the topic carried must be the order as it was given.
 */
const breakWithCase = async (stream: string, streams: Streams, digest: Digest): Promise<Break | null> => {
  const named = parseStream(stream);
  if (named === null || !('orderId' in named)) return null;
  const { orderId } = named;
  const parts = parseOrderId(orderId);
  const name = caseStream(parts?.caseId ?? orderId);
  const [given, copies] = [toldBy(streams.get(name) ?? []), toldBy(streams.get(stream) ?? [])];
  if (given === null || copies === null) return null;
  const order = findOrder(given, orderId);
  if (order === null) return { stream: name, version: parts?.version ?? 1, reason: 'order-unknown' };
  const ordered = await digest(order);
  for (const event of copies.flatMap(({ events }) => events))
    if (event.type === 'order.published' && (await digest(event.order)) !== ordered)
      return { stream, version: 1, reason: 'record-differs' };
  return null;
};

/**
 * Recomputes every chain of a journal from what is stored, whatever its format; at most one break a stream, streams by
 * name.
 */
export const verifyJournal = async (stored: readonly Sealed[], digest: Digest): Promise<Verification> => {
  const streams = Map.groupBy(stored, ({ stream }) => stream);
  const broken: Break[] = [];
  for (const stream of [...streams.keys()].toSorted()) {
    const own = await firstBreakIn(streams.get(stream) ?? [], digest);
    const found = own === null ? await breakWithCase(stream, streams, digest) : { stream, ...own };
    if (found !== null) broken.push(found);
  }
  return { commits: stored.length, streams: streams.size, broken };
};
