import { addMinutes, isBefore, parseInstant } from '../../calendar/instant.ts';
import { refuse } from '../../kernel/refusal.ts';
import { lazily } from '../../vocabulary/lazily.ts';
import { ok } from '../../vocabulary/result.ts';
import { orderCommand } from '../command.ts';
import type { Counts } from '../counts.ts';
import { Receipt, type ReceiptKind } from '../events.ts';
import { isAlerting, type Order } from '../order.ts';
import type { Delivery } from '../state.ts';

const eventOf: Readonly<
  Record<ReceiptKind, 'order.accepted' | 'order.started' | 'order.progressed' | 'order.finished'>
> = {
  accepted: 'order.accepted',
  started: 'order.started',
  progress: 'order.progressed',
  finished: 'order.finished',
};

const rank: Readonly<Record<ReceiptKind, number>> = { accepted: 1, started: 2, progress: 3, finished: 4 };

const reached = (delivery: Delivery): number => {
  if (delivery.finishedAt !== null) return rank.finished;
  if (delivery.startedAt !== null) return rank.started;
  return delivery.acceptedAt === null ? 0 : rank.accepted;
};

const members = ['sent', 'delivered', 'failed', 'refused'] as const;

/** A count that could not be, which an earlier release took, bars none that can. */
const shrinks = (before: Counts, after: Counts, phonesAtMost: number): boolean =>
  members.some((member) => before[member] <= phonesAtMost && after[member] < before[member]);

/** The number that is more phones than there can be, as a pointer; null where every one is possible. */
const impossibleIn = ({ counts, targeted = 0 }: Receipt, phonesAtMost: number): string | null => {
  const member = members.find((name) => (counts?.[name] ?? 0) > phonesAtMost);
  if (member !== undefined) return `/counts/${member}`;
  return targeted > phonesAtMost ? '/targeted' : null;
};

/** Clocks of operators may differ from this one by so much. */
const clockSkewInMinutes = 5;

/** Nobody reports on an order before it was given, or from the future. */
const timeProblem = (
  { at }: Receipt,
  { issuedAt }: Order,
  now: string,
): 'receipt-too-early' | 'receipt-from-future' | null => {
  if (isBefore(at, addMinutes(issuedAt, -clockSkewInMinutes))) return 'receipt-too-early';
  return isBefore(addMinutes(now, clockSkewInMinutes), at) ? 'receipt-from-future' : null;
};

/** Counts are cumulative: they never shrink, and no more phones have an outcome than were sent to. */
const countsProblem = (
  delivery: Delivery,
  counts: Counts,
  phonesAtMost: number,
): 'counts-beyond-sent' | 'counts-shrink' | null => {
  if (counts.delivered + counts.failed + counts.refused > counts.sent) return 'counts-beyond-sent';
  return delivery.counts !== null && shrinks(delivery.counts, counts, phonesAtMost) ? 'counts-shrink' : null;
};

/**
 * Given up after tries that the operator certainly did not take. Of an order given up untried nobody knows so much: one
 * that polls may have read it before a newer one overtook it.
 */
const isKnownLacking = ({ suppressed, maybeReceived, failures }: Delivery): boolean =>
  suppressed !== null && !maybeReceived && (failures > 0 || suppressed === 'never-alerted');

const canonical = (instant: string): string => {
  const parsed = parseInstant(instant);
  return parsed.ok ? parsed.value : instant;
};

/** The members of a receipt and no others: what a command was given says its type too. */
const receiptOf = ({ kind, at, counts, targeted, operatorReference }: Receipt): Receipt => ({
  kind,
  at,
  ...(counts === undefined ? {} : { counts }),
  ...(targeted === undefined ? {} : { targeted }),
  ...(operatorReference === undefined ? {} : { operatorReference }),
});

/**
 * What an operator reports. Refused (`invalid-receipt`): a time before the order or ahead of `now`; a stage already passed;
 * counts missing (a stop puts nothing on phones and needs none), shrinking, contradictory or of more phones than policy says
 * there can be. More phones than the order's ceiling, or than the operator set out to reach, are a fact to record, not to
 * refuse: people come into an area after its phones were reckoned; (`wrong-state`): an order that was given up and certainly
 * never reached the operator.
 */
export const recordReceipt = orderCommand({
  type: 'record-receipt',
  name: { zh: '报送回执', en: 'Report on an order' },
  who: { roles: ['operator'], side: 'operator' },
  begins: ['order.accepted', 'order.started', 'order.progressed', 'order.finished'],
  // Stored instants are canonical: the times of receipts are compared and sorted as text.
  body: lazily(() => Receipt.unwrap().overwrite((receipt) => ({ ...receipt, at: canonical(receipt.at) }))),
  http: {
    method: 'post',
    path: '/orders/{orderId}/receipts',
    tag: 'orders',
    summary: 'Report on an order: accepted, started, progress, finished',
    description:
      'Counts are cumulative. `targeted` is how many phones the operator has set out to reach, as soon as it knows: an ' +
      'emergency order names no ceiling, so this alone tells how far the sending is. The latest word counts, and more ' +
      'phones than it said are recorded, not refused.',
    surface: 'ordinary',
    version: 'none',
    key: 'required',
    status: 201,
  },
  guard: ({ delivery }) => (isKnownLacking(delivery) ? refuse('order-given-up', {}).error : null),
  decide: ({ order, delivery }, given, { now, policy }) => {
    const receipt = receiptOf(given);
    const { kind, counts } = receipt;
    const impossible = impossibleIn(receipt, policy.phonesAtMost);
    if (impossible !== null)
      return refuse('counts-beyond-phones', { most: policy.phonesAtMost }, { pointer: impossible });
    const untimely = timeProblem(receipt, order, now);
    if (untimely !== null) return refuse(untimely, {}, { pointer: '/at' });
    const isRepeatableProgress = kind === 'progress' && delivery.finishedAt === null;
    if (!isRepeatableProgress && rank[kind] <= reached(delivery))
      return refuse('receipt-passed', { kind }, { pointer: '/kind' });
    const isTotal = kind === 'progress' || kind === 'finished';
    if (isTotal && isAlerting(order.kind) && counts === undefined)
      return refuse('counts-missing', {}, { pointer: '/counts' });
    const problem = counts === undefined ? null : countsProblem(delivery, counts, policy.phonesAtMost);
    if (problem !== null) return refuse(problem, {}, { pointer: '/counts' });
    return ok([{ type: eventOf[kind], receipt }]);
  },
});
