import { isAlerting, isTelling } from './alerting.ts';
import type { Suppression } from './events.ts';
import { isOfLeft, leftIdOf } from './left.ts';
import { type Order, type OrderKind, parseOrderId, type TellingKind } from './order.ts';

/** By what an order was overtaken: the newest order that its case gave the same operator. */
const reasons: Readonly<Record<Exclude<OrderKind, TellingKind>, Suppression>> = {
  send: 'superseded',
  update: 'superseded',
  cancel: 'cancelled',
  end: 'ended',
  halt: 'halted',
};

const versionOf = ({ orderId }: Order): number => parseOrderId(orderId)?.version ?? 0;

/**
 * Why an order is not to be sent any more: the case has given its operator a newer one, which stands for all before it; an
 * update, together with the end beside it of all that was ever left, which overtakes nothing by itself. It asks the case alone,
 * so that neither the order of publishing nor that of arrival plays a part. null while the order is among its operator's
 * newest. What tells recipients something stands for no other order, and none for it.
 */
export const overtaken = (order: Order, given: readonly Order[]): Suppression | null => {
  if (isTelling(order.kind)) return null;
  const own = versionOf(order);
  let newest: { readonly version: number; readonly reason: Suppression } | null = null;
  for (const other of given) {
    if (other.operator !== order.operator || isTelling(other.kind) || isOfLeft(other)) continue;
    const version = versionOf(other);
    if (version > (newest?.version ?? own)) newest = { version, reason: reasons[other.kind] };
  }
  return newest?.reason ?? null;
};

/** The update beside which an end stands for what it leaves; null of any other order. */
export const besideUpdate = (order: Order, given: readonly Order[]): Order | null =>
  isOfLeft(order) ? (given.find(({ orderId }) => leftIdOf(orderId) === order.orderId) ?? null) : null;

/**
 * What goes before a telling: the stops and tellings that its case gave the same operator earlier, oldest first. Whoever hears
 * that an alert was false must not be sent that alert after it.
 */
export const goesBefore = (order: Order, given: readonly Order[]): readonly Order[] =>
  isTelling(order.kind)
    ? given
        .filter(
          (other) =>
            other.operator === order.operator && !isAlerting(other.kind) && versionOf(other) < versionOf(order),
        )
        .toSorted((left, right) => versionOf(left) - versionOf(right))
    : [];
