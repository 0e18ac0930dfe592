import { addMinutes, isBefore } from '../calendar/instant.ts';
import { orderStream, recordStream } from '../kernel/streams.ts';
import type { Digest, Sealed } from './chain.ts';

type GivenOrder = { readonly orderId: string; readonly issuedAt: string };

/** A commit with as much of its events as tells which orders it gave, or (`order.published`) which one the topic carried. */
export type OrderingCommit = Sealed & {
  readonly events: readonly {
    readonly type: string;
    readonly orders?: readonly GivenOrder[] | undefined;
    readonly order?: unknown;
  }[];
};

/** What an evidence file holds of one order. */
export type OrderEvidence = {
  readonly orderId: string;
  readonly commits: readonly OrderingCommit[];
  readonly record: readonly OrderingCommit[];
};

/**
 * How an order and its case contradict each other though each chain may hold by itself: the case gave it and the file
 * leaves it out (`left-out`) or knows nothing of what became of it (`not-recorded`); the case never gave it (`unknown`);
 * a chain is that of something else (`other-chain`); the topic carried another text than was ordered (`record-differs`).
 */
export type OrderFault = {
  readonly orderId: string;
  readonly reason: 'left-out' | 'not-recorded' | 'unknown' | 'other-chain' | 'record-differs';
};

/** Publishing and the copy of it take seconds; an order this much older than the file has left something behind. */
const recordedWithinMinutes = 10;

const givenIn = (commits: readonly OrderingCommit[]): readonly GivenOrder[] =>
  commits.flatMap(({ events }) => events.flatMap(({ orders = [] }) => orders));

const faultOf = async (
  { orderId, commits, record }: OrderEvidence,
  order: GivenOrder | undefined,
  exportedAt: string,
  digest: Digest,
): Promise<OrderFault['reason'] | null> => {
  if (order === undefined) return 'unknown';
  const isOf = (chain: readonly Sealed[], name: string): boolean => chain.every(({ stream }) => stream === name);
  if (!isOf(commits, orderStream(orderId)) || !isOf(record, recordStream(orderId))) return 'other-chain';
  if (commits.length + record.length === 0)
    return isBefore(addMinutes(order.issuedAt, recordedWithinMinutes), exportedAt) ? 'not-recorded' : null;
  const ordered = await digest(order);
  for (const { events } of record)
    for (const { type, order: carried } of events)
      if (type === 'order.published' && (await digest(carried)) !== ordered) return 'record-differs';
  return null;
};

/** Holds what an evidence file says of each order against what the case ordered; at most one fault an order. */
export const orderFaults = async (
  file: {
    readonly exportedAt: string;
    readonly case: readonly OrderingCommit[];
    readonly orders: readonly OrderEvidence[];
  },
  digest: Digest,
): Promise<readonly OrderFault[]> => {
  const given = new Map(givenIn(file.case).map((order) => [order.orderId, order]));
  const held = new Set(file.orders.map(({ orderId }) => orderId));
  const faults: OrderFault[] = [...given.keys()]
    .filter((orderId) => !held.has(orderId))
    .map((orderId) => ({ orderId, reason: 'left-out' }));
  for (const one of file.orders) {
    const reason = await faultOf(one, given.get(one.orderId), file.exportedAt, digest);
    if (reason !== null) faults.push({ orderId: one.orderId, reason });
  }
  return faults;
};
