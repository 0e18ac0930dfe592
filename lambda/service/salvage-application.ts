import type { Application } from '../domain/application/state.ts';
import type { Remains } from '../domain/journal/remains.ts';
import { applicationStream } from '../domain/kernel/streams.ts';
import type { Order } from '../domain/order/order.ts';
import { applicationOfCard, applicationOfOrders } from '../domain/views/application-of-card.ts';
import { foldReadableApplication } from './deciders.ts';
import type { Views } from './ports.ts';
import { everywhere, isSeenFurther, leftOf, type Place, type SalvageDeps, suspectedIn } from './salvage.ts';

export type ApplicationSalvage = SalvageDeps & { readonly views: Pick<Views, 'applicationCardOf'> };

const placeOfApplication = (
  { content, order, applicant, authority, drafted }: Application,
  orders: readonly Order[],
): Place => ({
  path: 'ordinary',
  sender: orders[0]?.sender ?? content.sendingAgency ?? applicant,
  authority,
  divisions: order?.divisions ?? content.divisions ?? everywhere,
  window: order?.window ?? content.window ?? { start: drafted.at, end: null },
  accessNumber: order?.accessNumber ?? orders[0]?.accessNumber ?? '',
  channel: content.channel ?? 'sms',
  free: false,
  freeBasis: null,
});

/** As `salvageEmergency`, of an application. */
export const salvageApplication = async (
  deps: ApplicationSalvage,
  caseId: string,
  remains: Remains,
  isToStop = false,
): Promise<Application | null> => {
  const left = await leftOf(deps, caseId, remains, isToStop, {
    stream: applicationStream(caseId),
    card: deps.views.applicationCardOf(caseId),
    fold: foldReadableApplication,
    ofCard: applicationOfCard,
    ofOrders: applicationOfOrders,
  });
  if (left === null) return null;
  const { state: base, gaps, orders, known, listed } = left;
  const { operators } = await deps.registry.factsAtHand(null);
  const suspected = suspectedIn(caseId, gaps, listed, operators.keys(), placeOfApplication(base, orders));
  const isOlder = known !== null && base.closing === null && isSeenFurther(known, base, gaps);
  return {
    ...base,
    status: isOlder ? known.status : base.status,
    authority: base.authority ?? known?.authority ?? null,
    orders,
    version: remains.head?.version ?? base.version,
    damaged: { gaps: [...gaps], suspected },
  };
};
