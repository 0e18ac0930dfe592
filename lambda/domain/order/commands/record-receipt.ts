import { parseInstant } from '../../calendar/instant.ts';
import { type Refusal, refuse } from '../../kernel/refusal.ts';
import { lazily } from '../../vocabulary/lazily.ts';
import { err, ok } from '../../vocabulary/result.ts';
import { WrittenText } from '../../vocabulary/written-text.ts';
import { isStopping } from '../alerting.ts';
import { isIn } from '../by-division.ts';
import { orderCommand } from '../command.ts';
import type { Counts } from '../counts.ts';
import { Receipt, type ReceiptKind } from '../events.ts';
import type { Order } from '../order.ts';
import type { Delivery } from '../state.ts';

const eventOf: Readonly<
  Record<ReceiptKind, 'order.accepted' | 'order.started' | 'order.progressed' | 'order.finished'>
> = {
  accepted: 'order.accepted',
  started: 'order.started',
  progress: 'order.progressed',
  finished: 'order.finished',
};

const members = ['sent', 'delivered', 'failed', 'refused'] as const;

/** The number that is more phones than there can be, as a pointer; null where every one is possible. */
const impossibleIn = (
  { counts, targeted = 0, servedAs }: Pick<Receipt, 'counts' | 'targeted' | 'servedAs'>,
  phonesAtMost: number,
): string | null => {
  const member = members.find((name) => (counts?.[name] ?? 0) > phonesAtMost);
  if (member !== undefined) return `/counts/${member}`;
  if (targeted > phonesAtMost) return '/targeted';
  return (servedAs?.overshoot ?? 0) > phonesAtMost ? '/servedAs/overshoot' : null;
};

/** No more phones have an outcome than were sent to. */
const isBeyondSent = ({ sent, delivered, failed, refused }: Counts): boolean => delivered + failed + refused > sent;

/**
 * Given up after tries that the operator certainly did not take. Of an order given up untried nobody knows so much: one
 * that polls may have read it before a newer one overtook it.
 */
const isKnownLacking = ({ suppressed, maybeReceived, failures }: Delivery): boolean =>
  suppressed !== null && !maybeReceived && (failures > 0 || suppressed === 'never-alerted');

type Area = Pick<Order, 'divisions'>;

/**
 * What cannot be of one part: what cannot be of the whole, a division that the order is not for, and one that was named
 * before. null: nothing.
 */
const faultInParts = ({ byDivision = [] }: Receipt, { divisions }: Area, phonesAtMost: number): Refusal | null => {
  const isOrdered = isIn(divisions);
  const named = new Set<string>();
  for (const [index, part] of byDivision.entries()) {
    const at = `/byDivision/${index}`;
    const { division } = part;
    if (!isOrdered(division)) return refuse('division-unordered', { division }, { pointer: `${at}/division` }).error;
    if (named.has(division)) return refuse('division-twice', { division }, { pointer: `${at}/division` }).error;
    named.add(division);
    const impossible = impossibleIn(part, phonesAtMost);
    if (impossible !== null)
      return refuse('counts-beyond-phones', { most: phonesAtMost }, { pointer: `${at}${impossible}` }).error;
    if (isBeyondSent(part.counts)) return refuse('counts-beyond-sent', {}, { pointer: `${at}/counts` }).error;
  }
  return null;
};

const canonical = (instant: string): string => {
  const parsed = parseInstant(instant);
  return parsed.ok ? parsed.value : instant;
};

/** What is reported now; receipts of earlier releases hold whatever reference they were given. */
const Reported = lazily(() => Receipt.unwrap().extend({ operatorReference: WrittenText(1, 100).optional() }));

/** The members of a receipt and no others: what a command was given says its type too. */
const receiptOf = ({ kind, at, counts, targeted, byDivision, operatorReference, servedAs }: Receipt): Receipt => ({
  kind,
  at,
  ...(counts === undefined ? {} : { counts }),
  ...(targeted === undefined ? {} : { targeted }),
  ...(byDivision === undefined ? {} : { byDivision }),
  ...(operatorReference === undefined ? {} : { operatorReference }),
  ...(servedAs === undefined ? {} : { servedAs }),
});

/**
 * What an operator reports. Reports of deliveries come for days, out of order and by clocks that are wrong: all of that is
 * taken and reconciled by the time each says (`evolveDelivery`), and lower counts in a later word are a correction; every
 * word stays on record. Refused (`invalid-receipt`): counts missing (a stop puts nothing on phones and needs none),
 * contradictory, of a division that the order is not for, or of more phones than policy says there can be. Parts that do not
 * come to the totals are taken, and told. More phones than the order's ceiling, or than the operator
 * set out to reach, are a fact to record, not to refuse: people come into an area after its phones were reckoned;
 * (`wrong-state`): an order that was given up and certainly never reached the operator.
 */
export const recordReceipt = orderCommand({
  type: 'record-receipt',
  name: { zh: '报送回执', en: 'Report on an order' },
  who: { roles: ['operator'], side: 'operator' },
  begins: ['order.accepted', 'order.started', 'order.progressed', 'order.finished'],
  // Stored instants are canonical: the times of receipts are compared and sorted as text.
  body: lazily(() => Reported.unwrap().overwrite((receipt) => ({ ...receipt, at: canonical(receipt.at) }))),
  http: {
    method: 'post',
    path: '/orders/{orderId}/receipts',
    tag: 'orders',
    summary: 'Report on an order: accepted, started, progress, finished',
    description:
      'Counts are cumulative. Reports may come late, twice and out of order: the one with the latest `at` counts, and where ' +
      'it counts fewer phones it corrects the one before. Both stay on record. `at` is the operator’s own time; a clock ' +
      'that is wrong bars nothing, `offsetSeconds` in the answer tells by how much. `targeted` is how many phones the operator has set out to reach, as soon as it knows: an ' +
      'emergency order names no ceiling, so this alone tells how far the sending is. The latest word counts, and more ' +
      'phones than it said are recorded, not refused. `byDivision` says the counts once more for divisions within the order’s ' +
      'area, as far as they are known; parts that do not come to the totals are recorded and shown (`partsAgainstTotal`), and ' +
      'success is then judged for each of them as well. It goes with the counts it came with: a later report without it says ' +
      'nothing of regions. `servedAs` says how the order is served where that is not as it was ordered (by county instead of by outline, ' +
      'to whom, in which form, how many phones beyond it): boards and cases say so in words.',
    surface: 'ordinary',
    version: 'none',
    key: 'required',
    status: 201,
  },
  guard: ({ delivery }) => (isKnownLacking(delivery) ? refuse('order-given-up', {}).error : null),
  decide: ({ order }, given, { policy }) => {
    const receipt = receiptOf(given);
    const { kind, counts } = receipt;
    const impossible = impossibleIn(receipt, policy.phonesAtMost);
    if (impossible !== null)
      return refuse('counts-beyond-phones', { most: policy.phonesAtMost }, { pointer: impossible });
    const isTotal = kind === 'progress' || kind === 'finished';
    const isBare = counts === undefined && receipt.byDivision !== undefined;
    if (isBare || (isTotal && !isStopping(order.kind) && counts === undefined))
      return refuse('counts-missing', {}, { pointer: '/counts' });
    if (counts !== undefined && isBeyondSent(counts)) return refuse('counts-beyond-sent', {}, { pointer: '/counts' });
    const fault = faultInParts(receipt, order, policy.phonesAtMost);
    return fault === null ? ok([{ type: eventOf[kind], receipt }]) : err(fault);
  },
});
