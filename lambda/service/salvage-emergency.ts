import type { Emergency } from '../domain/emergency/state.ts';
import { ordersIn } from '../domain/journal/given-orders.ts';
import type { Remains } from '../domain/journal/remains.ts';
import { emergencyStream } from '../domain/kernel/streams.ts';
import type { Order } from '../domain/order/order.ts';
import { emergencyOfCard, emergencyOfOrders } from '../domain/views/emergency-of-card.ts';
import { foldReadableEmergency } from './deciders.ts';
import type { Views } from './ports.ts';
import {
  actingIn,
  everywhere,
  isSeenFurther,
  ordersLeft,
  orNull,
  type Place,
  type SalvageDeps,
  suspectedIn,
} from './salvage.ts';

export type EmergencySalvage = SalvageDeps & { readonly views: Pick<Views, 'emergencyCardOf'> };

/** Of a case that neither its beginning nor the lists tell anything of: by its orders, and the copies of those that are lost. */
const emergencyByOrders = async (
  deps: SalvageDeps,
  caseId: string,
  remains: Remains,
  orders: readonly Order[],
): Promise<Emergency | null> => {
  const all = await ordersLeft(deps, caseId, remains, orders);
  return emergencyOfOrders(caseId, all, actingIn(remains, all[0]?.authority ?? null));
};

const placeOfEmergency = (
  { path, alert, authority, expiresAt, triggered }: Emergency,
  orders: readonly Order[],
  accessNumber: string,
): Place => ({
  path,
  sender: alert.issuer,
  authority,
  divisions: alert.divisions.length === 0 ? everywhere : alert.divisions,
  window: { start: triggered.at, end: expiresAt },
  accessNumber: orders[0]?.accessNumber ?? accessNumber,
  channel: 'sms',
  free: true,
  freeBasis: orders[0]?.freeBasis ?? null,
});

/**
 * An emergency as far as it can be read: of the journal what is left, of the rest what the lists have of it. It says what is
 * missing (`damaged`), and takes nothing but a stop. null where neither tells whose it is; `isToStop`: where its orders do not
 * either.
 */
export const salvageEmergency = async (
  deps: EmergencySalvage,
  caseId: string,
  remains: Remains,
  isToStop = false,
): Promise<Emergency | null> => {
  const { commits, head } = remains;
  for (const gap of remains.gaps) deps.onUnreadable({ stream: emergencyStream(caseId), ...gap });
  const [known, listed] = await Promise.all([
    orNull(deps.views.emergencyCardOf(caseId)),
    orNull(deps.views.ordersOfCase(caseId)),
  ]);
  const { state: read, gaps } = foldReadableEmergency(remains);
  const orders = commits.flatMap(ordersIn);
  const told = known === null ? null : emergencyOfCard(known, orders);
  const begun = told ?? (isToStop ? await emergencyByOrders(deps, caseId, remains, orders) : null);
  const base = read ?? foldReadableEmergency(remains, begun).state;
  if (base === null) return null;
  const { operators } = await deps.registry.factsAtHand(null);
  const place = placeOfEmergency(base, orders, deps.policy.emergencyAccessNumber);
  const suspected = suspectedIn(caseId, gaps, listed ?? [], operators.keys(), place);
  const seen = known !== null && base.closing === null && isSeenFurther(known, base, gaps) ? known : base;
  return {
    ...base,
    status: seen.status,
    sentAt: seen.sentAt,
    expiresAt: seen.expiresAt,
    orders,
    version: head?.version ?? base.version,
    damaged: { gaps, suspected },
  };
};
