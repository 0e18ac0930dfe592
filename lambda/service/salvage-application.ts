import type { Application } from '../domain/application/state.ts';
import { ordersIn } from '../domain/journal/given-orders.ts';
import type { Remains } from '../domain/journal/remains.ts';
import { applicationStream } from '../domain/kernel/streams.ts';
import type { Order } from '../domain/order/order.ts';
import { applicationOfCard, applicationOfOrders } from '../domain/views/application-of-card.ts';
import { foldReadableApplication } from './deciders.ts';
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

/** As `emergencyByOrders`: what has given no order is sent nowhere, and has nothing to be stopped. */
const applicationByOrders = async (
  deps: SalvageDeps,
  caseId: string,
  remains: Remains,
  orders: readonly Order[],
): Promise<Application | null> => {
  const all = await ordersLeft(deps, caseId, remains, orders);
  return applicationOfOrders(caseId, all, actingIn(remains, all[0]?.authority ?? null));
};

/** As `salvageEmergency`, of an application. */
export const salvageApplication = async (
  deps: ApplicationSalvage,
  caseId: string,
  remains: Remains,
  isToStop = false,
): Promise<Application | null> => {
  const { commits, head } = remains;
  for (const gap of remains.gaps) deps.onUnreadable({ stream: applicationStream(caseId), ...gap });
  const [known, listed] = await Promise.all([
    orNull(deps.views.applicationCardOf(caseId)),
    orNull(deps.views.ordersOfCase(caseId)),
  ]);
  const { state: read, gaps } = foldReadableApplication(remains);
  const orders = commits.flatMap(ordersIn);
  const told = known === null ? null : applicationOfCard(known, orders);
  const begun = told ?? (isToStop ? await applicationByOrders(deps, caseId, remains, orders) : null);
  const base = read ?? foldReadableApplication(remains, begun).state;
  if (base === null) return null;
  const { operators } = await deps.registry.factsAtHand(null);
  const suspected = suspectedIn(caseId, gaps, listed ?? [], operators.keys(), placeOfApplication(base, orders));
  const isOlder = known !== null && base.closing === null && isSeenFurther(known, base, gaps);
  return {
    ...base,
    status: isOlder ? known.status : base.status,
    authority: base.authority ?? known?.authority ?? null,
    orders,
    version: head?.version ?? base.version,
    damaged: { gaps, suspected },
  };
};
