import { addMinutes, epochMs, instantFromMs, isBefore } from '../calendar/instant.ts';
import { lastInstant } from '../calendar/storable.ts';
import { groundOf } from '../division/division.ts';
import { inForce, standingFor, without } from '../division/division-history.ts';
import { overlap } from '../division/division-overlap.ts';
import { isAlerting } from '../order/alerting.ts';
import { everOrdered } from '../order/damaged.ts';
import { leftIdOf } from '../order/left.ts';
import { type Order, type OrderKind, orderIdOf, stopOf, type TellingKind } from '../order/order.ts';
import type { Pace, Target } from '../order/target.ts';
import { areaOf, tellingsOf } from '../order/telling.ts';
import type { DecisionContext } from '../registry/decision-context.ts';
import type { Operator } from '../registry/events.ts';
import type { Policy } from '../rules/policy.ts';
import type { Alert } from './alert.ts';
import { otherPhoneTexts, phoneText } from './phone-text.ts';
import type { Emergency } from './state.ts';

/** Order 31 says 免费; the draft dropped the word; the Emergency Response Law 2024 says it again. */
const freeBasis = '《通信短信息服务管理规定》第十七条第二款；《突发事件应对法》（2024）第六十五条';

type Term = { readonly now: string; readonly policy: Pick<Policy, 'emergencyExpiresInHours'> };

/** Its own expiry, else by policy some hours after it begins: an alert that begins later also ends later. */
export const expiryOf = ({ start, expires }: Pick<Alert, 'start' | 'expires'>, { now, policy }: Term): string => {
  if (expires !== undefined) return instantFromMs(epochMs(expires));
  const begins = instantFromMs(Math.max(epochMs(now), epochMs(start)));
  const ends = addMinutes(begins, policy.emergencyExpiresInHours * 60);
  return isBefore(ends, lastInstant) ? ends : lastInstant;
};

/**
 * Operators with the parts of the area each serves, in divisions of today. A part that none claims goes to all: an alert
 * is never dropped.
 */
export const servedBy = (
  alert: Pick<Alert, 'divisions'>,
  operators: readonly Operator[],
): readonly (readonly [Operator, readonly string[]])[] => {
  const claimed = groundOf(inForce(operators.flatMap((operator) => operator.regions)));
  const area = inForce(alert.divisions);
  const unclaimed = area.filter((code) => !claimed.holds(code) && !claimed.reachesInto(code));
  return operators
    .map((operator) => [operator, [...new Set([...overlap(area, operator.regions), ...unclaimed])]] as const)
    .filter(([, divisions]) => divisions.length > 0);
};

const alertingIn = (orders: readonly Order[]): readonly Order[] => orders.filter(({ kind }) => isAlerting(kind));

const idsOf = (orders: readonly Order[]): string[] => orders.map(({ orderId }) => orderId);

type Issue = { readonly alert: Alert; readonly path: 'emergency' | 'exercise'; readonly authority: string | null };

type Wished = Pick<Order, 'target' | 'presentation' | 'pace'>;

const saidOnly = <T extends object>(members: T): T | undefined =>
  Object.keys(members).length === 0 ? undefined : members;

/** What the alert says of whom it is for and how it is to be delivered, as far as it concerns an operator of these divisions. */
const wished = ({ areas, delivery = {} }: Alert, divisions: readonly string[], now: string): Wished => {
  const { presentation, first = [], finishInMinutes, ...whom } = delivery;
  const target = saidOnly<Target>({ ...whom, ...(areas === undefined ? {} : { areas: areas.length }) });
  const own = overlap(inForce(first), divisions);
  const pace = saidOnly<Pace>({
    ...(own.length === 0 ? {} : { first: [...own] }),
    ...(finishInMinutes === undefined ? {} : { finishBy: addMinutes(now, finishInMinutes) }),
  });
  return {
    ...(target === undefined ? {} : { target }),
    ...(presentation === undefined ? {} : { presentation }),
    ...(pace === undefined ? {} : { pace }),
  };
};

/** One alert order per operator of the area; `earlier` are those of the case, whose alerts it updates. */
export const alertOrders = (
  kind: OrderKind,
  issue: Issue,
  earlier: readonly Order[],
  context: DecisionContext,
): Order[] => {
  const { alert, path, authority } = issue;
  const { caseId, nextVersion, now, registry, policy } = context;
  return servedBy(alert, [...registry.operators.values()]).map(([operator, divisions]) => ({
    orderId: orderIdOf(caseId, nextVersion, operator.id),
    kind,
    path,
    caseId,
    operator: operator.id,
    issuedAt: now,
    text: phoneText(alert, path),
    sender: alert.issuer,
    authority,
    divisions: [...divisions],
    audience: null,
    window: { start: now, end: expiryOf(alert, context) },
    accessNumber: policy.emergencyAccessNumber,
    channel: 'sms',
    volumeCeiling: null,
    free: true,
    freeBasis,
    level: alert.level,
    eventType: alert.eventType,
    references: idsOf(alertingIn(earlier).filter((order) => order.operator === operator.id)),
    ...wished(alert, divisions, now),
    ...otherPhoneTexts(alert, path),
  }));
};

type Stopped = Pick<Emergency, 'orders' | 'damaged'>;

/**
 * One stop per operator that was ever ordered an alert, or may have been by what cannot be read, whatever the area or the
 * register says now, for all that its alerts were for: it stands for every end that was given of a part.
 */
export const stopOrders = (kind: 'cancel' | 'end', stopped: Stopped, context: DecisionContext): Order[] => {
  const { caseId, nextVersion, now } = context;
  return [...Map.groupBy(alertingIn(everOrdered(stopped)), ({ operator }) => operator)].flatMap(
    ([operator, alerts]) => {
      const last = alerts.at(-1);
      if (last === undefined) return [];
      return stopOf(last, {
        orderId: orderIdOf(caseId, nextVersion, operator),
        kind,
        issuedAt: now,
        divisions: areaOf(alerts),
        references: idsOf(alerts),
      });
    },
  );
};

/** What recipients of its alerts are told, for as long as policy lets an alert run. */
export const tellOrders = (
  kind: TellingKind,
  words: Pick<Alert, 'text' | 'instruction'> & Parameters<typeof otherPhoneTexts>[0],
  { orders, path }: Pick<Emergency, 'orders' | 'path'>,
  context: DecisionContext,
): Order[] => {
  const { caseId, nextVersion, now } = context;
  return tellingsOf(orders, {
    kind,
    text: phoneText(words, path),
    ...otherPhoneTexts(words, path),
    issuedAt: now,
    window: { start: now, end: expiryOf({ start: now }, context) },
    idOf: (operator) => orderIdOf(caseId, nextVersion, operator),
  });
};

/**
 * The end of what an update leaves of all that its operator was ever ordered alerts for, of those alerts. Said anew with each
 * update: whatever became of an earlier one, the newest stands for it.
 */
const endOfLeft = (update: Order, earlier: readonly Order[]): Order[] => {
  const area = without(areaOf(earlier), update.divisions);
  const ground = groundOf(area);
  const isLeft = (code: string): boolean => ground.holds(code) || ground.reachesInto(code);
  // Alerts of one case are for the same codes again and again: what each stands for is looked up once.
  const codes = new Set(earlier.flatMap(({ divisions }) => divisions));
  const left = new Set([...codes].filter((code) => standingFor([code]).some(isLeft)));
  const alerts = earlier.filter(({ divisions }) => divisions.some((code) => left.has(code)));
  const last = alerts.at(-1);
  if (last === undefined) return [];
  const { orderId, issuedAt } = update;
  return [
    stopOf(last, {
      orderId: leftIdOf(orderId),
      kind: 'end',
      issuedAt,
      divisions: [...area],
      references: idsOf(alerts),
    }),
  ];
};

/**
 * The update for whom it concerns, and an end for whatever it leaves: from operators that have another part of the area before
 * their update, from the others alone. Nobody keeps repeating the old message.
 */
export const updateOrders = (state: Emergency, alert: Alert, context: DecisionContext): Order[] => {
  const updates = alertOrders('update', { alert, path: state.path, authority: state.authority }, state.orders, context);
  const ofOperator = Map.groupBy(alertingIn(state.orders), ({ operator }) => operator);
  const isLeft = ({ operator }: Order): boolean => !updates.some((order) => order.operator === operator);
  return [
    ...updates.flatMap((update) => [...endOfLeft(update, ofOperator.get(update.operator) ?? []), update]),
    ...stopOrders('end', { orders: state.orders.filter(isLeft) }, context),
  ];
};
