import { addSeconds, isBefore, millisecondsBetween } from '../../lambda/domain/calendar/instant.ts';
import { isAlerting, isStopping, isTelling } from '../../lambda/domain/order/alerting.ts';
import { isOfLeft, leftIdOf } from '../../lambda/domain/order/left.ts';
import {
  type Judgement,
  type PartShort,
  partsShort,
  type Shortfall,
  shortfallOf,
} from '../../lambda/domain/order/shortfall.ts';
import type { Policy } from '../../lambda/domain/rules/policy.ts';
import type { OrderRow } from '../api/types.ts';

/** What one operator has said about its order; times in milliseconds. */
export type Progress =
  | { readonly is: 'waiting'; readonly forMs: number }
  /** It took the order and says nothing; it is not sent again. */
  | { readonly is: 'silent'; readonly forMs: number }
  /** The order is still with nobody, and is published again and again. */
  | { readonly is: 'not-taken'; readonly forMs: number; readonly resends: number }
  | { readonly is: 'failing'; readonly forMs: number; readonly failures: number }
  /** Given by telephone, or said there to be carried out: nothing of it is known by its systems. */
  | { readonly is: 'telephoned'; readonly stage: 'ordered' | 'confirmed'; readonly at: string; readonly by: string }
  | { readonly is: 'suppressed' }
  /** What recipients are told, or the end of a part, at an operator that has none there; the former also after its time. */
  | { readonly is: 'untold' }
  | { readonly is: 'accepted'; readonly afterMs: number }
  /** It has the order and has reported nothing of it for too long. */
  | { readonly is: 'quiet'; readonly forMs: number }
  /** A stop, and the operator has said that it has it. */
  | { readonly is: 'acknowledged'; readonly afterMs: number }
  /** `of`: phones it set out to reach, else its ceiling; null where neither is known. */
  | { readonly is: 'sending'; readonly sent: number; readonly of: number | null; readonly delivered: number }
  /** It has begun, is not done, and has reported nothing for too long. */
  | {
      readonly is: 'stalled';
      readonly forMs: number;
      readonly sent: number;
      readonly of: number | null;
      readonly delivered: number;
    }
  /** Its window has opened and it has not begun. */
  | { readonly is: 'late'; readonly forMs: number }
  /** Too few phones have it, or too many were sent to: what was reported is no success. */
  | {
      readonly is: 'fell-short';
      /** Of the whole; null where it is well as a whole and falls short in parts alone. */
      readonly shortfall: Shortfall | null;
      readonly sent: number;
      readonly delivered: number;
      /** The divisions in which it fell short, the worst first; none where it was not reported by division. */
      readonly parts?: readonly PartShort[];
    }
  | { readonly is: 'stopped' }
  /** A drill puts nothing on phones: there is nothing to count. */
  | { readonly is: 'rehearsing' }
  | { readonly is: 'rehearsed' }
  /** What it said, or did not, of an order that is behind it: nobody waits for that any more, so no time runs on. */
  | {
      readonly is: 'past';
      readonly was: 'waiting' | 'silent' | 'not-taken' | 'failing' | 'accepted' | 'quiet' | 'late' | 'telephoned';
      readonly since: 'stopped' | 'newer' | 'long-ago';
    }
  /** It was sending and has confirmed a stop since. */
  | { readonly is: 'stopped-after'; readonly sent: number; readonly delivered: number }
  | { readonly is: 'finished'; readonly sent: number; readonly delivered: number; readonly failed: number };

/** How long a deployment waits for an operator, and what it calls success. */
export type Waits = Judgement &
  Pick<
    Policy,
    | 'acknowledgeEmergencyWithinSeconds'
    | 'acknowledgeOrdinaryWithinSeconds'
    | 'startOrdinaryWithinSeconds'
    | 'stalledEmergencyAfterSeconds'
    | 'stalledOrdinaryAfterSeconds'
  >;

const silentAfterMs = ({ path }: OrderRow, waits: Waits): number =>
  1000 * (path === 'ordinary' ? waits.acknowledgeOrdinaryWithinSeconds : waits.acknowledgeEmergencyWithinSeconds);
const none = { sent: 0, delivered: 0, failed: 0, refused: 0 };

/** A stop puts nothing on telephones: its counts say nothing. */
export const isStop = ({ kind }: OrderRow): boolean => isStopping(kind);

/**
 * When a word of its own time reached us, as far as the last receipt tells: a clock may stand at 1970, and reports come days
 * late; neither has been silent for so long.
 */
const reachedUs = (said: string, { offsetSeconds = null }: OrderRow, now: string): string => {
  const at = addSeconds(said, -Math.min(0, offsetSeconds ?? 0));
  return isBefore(now, at) ? now : at;
};

/** An alert goes out at once, so it is reported at once; an ordinary order waits for its window. */
const acceptedAs = (order: OrderRow, now: string, waits: Waits): Progress => {
  const acceptedAt = reachedUs(order.acceptedAt ?? order.issuedAt, order, now);
  const forMs = millisecondsBetween(reachedUs(order.lastReceiptAt ?? acceptedAt, order, now), now);
  const accepted = { is: 'accepted', afterMs: millisecondsBetween(order.issuedAt, acceptedAt) } as const;
  if (order.path !== 'ordinary') return forMs >= silentAfterMs(order, waits) ? { is: 'quiet', forMs } : accepted;
  const lateMs = order.startsAt === undefined ? -1 : millisecondsBetween(order.startsAt, now);
  return lateMs >= 1000 * waits.startOrdinaryWithinSeconds ? { is: 'late', forMs: lateMs } : accepted;
};

type FellShort = Extract<Progress, { is: 'fell-short' }>;

/** How far what was reported of an order falls short, as a whole and by division; null where it does not. */
export const fellShort = (order: OrderRow, waits: Waits): FellShort | null => {
  const [shortfall, parts] = [shortfallOf(order, waits), partsShort(order, waits)];
  if (shortfall === null && parts.length === 0) return null;
  const { sent, delivered } = order.counts ?? none;
  return { is: 'fell-short', shortfall, sent, delivered, ...(parts.length === 0 ? {} : { parts }) };
};

/** So few have it, as a whole or in a part, that policy calls it a failure. */
export const isGrave = ({ shortfall, parts = [] }: FellShort): boolean =>
  shortfall?.isGrave === true || parts.some((part) => part.shortfall.isGrave);

/** Of an order that reaches phones. */
const begun = (order: OrderRow, now: string, waits: Waits): Progress => {
  const { path, counts, targeted, volumeCeiling, lastReceiptAt, startedAt } = order;
  const { sent, delivered } = counts ?? none;
  const short = fellShort(order, waits);
  if (short !== null) return short;
  const of = targeted ?? volumeCeiling;
  const last = lastReceiptAt ?? startedAt;
  const forMs = last === null ? 0 : millisecondsBetween(reachedUs(last, order, now), now);
  const longMs = 1000 * (path === 'ordinary' ? waits.stalledOrdinaryAfterSeconds : waits.stalledEmergencyAfterSeconds);
  return forMs >= longMs ? { is: 'stalled', forMs, sent, of, delivered } : { is: 'sending', sent, of, delivered };
};

/** Before it has said anything, in the policy's time and after it. */
const unanswered = (order: OrderRow, forMs: number, waits: Waits): Progress => {
  const { resends, handedOverAt } = order;
  if (forMs < silentAfterMs(order, waits) && resends === 0) return { is: 'waiting', forMs };
  return handedOverAt === null ? { is: 'not-taken', forMs, resends } : { is: 'silent', forMs };
};

/** What was said on the telephone stands until its systems say something. */
const byTelephone = ({ telephoned }: OrderRow): Progress | null => {
  if (telephoned === undefined) return null;
  const { stage, at, by } = telephoned;
  return { is: 'telephoned', stage, at, by };
};

/** Whether somebody should ring the operator. */
export const isInTrouble = (progress: Progress): boolean =>
  progress.is === 'fell-short'
    ? isGrave(progress)
    : ['silent', 'not-taken', 'failing', 'quiet', 'late', 'stalled'].includes(progress.is);

/** The end of a part that its operator never had an alert for. */
const isOfNone = (order: OrderRow): boolean => isOfLeft(order) && order.suppressed === 'never-alerted';

/** A drill and a stop are acknowledged like an alert; silence is what has not been acknowledged in the policy's time. */
export const progressOf = (order: OrderRow, now: string, waits: Waits): Progress => {
  const { status, path, issuedAt, acceptedAt, counts, failures } = order;
  const { sent, delivered, failed } = counts ?? none;
  const forMs = Math.max(0, millisecondsBetween(issuedAt, now));
  const afterMs = Math.max(0, millisecondsBetween(issuedAt, reachedUs(acceptedAt ?? issuedAt, order, now)));
  switch (status) {
    case 'suppressed':
      return { is: isTelling(order.kind) || isOfNone(order) ? 'untold' : 'suppressed' };
    case 'finished':
      if (isStop(order)) return { is: 'stopped' };
      if (path === 'exercise') return { is: 'rehearsed' };
      return fellShort(order, waits) ?? { is: 'finished', sent, delivered, failed };
    case 'started':
      if (isStop(order)) return { is: 'acknowledged', afterMs };
      return path === 'exercise' ? { is: 'rehearsing' } : begun(order, now, waits);
    case 'accepted':
      return isStop(order) ? { is: 'acknowledged', afterMs } : acceptedAs(order, now, waits);
    case 'failing':
      return byTelephone(order) ?? { is: 'failing', forMs, failures };
    case 'pending':
    case 'handed-over':
      return byTelephone(order) ?? unanswered(order, forMs, waits);
    default:
      return status satisfies never;
  }
};

/** Whether its operator has said that it has it. */
export const isAcknowledged = ({ status }: OrderRow): boolean => ['accepted', 'started', 'finished'].includes(status);

/**
 * Whether its operator has acknowledged a stop of all given after it: what it still reports of it is the past. The end of a part
 * stands beside the update that goes on.
 */
export const isStopped = (order: OrderRow, orders: readonly OrderRow[]): boolean =>
  !isStop(order) &&
  orders.some(
    (other) =>
      isStop(other) &&
      !isOfLeft(other) &&
      isAcknowledged(other) &&
      other.operator === order.operator &&
      other.issuedAt >= order.issuedAt,
  );

const longAgoMs = 24 * 60 * 60_000;

/** What has come after an order: a stop that its operator confirmed, any newer order to it, or, of a stop, a day. */
const sinceOf = (order: OrderRow, orders: readonly OrderRow[], now: string) => {
  if (isStopped(order, orders)) return 'stopped';
  const { operator, issuedAt } = order;
  const isNewer = (other: OrderRow): boolean => other.operator === operator && other.issuedAt > issuedAt;
  // What recipients are told stands for no other order.
  if (orders.some((other) => isNewer(other) && !isTelling(other.kind))) return 'newer';
  return isStop(order) && millisecondsBetween(issuedAt, now) >= longAgoMs ? 'long-ago' : null;
};

/** How an order stands among all of its case: no silence is counted on one that is behind its operator. */
export const progressAmong = (order: OrderRow, orders: readonly OrderRow[], now: string, waits: Waits): Progress => {
  const progress = progressOf(order, now, waits);
  const since = sinceOf(order, orders, now);
  if (since === null) return progress;
  switch (progress.is) {
    case 'waiting':
    case 'silent':
    case 'not-taken':
    case 'failing':
    case 'accepted':
    case 'quiet':
    case 'late':
    case 'telephoned':
      return { is: 'past', was: progress.is, since };
    case 'sending':
    case 'stalled':
    case 'fell-short':
      if (since === 'stopped') return { is: 'stopped-after', sent: progress.sent, delivered: progress.delivered };
      return progress.is === 'stalled' ? { ...progress, is: 'sending' } : progress;
    default:
      return progress;
  }
};

/** How many operators have said that they have the newest message, of how many it was ordered from; null before any. */
export const takenBy = (orders: readonly OrderRow[]): { readonly taken: number; readonly of: number } | null => {
  const messages = orders.filter(({ kind }) => isAlerting(kind));
  const newest = messages
    .map(({ issuedAt }) => issuedAt)
    .toSorted()
    .at(-1);
  const asked = messages.filter(({ issuedAt }) => issuedAt === newest);
  return asked.length === 0 ? null : { taken: asked.filter(isAcknowledged).length, of: asked.length };
};

const latestOf = (orders: readonly OrderRow[]): readonly OrderRow[] => {
  const latest = new Map<string, OrderRow>();
  for (const order of orders.toSorted((left, right) => left.issuedAt.localeCompare(right.issuedAt)))
    latest.set(order.operator, order);
  return [...latest.values()].toSorted((left, right) => left.operator.localeCompare(right.operator));
};

/** Each operator's latest alert or stop, by operator; the end of a part stands beside its update (`leftBeside`). */
export const latestByOperator = (orders: readonly OrderRow[]): readonly OrderRow[] =>
  latestOf(orders.filter((order) => !isTelling(order.kind) && !isOfLeft(order)));

/** The end of what an update leaves, beside it; null where it leaves nothing of its operator's. */
export const leftBeside = ({ orderId }: OrderRow, orders: readonly OrderRow[]): OrderRow | null =>
  orders.find((other) => other.orderId === leftIdOf(orderId)) ?? null;

/** The same of what recipients were told, which stands for neither. */
export const latestTold = (orders: readonly OrderRow[]): readonly OrderRow[] =>
  latestOf(orders.filter(({ kind }) => isTelling(kind)));

/** Milliseconds from the trigger to the first operator that had the message; null while none has. */
export const firstOperatorAfterMs = (triggeredAt: string, orders: readonly OrderRow[]): number | null => {
  const reached = orders.flatMap(({ kind, handedOverAt, acceptedAt }) =>
    kind === 'send' ? [handedOverAt ?? acceptedAt ?? []].flat() : [],
  );
  const [first] = reached.toSorted();
  return first === undefined ? null : millisecondsBetween(triggeredAt, first);
};

/** Its systems have not accepted it, and no newer order stands for it: it can be given by telephone. */
export const isToRing = (order: OrderRow, orders: readonly OrderRow[]): boolean =>
  order.acceptedAt === null &&
  order.suppressed === null &&
  [...latestByOperator(orders), ...latestTold(orders)].some(({ orderId }) => orderId === order.orderId);
