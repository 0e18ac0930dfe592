import type { Area } from '../domain/division/area/area.ts';
import type { Commit } from '../domain/journal/commit.ts';
import { areasOf } from '../domain/journal/given-orders.ts';
import { orderStream } from '../domain/kernel/streams.ts';
import { isStopping } from '../domain/order/alerting.ts';
import { type CaseStanding, decideHandover } from '../domain/order/decide-handover.ts';
import type { AttemptFailure } from '../domain/order/events.ts';
import type { Order } from '../domain/order/order.ts';
import { besideUpdate, goesBefore } from '../domain/order/overtaken.ts';
import { type Delivery, isSettled, isWithOperator, noDelivery } from '../domain/order/state.ts';
import type { Operator } from '../domain/registry/events.ts';
import { foldDelivery } from './deciders.ts';
import { noteOnOrder, suppress } from './dispatches.ts';
import { type Given, loadDelivery, ordersGiven } from './load.ts';
import type { Deps } from './ports.ts';
import { overtakenIn } from './standing-order.ts';

/** What came of handing a signed order to an operator. */
export type HandOverOutcome =
  | { readonly taken: true; readonly httpStatus: number; readonly jwsDigest: string }
  | { readonly taken: false; readonly failure: AttemptFailure; readonly httpStatus: number | null };

/** Whether the operator of a stop is known to have what it stops; null for orders that stop nothing. */
export type AlertDelivery = 'confirmed' | 'unconfirmed' | null;

/** An order with the outlines that it is for, which stand in its alert alone. */
export type OutgoingOrder = Order & { readonly areas?: readonly Area[] };

export type HandOver = (
  order: OutgoingOrder,
  operator: Operator,
  alertDelivery: AlertDelivery,
) => Promise<HandOverOutcome>;

/**
 * Puts an order where an operator that polls fetches it, behind what was put there of the same case. `onceAs` is the order
 * and how often it was sent again: what is handled twice, or came by two ways, is put there once.
 */
export type PutForPickUp = (
  order: OutgoingOrder,
  operator: Operator,
  alertDelivery: AlertDelivery,
  onceAs: string,
) => Promise<void>;

export type DeliverDeps = Deps & { readonly handOver: HandOver; readonly putForPickUp: PutForPickUp };

/** The queue's identity of this attempt: its message, and how often it was received. */
export type Attempt = { readonly messageId: string; readonly receive: number };

const isFetchedBy = (operator: Operator | undefined): boolean => operator?.delivery.mode === 'poll';

/** An order's commits, and what they say of it. */
type Noted = { readonly commits: readonly Commit[]; readonly delivery: Delivery };

const loadNoted = async ({ journal }: Deps, { orderId }: Order): Promise<Noted> => {
  const commits = await journal.load(orderStream(orderId));
  return { commits, delivery: foldDelivery(commits) ?? noDelivery };
};

/** A receive whose outcome nobody noted may have reached the operator before its deliverer died. */
const noteLostAttempt = async (
  deps: DeliverDeps,
  order: Order,
  noted: Noted,
  { messageId, receive }: Attempt,
): Promise<Noted> => {
  const { commits, delivery } = noted;
  const previous = `${messageId}/${receive - 1}`;
  if (receive <= 1 || delivery.lastAttempt === previous || delivery.maybeReceived) return noted;
  const lost = { type: 'record-failed-attempt', failure: 'reset', httpStatus: null, attempt: previous } as const;
  await noteOnOrder(deps, order, lost, `attempt-${previous}`, commits);
  return loadNoted(deps, order);
};

const alertDeliveryOf = ({ kind }: Order, referenced: readonly Delivery[]): AlertDelivery => {
  if (!isStopping(kind)) return null;
  return referenced.some(isWithOperator) ? 'confirmed' : 'unconfirmed';
};

type Pushed = {
  readonly outgoing: OutgoingOrder;
  readonly operator: Operator;
  readonly alertDelivery: AlertDelivery;
  readonly known: readonly Commit[];
};

const handOver = async (
  deps: DeliverDeps,
  order: Order,
  { outgoing, operator, alertDelivery, known }: Pushed,
  { messageId, receive }: Attempt,
): Promise<'done' | 'retry'> => {
  const outcome = await deps.handOver(outgoing, operator, alertDelivery);
  if (outcome.taken) {
    const { httpStatus, jwsDigest } = outcome;
    await noteOnOrder(deps, order, { type: 'record-handover', httpStatus, jwsDigest }, 'hand-over', known);
    return 'done';
  }
  const attempt = `${messageId}/${receive}`;
  const { failure, httpStatus } = outcome;
  const failed = { type: 'record-failed-attempt', failure, httpStatus, attempt } as const;
  await noteOnOrder(deps, order, failed, `attempt-${attempt}`, known);
  return 'retry';
};

/** `left`: the order is for nobody registered, and nothing was noted of it. */
export type Delivered = 'done' | 'retry' | 'left';

type Place = { readonly operator: Operator | undefined; readonly given: Given };

const deliverOne = async (
  deps: DeliverDeps,
  order: Order,
  noted: Noted,
  { operator, given }: Place,
  attempt: Attempt,
): Promise<Delivered> => {
  const standing: CaseStanding = { overtakenBy: overtakenIn(order, given), isFetched: isFetchedBy(operator) };
  const isPushed = operator !== undefined && !standing.isFetched;
  const { commits: known, delivery } = isPushed ? await noteLostAttempt(deps, order, noted, attempt) : noted;
  const referenced = await Promise.all(order.references.map((orderId) => loadDelivery(deps, orderId)));
  const handover = decideHandover(order, delivery, standing, referenced, deps.clock());
  if (handover.do === 'nothing') return 'done';
  if (handover.do === 'suppress') {
    await suppress(deps, order, handover.reason, known);
    return 'done';
  }
  if (operator === undefined) return 'left';
  const alertDelivery = alertDeliveryOf(order, referenced);
  const areas = areasOf(given.commits, order);
  const outgoing = areas === null ? order : { ...order, areas };
  if (isPushed) return handOver(deps, order, { outgoing, operator, alertDelivery, known }, attempt);
  await deps.putForPickUp(outgoing, operator, alertDelivery, `${order.orderId}#${delivery.resends}`);
  return 'done';
};

/**
 * Another order of the same operator, out of its turn, where it is not with it yet: its own message may lie behind this one in the
 * queue, and would never come to the front. Put away when it does come: it is known to be there.
 */
const deliverToo = async (
  deps: DeliverDeps,
  other: Order,
  place: Place,
  { messageId, receive }: Attempt,
): Promise<Delivered> => {
  const noted = await loadNoted(deps, other);
  if (isWithOperator(noted.delivery) || isSettled(noted.delivery)) return 'done';
  return deliverOne(deps, other, noted, place, { messageId: `${messageId}.${other.orderId}`, receive });
};

/** What must be with the operator before a telling is. */
const deliverBefore = async (deps: DeliverDeps, order: Order, place: Place, attempt: Attempt): Promise<Delivered> => {
  for (const earlier of goesBefore(order, place.given.orders)) {
    const delivered = await deliverToo(deps, earlier, place, attempt);
    if (delivered !== 'done') return delivered;
  }
  return 'done';
};

/** No update waits for the end of what it leaves: where the operator did not take that, it gets the update at once. */
const deliverBeside = async (deps: DeliverDeps, order: Order, place: Place, attempt: Attempt): Promise<void> => {
  const update = besideUpdate(order, place.given.orders);
  if (update !== null) await deliverToo(deps, update, place, attempt);
};

/**
 * Hands one order to its operator, or knows better: nothing when the operator has it, suppressed when a
 * newer one has overtaken it. Answers 'retry' when the operator did not take it; the queue keeps the order and its group in their place.
 * For an operator that polls it is put where that operator fetches it. Nothing is noted of that: only the
 * operator can say that it has the order. What is for nobody registered waits.
 *
 * The queue gives one order of a case and operator at a time, so between this look at the case and the end of the handing
 * over no newer one can go out; and one that is looked at after a newer one was given is suppressed. What recipients are told
 * brings along whatever is to go before it, and the end of what an update leaves, where it is not taken, that update.
 */
export const deliver = async (deps: DeliverDeps, order: Order, attempt: Attempt): Promise<Delivered> => {
  const registry = await deps.registry.factsAtHand(null);
  const operator = registry.operators.get(order.operator);
  const [given, noted] = await Promise.all([ordersGiven(deps, order.caseId), loadNoted(deps, order)]);
  const place = { operator, given };
  const before = await deliverBefore(deps, order, place, attempt);
  if (before !== 'done') return before;
  const delivered = await deliverOne(deps, order, noted, place, attempt);
  if (delivered === 'retry') await deliverBeside(deps, order, place, attempt);
  return delivered;
};

const retrySeconds = [1, 1, 2, 3, 5, 10, 15, 20] as const;

/** Seconds until the next attempt, after `receive` attempts: seconds at first, half a minute in a long outage. */
export const retryInSeconds = (receive: number): number => retrySeconds[Math.max(0, receive - 1)] ?? 30;
