import type { Commit } from '../domain/journal/commit.ts';
import { ordersIn } from '../domain/journal/given-orders.ts';
import { parseStream } from '../domain/kernel/streams.ts';
import type { Order } from '../domain/order/order.ts';
import type { Policy } from '../domain/rules/policy.ts';
import { mayConcernSomebody } from '../notices/concerning.ts';
import { loadOrder, ordersGiven } from './load.ts';
import type { Journal, Publisher } from './ports.ts';
import { overtakenIn } from './standing-order.ts';

export type Check = { readonly orderId: string; readonly inSeconds: number };

/** Asks, some seconds from now, whether operators have taken their orders. Throws where any question was not taken. */
export type AcknowledgementChecks = { readonly ask: (checks: readonly Check[]) => Promise<void> };

/**
 * Something happened that somebody may have to be told of: by the commit, or by an emergency that still waits at a later
 * `step`.
 */
export type Happening = { readonly stream: string; readonly version: number; readonly step: number };

/** Hands on what happened to whoever tells people. */
export type Happenings = { readonly tell: (happening: Happening, inSeconds: number) => Promise<void> };

export type OutboxDeps = {
  readonly journal: Journal;
  readonly publisher: Publisher;
  readonly checks: AcknowledgementChecks;
  readonly happenings: Happenings;
  /** Told of a happening that could not be handed on: no order waits for it. */
  readonly onUntold: (happening: Happening, cause: unknown) => void;
  readonly policy: Policy;
};

/** A delayed queue message waits at most this long; longer waits belong to the clock. */
const longestDelayInSeconds = 900;

/** What a commit wants published: the orders it gave, or the one that its silent operator is to get again. */
const wantedBy = async ({ journal }: OutboxDeps, commit: Commit): Promise<readonly Order[]> => {
  const given = ordersIn(commit);
  if (given.length > 0 || !commit.events.some(({ type }) => type === 'order.resent')) return given;
  const stream = parseStream(commit.stream);
  const order = stream?.kind === 'order' ? await loadOrder({ journal }, stream.orderId) : null;
  return order === null ? [] : [order];
};

/** Orders of one case that are still their operators' newest, apart from those that a newer one has overtaken. */
export const splitOvertaken = async (journal: Journal, orders: readonly Order[]) => {
  const [first] = orders;
  if (first === undefined) return { current: [], overtakenOnes: [] };
  const given = await ordersGiven({ journal }, first.caseId);
  const isOvertaken = (order: Order): boolean => overtakenIn(order, given) !== null;
  return { current: orders.filter((order) => !isOvertaken(order)), overtakenOnes: orders.filter(isOvertaken) };
};

const publishOrders = async (deps: OutboxDeps, commit: Commit): Promise<void> => {
  const { current, overtakenOnes } = await splitOvertaken(deps.journal, await wantedBy(deps, commit));
  if (current.length > 0) await deps.publisher.publish(current, commit.hash);
  const wait = deps.policy.acknowledgeEmergencyWithinSeconds;
  const urgent = wait <= longestDelayInSeconds ? current.filter(({ path }) => path !== 'ordinary') : [];
  await deps.checks.ask([
    ...urgent.map(({ orderId }) => ({ orderId, inSeconds: wait })),
    ...overtakenOnes.map(({ orderId }) => ({ orderId, inSeconds: 0 })),
  ]);
};

/** Never in the way of an order: whoever is told late is told by the next reminder, and the alarm says that it was late. */
const handOn = async ({ happenings, onUntold }: OutboxDeps, commit: Commit): Promise<void> => {
  if (!mayConcernSomebody(commit)) return;
  const happening = { stream: commit.stream, version: commit.version, step: 0 };
  try {
    await happenings.tell(happening, 0);
  } catch (cause) {
    onUntold(happening, cause);
  }
};

/**
 * Publishes what a commit ordered. Safe to repeat: the deduplication id is the commit's hash, and past the topic's
 * five minutes the deliverer knows what an operator has. Safe in any order: the stream keeps none between commits, so
 * an order that a newer one has overtaken goes into no queue any more, and is asked after at once to be given up. What
 * somebody may have to be told of is handed on after it.
 */
export const publishCommit = async (deps: OutboxDeps, commit: Commit): Promise<void> => {
  await publishOrders(deps, commit);
  await handOn(deps, commit);
};
