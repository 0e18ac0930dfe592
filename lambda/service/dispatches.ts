import type { Application } from '../domain/application/state.ts';
import type { Commit } from '../domain/journal/commit.ts';
import { findOrder } from '../domain/journal/given-orders.ts';
import type { Remains } from '../domain/journal/remains.ts';
import { type Refusal, refuse } from '../domain/kernel/refusal.ts';
import { applicationStream, caseStream, kindOfCase, orderStream } from '../domain/kernel/streams.ts';
import { isStopping } from '../domain/order/alerting.ts';
import type { OrderCommand } from '../domain/order/commands/index.ts';
import type { Suppression } from '../domain/order/events.ts';
import { type Order, parseOrderId } from '../domain/order/order.ts';
import { type Delivery, isSettled, isWithOperator, noDelivery } from '../domain/order/state.ts';
import { type Actor, actsFor, systemActor } from '../domain/vocabulary/actor.ts';
import { err, ok, type Result } from '../domain/vocabulary/result.ts';
import { dispatchDecider, foldReadableApplication, orderDecider } from './deciders.ts';
import { type Executed, execute } from './execute.ts';
import { type Given, loadDelivery, loadEmergency, loadOrder, ordersGiven } from './load.ts';
import type { CommandMeta, Deps } from './ports.ts';
import { loadRemains } from './remains.ts';
import { overtakenIn } from './standing-order.ts';

const systemRequest = (commandId: string, body: unknown = null): CommandMeta => ({
  actor: systemActor,
  commandId,
  body,
  expectedVersion: null,
});

/**
 * Records what the deliverer or the clock knows of an order. The command id makes a repeated note a no-op. `known`: the
 * order's commits as they were read a moment ago.
 */
export const noteOnOrder = async (
  deps: Deps,
  order: Order,
  command: OrderCommand,
  commandId: string,
  known?: readonly Commit[],
): Promise<void> => {
  const execution = { stream: orderStream(order.orderId), caseId: order.caseId, command, known };
  const noted = await execute(deps, orderDecider(order), { ...execution, request: systemRequest(commandId) });
  if (!noted.ok) throw new Error(`${order.orderId}: ${command.type} refused: ${noted.error.reason}`);
};

/** What was read a moment ago: the case, and what is known of one of its orders since. */
type Known = Pick<Remains, 'commits' | 'gaps'> & { readonly orderId: string; readonly delivery: Delivery };

/** One that cannot be read whole is not moved on by itself. */
const toDispatch = async (deps: Deps, caseId: string, known: Known | undefined): Promise<Application | null> => {
  if (kindOfCase(caseId) !== 'application') return null;
  const { commits, gaps } = known ?? (await loadRemains(deps, applicationStream(caseId)));
  const { state, gaps: missing } = foldReadableApplication({ commits, gaps, head: null });
  if (missing.length > 0) return null;
  return state?.status === 'dispatching' || state?.status === 'dispatched' ? state : null;
};

/** Moves an application on when all its operators have accepted (dispatched) or finished (completed). */
export const settleDispatch = async (deps: Deps, caseId: string, known?: Known): Promise<void> => {
  const state = await toDispatch(deps, caseId, known);
  if (state === null) return;
  const deliveries = await Promise.all(
    state.orders.map(({ orderId }) => (orderId === known?.orderId ? known.delivery : loadDelivery(deps, orderId))),
  );
  const isComplete = deliveries.every(isSettled);
  const isDispatched = deliveries.every((delivery) => delivery.acceptedAt !== null || isSettled(delivery));
  const type = isComplete ? 'complete-dispatch' : 'mark-dispatched';
  if (!isComplete && (!isDispatched || state.status === 'dispatched')) return;
  const stream = applicationStream(caseId);
  await execute(deps, dispatchDecider, { stream, caseId, command: { type }, request: systemRequest(type) });
};

/** Takes what an operator reports of an order. Operators learn nothing of orders that are not theirs. */
export const takeReport = async (
  deps: Deps,
  orderId: string,
  command: OrderCommand,
  request: CommandMeta,
): Promise<Result<Executed<Delivery> & { readonly order: Order }, Refusal>> => {
  const parts = parseOrderId(orderId);
  const isOwn = parts !== null && parts.operator === request.actor.organisation;
  const { commits, gaps } = isOwn ? await loadRemains(deps, caseStream(parts.caseId)) : { commits: [], gaps: [] };
  const order = findOrder(commits, orderId) ?? (gaps.length > 0 ? await loadOrder(deps, orderId) : null);
  if (order === null) return refuse('unknown-order', {});
  const execution = { stream: orderStream(orderId), caseId: order.caseId, command, request };
  const outcome = await execute(deps, orderDecider(order), execution);
  if (!outcome.ok) return err(outcome.error);
  const { state: delivery } = outcome.value;
  const reported = command.type === 'record-receipt' ? command.kind : null;
  if (reported === 'accepted' || reported === 'finished')
    await settleDispatch(deps, order.caseId, { commits, gaps, orderId, delivery });
  return ok({ ...outcome.value, order });
};

/** An order, and all that its case has given as far as that can be read. */
const orderAmong = async (
  deps: Deps,
  orderId: string,
): Promise<{ readonly order: Order | null; readonly given: Given }> => {
  const parts = parseOrderId(orderId);
  const given = parts === null ? { commits: [], orders: [], unread: [] } : await ordersGiven(deps, parts.caseId);
  const known = given.orders.find((one) => one.orderId === orderId) ?? null;
  return { order: known ?? (given.unread.length > 0 ? await loadOrder(deps, orderId) : null), given };
};

/** The authority before which an emergency was put besides its own, where somebody of another asks; undefined for none. */
const confirmingBesides = async (
  deps: Deps,
  { authority, caseId }: Order,
  actor: Actor,
): Promise<string | undefined> =>
  actsFor(actor, authority) || kindOfCase(caseId) !== 'emergency'
    ? undefined
    : (await loadEmergency(deps, caseId))?.escalated?.authority;

/** What the duty officer records of an order, as long as no newer one to the same operator stands for it. */
export const takeTelephoneOrder = async (
  deps: Deps,
  orderId: string,
  command: OrderCommand,
  request: CommandMeta,
): Promise<Result<Executed<Delivery> & { readonly order: Order }, Refusal>> => {
  const { order, given } = await orderAmong(deps, orderId);
  if (order === null) return refuse('unknown-order', {});
  const decider = orderDecider(order, await confirmingBesides(deps, order, request.actor));
  const denied = decider.refuseActor(command.type, noDelivery, request.actor);
  if (denied !== null) return denied.reason === 'unknown-case' ? refuse('unknown-order', {}) : err(denied);
  if (overtakenIn(order, given) !== null) return refuse('order-overtaken', {});
  const outcome = await execute(deps, decider, {
    stream: orderStream(orderId),
    caseId: order.caseId,
    command,
    request,
  });
  return outcome.ok ? ok({ ...outcome.value, order }) : err(outcome.error);
};

/** Gives an order up for good, and closes the send of an application that waited for nothing else. */
export const suppress = async (
  deps: Deps,
  order: Order,
  reason: Suppression,
  known?: readonly Commit[],
): Promise<void> => {
  await noteOnOrder(deps, order, { type: 'suppress-order', reason }, 'suppress', known);
  if (order.path === 'ordinary') await settleDispatch(deps, order.caseId);
};

/**
 * Sends an order again when its operator has not taken it in time; the publisher carries the resend. One that a newer
 * order has overtaken is given up instead.
 */
export const resendIfSilent = async (deps: Deps, orderId: string): Promise<'resent' | 'settled'> => {
  const { order, given } = await orderAmong(deps, orderId);
  if (order === null) return 'settled';
  const delivery = await loadDelivery(deps, orderId);
  if (isWithOperator(delivery) || isSettled(delivery)) return 'settled';
  const overtakenBy = overtakenIn(order, given);
  if (overtakenBy !== null) {
    await suppress(deps, order, overtakenBy);
    return 'settled';
  }
  if (!isStopping(order.kind) && order.window.end !== null && order.window.end < deps.clock()) return 'settled';
  await noteOnOrder(deps, order, { type: 'resend-order' }, `resend-${delivery.resends + 1}`);
  return 'resent';
};
