import { digestOf } from '../../lambda/adapters/digest.ts';
import type { Commit } from '../../lambda/domain/journal/commit.ts';
import type { AttemptFailure } from '../../lambda/domain/order/events.ts';
import type { Order } from '../../lambda/domain/order/order.ts';
import type { Operator } from '../../lambda/domain/registry/events.ts';
import type { RegistryFacts } from '../../lambda/domain/registry/facts.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { deliver, type HandOverOutcome, type OutgoingOrder } from '../../lambda/service/deliver.ts';
import { resendIfSilent } from '../../lambda/service/dispatches.ts';
import { type Check, publishCommit } from '../../lambda/service/outbox.ts';
import type { Journal, Publisher } from '../../lambda/service/ports.ts';
import { unlisted } from './unlisted.ts';

/** What an operator does with an order that is pushed to it; `kept`: it takes the order and its answer is lost. */
export type Answer = 'taken' | 'kept' | Extract<AttemptFailure, 'refused' | 'unreachable'>;

const outcomes: Readonly<Record<Answer, HandOverOutcome>> = {
  taken: { taken: true, httpStatus: 202, jwsDigest: 'a'.repeat(64) },
  kept: { taken: false, failure: 'timeout', httpStatus: null },
  refused: { taken: false, failure: 'refused', httpStatus: 403 },
  unreachable: { taken: false, failure: 'unreachable', httpStatus: null },
};

export const memoryJournal = () => {
  const commits: Commit[] = [];
  const journal: Journal = {
    load: async (stream) => commits.filter((commit) => commit.stream === stream),
    append: async (commit) => {
      if (commits.some(({ stream, version }) => stream === commit.stream && version === commit.version)) return 'taken';
      commits.push(commit);
      return 'appended';
    },
  };
  return { journal, commits };
};

/**
 * The way of orders in memory: a topic that may be down, a first-in-first-out queue an operator, operators that answer by a
 * script and then take everything or fetch it, and the stream, which the test hands on in whatever order it likes.
 */
export const memoryDispatch = (
  registry: RegistryFacts,
  clock: () => string,
  /** An order comes to an operator, with all that it is handed. */
  onArrival: (order: OutgoingOrder, operator: Operator) => void = () => undefined,
) => {
  const { journal, commits } = memoryJournal();
  const queues = new Map<string, Order[]>();
  const script = new Map<string, Answer[]>();
  const received: Order[] = [];
  const fetched = new Set<string>();
  const asked: string[] = [];
  let isDown = false;

  const arrive = (order: OutgoingOrder, operator: Operator): void => {
    received.push(order);
    onArrival(order, operator);
  };

  const publisher: Publisher = {
    publish: async (orders) => {
      if (isDown) throw new Error('the topic is down');
      for (const order of orders) queues.set(order.operator, [...(queues.get(order.operator) ?? []), { ...order }]);
    },
  };
  const deps = {
    journal,
    digest: digestOf,
    clock,
    registry: { facts: async () => registry, factsOf: async () => registry, factsAtHand: async () => registry },
    policy: defaultPolicy,
    publisher,
    onPublishFault: () => undefined,
    ...unlisted,
    handOver: async (order: OutgoingOrder, operator: Operator): Promise<HandOverOutcome> => {
      const answer = script.get(order.operator)?.shift() ?? 'taken';
      if (answer === 'taken' || answer === 'kept') arrive(order, operator);
      return outcomes[answer];
    },
    putForPickUp: async (order: OutgoingOrder, operator: Operator, _: unknown, onceAs: string): Promise<void> => {
      if (!fetched.has(onceAs)) arrive(order, operator);
      fetched.add(onceAs);
    },
  };
  const checks = {
    ask: async (all: readonly Check[]) => void asked.push(...all.map(({ orderId }) => orderId)),
  };
  const happenings = { tell: async () => undefined };
  const ids = new WeakMap<Order, string>();
  let messages = 0;
  /** Each time an order is queued it is another message. */
  const idOf = (order: Order): string => {
    const id = ids.get(order) ?? `m-${messages++}`;
    ids.set(order, id);
    return id;
  };
  const drain = async (operator: string): Promise<void> => {
    const queue = queues.get(operator) ?? [];
    for (let receive = 1; queue[0] !== undefined; receive += 1) {
      const [order] = queue;
      const outcome = await deliver(deps, order, { messageId: idOf(order), receive });
      if (outcome === 'left') return;
      if (outcome === 'done') {
        queue.shift();
        receive = 0;
      }
    }
  };

  return {
    deps,
    commits,
    queues,
    script,
    breakTopic: (down: boolean): void => {
      isDown = down;
    },
    /** The publisher reads one commit from the stream. */
    publish: (commit: Commit) =>
      publishCommit(
        { journal, publisher, checks, happenings, onUntold: () => undefined, policy: defaultPolicy },
        commit,
      ),
    /** Everything that waits in queues and checks is worked off. */
    settle: async (): Promise<void> => {
      for (const operator of queues.keys()) await drain(operator);
      for (const orderId of asked.splice(0)) await resendIfSilent(deps, orderId);
    },
    /** Orders an operator has, each at its first arrival. */
    receivedBy: (operator: string): readonly Order[] =>
      received.filter(
        (order, index) =>
          order.operator === operator && received.findIndex(({ orderId }) => orderId === order.orderId) === index,
      ),
    /** The same with whatever arrived again: an operator that polls may find an order twice that it has not reported on. */
    arrivalsAt: (operator: string): readonly Order[] => received.filter((order) => order.operator === operator),
    eventsOf: (orderId: string): readonly string[] =>
      commits
        .filter(({ stream }) => stream === `order#${orderId}`)
        .flatMap(({ events }) =>
          events.map((event) => (event.type === 'order.suppressed' ? `${event.type}: ${event.reason}` : event.type)),
        ),
  };
};
