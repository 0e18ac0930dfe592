import { decideOrder, type OrderCommand } from '../../../lambda/domain/order/commands/index.ts';
import type { AttemptFailure, DeliveryEvent, Receipt, ReceiptKind } from '../../../lambda/domain/order/events.ts';
import type { Order, OrderKind } from '../../../lambda/domain/order/order.ts';
import { type Delivery, evolveDelivery, noDelivery } from '../../../lambda/domain/order/state.ts';
import type { Policy } from '../../../lambda/domain/rules/policy.ts';
import { contextAt, someone } from '../given.ts';

export const now = '2026-06-09T03:00:00.000Z';

export const orderOf = (kind: OrderKind, more: Partial<Order> = {}): Order => ({
  orderId: 'e-1.1.mobile',
  kind,
  path: 'emergency',
  caseId: 'e-1',
  operator: 'mobile',
  issuedAt: '2026-06-09T02:00:00.000Z',
  text: '请撤离。',
  sender: '广东省应急管理厅',
  authority: 'gd-bureau',
  divisions: ['440300'],
  audience: null,
  window: { start: '2026-06-09T02:00:00.000Z', end: '2026-06-09T10:00:00.000Z' },
  accessNumber: '12379',
  channel: 'sms',
  volumeCeiling: null,
  free: true,
  freeBasis: null,
  level: 'red',
  eventType: '1003',
  references: [],
  ...more,
});

export const operatorActor = someone('gateway', 'mobile', 'operator');

/** What comes of a receipt of the order's own operator. */
export const recordReceipt = (
  delivery: Delivery,
  order: Order,
  given: Receipt,
  { at = now, policy = {} }: { readonly at?: string; readonly policy?: Partial<Policy> } = {},
) =>
  decideOrder(
    { type: 'record-receipt', ...given },
    { order, delivery },
    contextAt({ by: operatorActor, at, policy }, order.caseId, 1),
  );

/** The command by which the deliverer or the clock notes it. */
export const notedAs = (event: DeliveryEvent): OrderCommand => {
  switch (event.type) {
    case 'order.handed-over':
      return { ...event, type: 'record-handover' };
    case 'order.attempt-failed':
      return { ...event, type: 'record-failed-attempt' };
    case 'order.suppressed':
      return { ...event, type: 'suppress-order' };
    default:
      throw new Error(`nobody notes ${event.type}`);
  }
};

export const deliveryAfter = (...events: readonly DeliveryEvent[]): Delivery =>
  events.reduce(
    (state, event, index) => evolveDelivery(state, event, { at: now, version: index + 1, actor: operatorActor }),
    noDelivery,
  );

export const handedOver: DeliveryEvent = { type: 'order.handed-over', httpStatus: 202, jwsDigest: 'a'.repeat(64) };
export const failed = (failure: AttemptFailure, httpStatus: number | null = null): DeliveryEvent => ({
  type: 'order.attempt-failed',
  failure,
  httpStatus,
  attempt: 'message-1/1',
});
export const suppressed: DeliveryEvent = { type: 'order.suppressed', reason: 'cancelled' };

export const receipt = (kind: ReceiptKind, sent?: number, more: Partial<Receipt> = {}): Receipt => ({
  kind,
  at: now,
  ...(sent === undefined ? {} : { counts: { sent, delivered: sent, failed: 0, refused: 0 } }),
  ...more,
});

export const reported = (kind: ReceiptKind, sent?: number): DeliveryEvent => {
  const types = {
    accepted: 'order.accepted',
    started: 'order.started',
    progress: 'order.progressed',
    finished: 'order.finished',
  } as const;
  return { type: types[kind], receipt: receipt(kind, sent) };
};
