import type { Envelope } from '../kernel/envelope.ts';
import type { Counts } from './counts.ts';
import type { DeliveryEvent } from './events.ts';

export type DeliveryStatus = 'pending' | 'failing' | 'handed-over' | 'accepted' | 'started' | 'finished' | 'suppressed';

/** What is known of one order at one operator. */
export type Delivery = {
  readonly version: number;
  readonly status: DeliveryStatus;
  /** Times of the outcome facts; null until they are known. */
  readonly handedOverAt: string | null;
  readonly acceptedAt: string | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly suppressed: string | null;
  /** An attempt ended without an answer: the operator may have the order. */
  readonly maybeReceived: boolean;
  readonly failures: number;
  /** The attempt last noted as failed. */
  readonly lastAttempt: string | null;
  readonly resends: number;
  readonly counts: Counts | null;
  /** Phones the operator has set out to reach, as it last said; null while it has not. */
  readonly targeted: number | null;
  readonly lastReceiptAt: string | null;
  readonly operatorReference: string | null;
};

export const noDelivery: Delivery = {
  version: 0,
  status: 'pending',
  handedOverAt: null,
  acceptedAt: null,
  startedAt: null,
  finishedAt: null,
  suppressed: null,
  maybeReceived: false,
  failures: 0,
  lastAttempt: null,
  resends: 0,
  counts: null,
  targeted: null,
  lastReceiptAt: null,
  operatorReference: null,
};

type ReceiptEvent = Extract<DeliveryEvent, { receipt: unknown }>;

const reported = (state: Delivery, { receipt }: ReceiptEvent): Delivery => ({
  ...state,
  counts: receipt.counts ?? state.counts,
  targeted: receipt.targeted ?? state.targeted,
  lastReceiptAt: receipt.at,
  operatorReference: receipt.operatorReference ?? state.operatorReference,
});

/** A 5xx says as little of what became of the order as a lost connection: it may have been kept before the fault. */
const isUnanswered = ({ failure, httpStatus }: Extract<DeliveryEvent, { type: 'order.attempt-failed' }>): boolean =>
  failure === 'timeout' || failure === 'reset' || failure === 'faulted' || (httpStatus !== null && httpStatus >= 500);

const handedOverFrom: readonly DeliveryStatus[] = ['pending', 'failing', 'suppressed'];

/** Applies one event of an `order#` stream; an operator may report a later stage without the earlier one. */
export const evolveDelivery = (
  state: Delivery,
  event: DeliveryEvent,
  by: Pick<Envelope, 'at' | 'version'>,
): Delivery => {
  const next: Delivery = { ...state, version: by.version };
  switch (event.type) {
    case 'order.handed-over':
      return {
        ...next,
        status: handedOverFrom.includes(state.status) ? 'handed-over' : state.status,
        // Given up while an attempt was under way: what happened counts.
        suppressed: null,
        handedOverAt: by.at,
      };
    case 'order.attempt-failed':
      return {
        ...next,
        status: state.status === 'pending' ? 'failing' : state.status,
        failures: state.failures + 1,
        lastAttempt: event.attempt,
        maybeReceived: state.maybeReceived || isUnanswered(event),
      };
    case 'order.suppressed':
      return { ...next, status: 'suppressed', suppressed: event.reason };
    case 'order.resent':
      return { ...next, resends: state.resends + 1 };
    case 'order.accepted':
      return { ...reported(next, event), status: 'accepted', acceptedAt: event.receipt.at };
    case 'order.started':
      return {
        ...reported(next, event),
        status: 'started',
        startedAt: event.receipt.at,
        acceptedAt: state.acceptedAt ?? event.receipt.at,
      };
    case 'order.progressed':
      return {
        ...reported(next, event),
        status: 'started',
        startedAt: state.startedAt ?? event.receipt.at,
        acceptedAt: state.acceptedAt ?? event.receipt.at,
      };
    case 'order.finished':
      return {
        ...reported(next, event),
        status: 'finished',
        finishedAt: event.receipt.at,
        acceptedAt: state.acceptedAt ?? event.receipt.at,
      };
    case 'order.published':
      return next;
    default:
      return event satisfies never;
  }
};

/** The operator has the order for certain: nothing more must be sent. */
export const isWithOperator = (delivery: Delivery): boolean =>
  delivery.handedOverAt !== null || delivery.acceptedAt !== null;

/** Nothing more is to be expected of the order. */
export const isSettled = (delivery: Delivery): boolean =>
  delivery.status === 'finished' || delivery.status === 'suppressed';
