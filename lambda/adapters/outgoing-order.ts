import { isAlerting, isTelling } from '../domain/order/alerting.ts';
import type { Order } from '../domain/order/order.ts';
import { usualTarget } from '../domain/order/target.ts';
import type { Operator } from '../domain/registry/events.ts';
import { isCoarser } from '../domain/vocabulary/serving.ts';
import type { DispatchPath } from '../resource-names.ts';
import type { AlertDelivery, OutgoingOrder } from '../service/deliver.ts';

/** On whose resources an order travels. */
export const pathOf = (order: Order): DispatchPath => (order.path === 'exercise' ? 'exercise' : 'live');

/**
 * Schema 1 has no word for telling recipients something: such an operator sends it to the area of its alerts. Nor has it one for
 * outlines, wishes and further languages: it sends the first words to the divisions.
 */
const inSchema1 = ({
  recipientsOf: _recipients,
  target: _target,
  presentation: _presentation,
  pace: _pace,
  areas: _areas,
  otherLanguages: _languages,
  ...order
}: OutgoingOrder): Record<string, unknown> => (isTelling(order.kind) ? { ...order, kind: 'send' } : order);

/** Streets are words: they are for those alone who can tell places so finely. */
const tellsStreets = (capabilities: Operator['capabilities']): boolean =>
  capabilities !== undefined && !isCoarser(capabilities.scope, 'street');

/** For whom it is, said in full: of an alert what is usual where the order says nothing, of a telling whose recipients. */
const targetOf = (
  { kind, divisions, recipientsOf, target = {}, areas }: OutgoingOrder,
  capabilities: Operator['capabilities'],
): Record<string, unknown> => {
  if (isTelling(kind)) return { target: { divisions, recipientsOf } };
  if (!isAlerting(kind)) return {};
  const { areas: _, streets, ...whom } = target;
  const named = streets === undefined || !tellsStreets(capabilities) ? {} : { streets };
  return { target: { divisions, ...(areas === undefined ? {} : { areas }), ...usualTarget, ...whom, ...named } };
};

const inSchema2 = (order: OutgoingOrder, capabilities: Operator['capabilities']): Record<string, unknown> => {
  const { target: _target, areas: _areas, ...rest } = order;
  // An ordinary message goes to its audience, as the authority ordered it.
  return order.path === 'ordinary' && !isTelling(order.kind) ? rest : { ...rest, ...targetOf(order, capabilities) };
};

/**
 * An order as its operator's systems understand it. It says of itself everything but
 * whether what it stops is known to have arrived; that is added when it goes out.
 */
export const payloadOf = (
  order: OutgoingOrder,
  { orderSchema = 1, capabilities }: Pick<Operator, 'orderSchema' | 'capabilities'>,
  alertDelivery: AlertDelivery,
): Record<string, unknown> => {
  const { otherLanguages: _, ...inFirst } = order;
  const asked = capabilities?.otherLanguages === true ? order : inFirst;
  const said = orderSchema === 1 ? inSchema1(order) : inSchema2(asked, capabilities);
  return alertDelivery === null ? said : { ...said, alertDelivery };
};
