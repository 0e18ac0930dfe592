import type { Emergency } from '../domain/emergency/state.ts';
import type { Remains } from '../domain/journal/remains.ts';
import { emergencyStream } from '../domain/kernel/streams.ts';
import type { Order } from '../domain/order/order.ts';
import { emergencyOfCard, emergencyOfOrders } from '../domain/views/emergency-of-card.ts';
import { foldReadableEmergency } from './deciders.ts';
import type { Views } from './ports.ts';
import { everywhere, isSeenFurther, leftOf, type Place, type SalvageDeps, suspectedIn } from './salvage.ts';

export type EmergencySalvage = SalvageDeps & { readonly views: Pick<Views, 'emergencyCardOf'> };

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
  const left = await leftOf(deps, caseId, remains, isToStop, {
    stream: emergencyStream(caseId),
    card: deps.views.emergencyCardOf(caseId),
    fold: foldReadableEmergency,
    ofCard: emergencyOfCard,
    ofOrders: emergencyOfOrders,
  });
  if (left === null) return null;
  const { state: base, gaps, orders, known, listed } = left;
  const { operators } = await deps.registry.factsAtHand(null);
  const place = placeOfEmergency(base, orders, deps.policy.emergencyAccessNumber);
  const suspected = suspectedIn(caseId, gaps, listed, operators.keys(), place);
  const seen = known !== null && base.closing === null && isSeenFurther(known, base, gaps) ? known : base;
  return {
    ...base,
    status: seen.status,
    sentAt: seen.sentAt,
    expiresAt: seen.expiresAt,
    orders,
    version: remains.head?.version ?? base.version,
    damaged: { gaps: [...gaps], suspected },
  };
};
