import { type Refusal, refuse } from '../domain/kernel/refusal.ts';
import { applicationStream, kindOfCase, orderStream } from '../domain/kernel/streams.ts';
import { isAlerting } from '../domain/order/alerting.ts';
import type { OrderCommand } from '../domain/order/commands/index.ts';
import type { Suppression } from '../domain/order/events.ts';
import { type Order, parseOrderId } from '../domain/order/order.ts';
import { overtaken } from '../domain/order/overtaken.ts';
import { type Delivery, isSettled, isWithOperator } from '../domain/order/state.ts';
import { systemActor } from '../domain/vocabulary/actor.ts';
import { err, ok, type Result } from '../domain/vocabulary/result.ts';
import { dispatchDecider, orderDecider } from './deciders.ts';
import { type Executed, execute } from './execute.ts';
import { loadApplication, loadDelivery, loadOrder, ordersOfCase } from './load.ts';
import type { CommandMeta, Deps } from './ports.ts';

const systemRequest = (commandId: string, body: unknown = null): CommandMeta => ({
  actor: systemActor,
  commandId,
  body,
  expectedVersion: null,
});

/** Records what the deliverer or the clock knows of an order. The command id makes a repeated note a no-op. */
export const noteOnOrder = async (
  deps: Deps,
  order: Order,
  command: OrderCommand,
  commandId: string,
): Promise<void> => {
  const execution = { stream: orderStream(order.orderId), caseId: order.caseId, command };
  const noted = await execute(deps, orderDecider(order), { ...execution, request: systemRequest(commandId) });
  if (!noted.ok) throw new Error(`${order.orderId}: ${command.type} refused: ${noted.error.reason}`);
};

/** Moves an application on when all its operators have accepted (dispatched) or finished (completed). */
export const settleDispatch = async (deps: Deps, caseId: string): Promise<void> => {
  if (kindOfCase(caseId) !== 'application') return;
  const state = await loadApplication(deps, caseId);
  if (state === null || (state.status !== 'dispatching' && state.status !== 'dispatched')) return;
  const deliveries = await Promise.all(state.orders.map(({ orderId }) => loadDelivery(deps, orderId)));
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
): Promise<Result<Executed<Delivery>, Refusal>> => {
  const isOwn = parseOrderId(orderId)?.operator === request.actor.organisation;
  const order = isOwn ? await loadOrder(deps, orderId) : null;
  if (order === null) return refuse('unknown-order', {});
  const execution = { stream: orderStream(orderId), caseId: order.caseId, command, request };
  const outcome = await execute(deps, orderDecider(order), execution);
  if (!outcome.ok) return err(outcome.error);
  const reported = command.type === 'record-receipt' ? command.kind : null;
  if (reported === 'accepted' || reported === 'finished') await settleDispatch(deps, order.caseId);
  return ok(outcome.value);
};

/** Gives an order up for good, and closes the send of an application that waited for nothing else. */
export const suppress = async (deps: Deps, order: Order, reason: Suppression): Promise<void> => {
  await noteOnOrder(deps, order, { type: 'suppress-order', reason }, 'suppress');
  if (order.path === 'ordinary') await settleDispatch(deps, order.caseId);
};

/**
 * Sends an order again when its operator has not taken it in time; the publisher carries the resend. One that a newer
 * order has overtaken is given up instead.
 */
export const resendIfSilent = async (deps: Deps, orderId: string): Promise<'resent' | 'settled'> => {
  const parts = parseOrderId(orderId);
  const given = parts === null ? [] : await ordersOfCase(deps, parts.caseId);
  const order = given.find((one) => one.orderId === orderId);
  if (order === undefined) return 'settled';
  const delivery = await loadDelivery(deps, orderId);
  if (isWithOperator(delivery) || isSettled(delivery)) return 'settled';
  const overtakenBy = overtaken(order, given);
  if (overtakenBy !== null) {
    await suppress(deps, order, overtakenBy);
    return 'settled';
  }
  if (isAlerting(order.kind) && order.window.end !== null && order.window.end < deps.clock()) return 'settled';
  await noteOnOrder(deps, order, { type: 'resend-order' }, `resend-${delivery.resends + 1}`);
  return 'resent';
};
