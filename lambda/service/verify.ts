import { type ChainBreak, type Digest, firstBreakIn, type Sealed } from '../domain/journal/chain.ts';
import type { Commit } from '../domain/journal/commit.ts';
import { everyCommit } from '../domain/journal/every-commit.ts';
import { findOrder } from '../domain/journal/given-orders.ts';
import { readStored } from '../domain/journal/read-stored.ts';
import { DamagedStream } from '../domain/kernel/damaged-stream.ts';
import { caseStream, parseStream, type StreamKind } from '../domain/kernel/streams.ts';
import { parseOrderId } from '../domain/order/order.ts';
import { foldApplication, foldDelivery, foldEmergency, foldRegistry } from './deciders.ts';

/**
 * Where a journal is broken: in an item (`misplaced`: its text names another place, `says`), in a chain, in what follows
 * on what, or between a case and what its orders left behind.
 */
export type Break = {
  readonly stream: string;
  readonly version: number;
  readonly reason:
    | ChainBreak['reason']
    | 'unreadable'
    | 'misplaced'
    | 'cannot-follow'
    | 'order-unknown'
    | 'record-differs';
  readonly says?: { readonly stream: string; readonly version: number };
};

export type Verification = { readonly commits: number; readonly streams: number; readonly broken: readonly Break[] };

type Streams = ReadonlyMap<string, readonly Sealed[]>;

/** What the commits of a stream say; null where one of them says nothing to this release. */
export const toldBy = (stored: readonly Sealed[]): readonly Commit[] | null => {
  const read = stored.map((commit) => readStored(commit, everyCommit));
  return read.every((one) => one.ok) ? read.map(({ value }) => value) : null;
};

const foldsOf: Readonly<Record<StreamKind, ((commits: readonly Commit[]) => unknown) | null>> = {
  application: foldApplication,
  emergency: foldEmergency,
  order: foldDelivery,
  record: null,
  registry: foldRegistry,
};

/** Where a stream says what could never follow on what stands before it, however right its hashes are. */
const breakInFold = (stream: string, stored: readonly Sealed[]): Break | null => {
  const fold = foldsOf[parseStream(stream)?.kind ?? 'record'];
  const told = fold === null ? null : toldBy(stored.toSorted((one, other) => one.version - other.version));
  if (fold === null || told === null) return null;
  try {
    fold(told);
    return null;
  } catch (cause) {
    if (!(cause instanceof DamagedStream)) throw cause;
    return { stream, version: cause.where.version, reason: 'cannot-follow' };
  }
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
    const given = streams.get(stream) ?? [];
    const own = await firstBreakIn(given, digest);
    const found =
      own === null
        ? (breakInFold(stream, given) ?? (await breakWithCase(stream, streams, digest)))
        : { stream, ...own };
    if (found !== null) broken.push(found);
  }
  return { commits: stored.length, streams: streams.size, broken };
};
