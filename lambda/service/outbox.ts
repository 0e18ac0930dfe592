import type { Commit } from '../domain/commit.ts';
import type { Policy } from '../domain/policy.ts';
import { loadOrder } from './dispatches.ts';
import type { Journal, Publisher } from './ports.ts';
import { ordersIn } from './streams.ts';

/** Asks, some seconds from now, whether an operator has taken its order. */
export type AcknowledgementChecks = { readonly ask: (orderId: string, inSeconds: number) => Promise<void> };

export type OutboxDeps = {
  readonly journal: Journal;
  readonly publisher: Publisher;
  readonly checks: AcknowledgementChecks;
  readonly policy: Policy;
};

/** A delayed queue message waits at most this long; longer waits belong to the clock. */
const longestDelayInSeconds = 900;

const resentOrders = async ({ journal }: OutboxDeps, commit: Commit) => {
  if (!commit.events.some(({ type }) => type === 'order.resent')) return [];
  const order = await loadOrder({ journal }, commit.stream.slice('order#'.length));
  return order === null ? [] : [order];
};

/**
 * Publishes what a commit ordered. Safe to repeat: the deduplication id is the commit's hash, and past the topic's
 * five minutes the deliverer knows what an operator has.
 */
export const publishCommit = async (deps: OutboxDeps, commit: Commit): Promise<void> => {
  const orders = [...ordersIn(commit), ...(await resentOrders(deps, commit))];
  if (orders.length === 0) return;
  await deps.publisher.publish(orders, commit.hash);
  const wait = deps.policy.acknowledgeEmergencyWithinSeconds;
  const urgent = orders.filter(({ path }) => path !== 'ordinary');
  if (wait <= longestDelayInSeconds) await Promise.all(urgent.map(({ orderId }) => deps.checks.ask(orderId, wait)));
};
