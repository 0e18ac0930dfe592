import { addMinutes, isBefore, millisecondsBetween } from '../calendar/instant.ts';
import type { Envelope } from '../kernel/envelope.ts';
import type { Counts, DivisionCounts } from './counts.ts';
import type { DeliveryEvent, Receipt, TelephoneStage } from './events.ts';
import type { ServedAs } from './served-as.ts';

export type DeliveryStatus = 'pending' | 'failing' | 'handed-over' | 'accepted' | 'started' | 'finished' | 'suppressed';

export type Telephoned = {
  readonly stage: TelephoneStage;
  readonly at: string;
  readonly office: string;
  readonly by: string;
};

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
  /** The counts by division, where they came so. */
  readonly byDivision?: readonly DivisionCounts[];
  /** Phones the operator has set out to reach, as it last said; null while it has not. */
  readonly targeted: number | null;
  /** The newest time of a receipt; never later than this service had it, whatever the operator's clock says. */
  readonly lastReceiptAt: string | null;
  /** By how many seconds the time of the last receipt was ahead of its arrival here; below zero: behind. */
  readonly offsetSeconds: number | null;
  /** When a receipt last took back phones that an earlier one had counted; null where none has. */
  readonly correctedAt: string | null;
  /**
   * When the last report came that counts otherwise and was not counted, for its own time is before that of a word that is:
   * until one is counted again. Where a clock was put back, that may be every one of them.
   */
  readonly uncountedAt?: string;
  readonly operatorReference: string | null;
  /** The last word by telephone, and who recorded it: neither an acceptance nor a count. Absent where none was recorded. */
  readonly telephoned?: Telephoned;
  /** How it is served, as the operator last said; absent where it never did. */
  readonly servedAs?: ServedAs;
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
  offsetSeconds: null,
  correctedAt: null,
  operatorReference: null,
};

type ReceiptEvent = Extract<DeliveryEvent, { receipt: unknown }>;

/** Clocks of operators may differ from this one by so much before it is worth a word. */
export const clockSkewInMinutes = 5;

/** Phones that nobody can take back without saying so; `failed` falls of itself where a phone is reached after all. */
const firm = ['sent', 'delivered', 'refused'] as const;

const shrinks = (before: Counts | null, after: Counts): boolean =>
  before !== null && firm.some((member) => after[member] < before[member]);

const earlier = (one: string, other: string): string => (isBefore(one, other) ? one : other);
const earliest = (known: string | null, said: string): string => (known === null ? said : earlier(known, said));

/** The time of a stage as the operator said it; ours where its clock is ahead of everything that can be. */
const stageTime = (at: string, receivedAt: string): string =>
  isBefore(addMinutes(receivedAt, clockSkewInMinutes), at) ? receivedAt : at;

type Word = Pick<Delivery, 'counts' | 'byDivision' | 'correctedAt' | 'uncountedAt'>;

const grows = (before: Counts | null, after: Counts): boolean =>
  before !== null && firm.some((member) => after[member] > before[member]);

/** Nothing is reported of an order before its operator had it, but by a clock that is wrong. */
const isBeforeOrder = (at: string, { handedOverAt }: Pick<Delivery, 'handedOverAt'>): boolean =>
  handedOverAt !== null && isBefore(addMinutes(at, clockSkewInMinutes), handedOverAt);

/** Whether it is more than an older word that came late, which is passed over because a newer one says as much or more. */
const isMissed = (state: Pick<Delivery, 'counts' | 'handedOverAt'>, said: Counts, at: string): boolean =>
  grows(state.counts, said) || (shrinks(state.counts, said) && isBeforeOrder(at, state));

/**
 * Receipts come late, twice and out of order. The word with the latest time counts, though it takes phones back: that is a
 * correction. An older word can only add what is not known yet, and nothing to what was corrected after it.
 */
const reconciled = (
  { byDivision: before, ...state }: Delivery,
  { counts: said, byDivision }: Pick<Receipt, 'counts' | 'byDivision'>,
  at: string,
  receivedAt: string,
): Word => {
  const { counts, correctedAt, lastReceiptAt, uncountedAt } = state;
  const kept: Word = {
    ...{ counts, correctedAt },
    ...(before === undefined ? {} : { byDivision: before }),
    ...(uncountedAt === undefined ? {} : { uncountedAt }),
  };
  if (said === undefined) return kept;
  // Parts go with the totals they came with: those of an older word are none of a newer one.
  const word = { counts: said, ...(byDivision === undefined ? {} : { byDivision }) };
  const isLate = lastReceiptAt !== null && isBefore(at, lastReceiptAt);
  if (!isLate) return { ...word, correctedAt: shrinks(counts, said) ? at : correctedAt };
  const isOvertaken = shrinks(counts, said) || (correctedAt !== null && isBefore(at, correctedAt));
  if (!isOvertaken) return { ...word, correctedAt };
  return isMissed(state, said, at) ? { ...kept, uncountedAt: receivedAt } : kept;
};

const servedNow = (
  before: ServedAs | undefined,
  said: ServedAs | undefined,
  isNewest: boolean,
): Pick<Delivery, 'servedAs'> => {
  const servedAs = isNewest ? (said ?? before) : (before ?? said);
  return servedAs === undefined ? {} : { servedAs };
};

const reported = (state: Delivery, { receipt }: ReceiptEvent, receivedAt: string): Delivery => {
  const at = earlier(receipt.at, receivedAt);
  const isNewest = state.lastReceiptAt === null || !isBefore(at, state.lastReceiptAt);
  const { byDivision: _, uncountedAt: __, ...rest } = state;
  return {
    ...rest,
    ...reconciled(state, receipt, at, receivedAt),
    targeted: isNewest ? (receipt.targeted ?? state.targeted) : (state.targeted ?? receipt.targeted ?? null),
    lastReceiptAt: isNewest ? at : state.lastReceiptAt,
    offsetSeconds: Math.round(millisecondsBetween(receivedAt, receipt.at) / 1000),
    operatorReference: receipt.operatorReference ?? state.operatorReference,
    ...servedNow(state.servedAs, receipt.servedAs, isNewest),
  };
};

const rank: Readonly<Record<DeliveryStatus, number>> = {
  pending: 0,
  failing: 0,
  suppressed: 0,
  'handed-over': 1,
  accepted: 2,
  started: 3,
  finished: 4,
};

/** No late receipt takes an order back to a stage that it is past. */
const furthest = (status: DeliveryStatus, said: DeliveryStatus): DeliveryStatus =>
  rank[said] > rank[status] ? said : status;

/** A 5xx says as little of what became of the order as a lost connection: it may have been kept before the fault. */
const isUnanswered = ({ failure, httpStatus }: Extract<DeliveryEvent, { type: 'order.attempt-failed' }>): boolean =>
  failure === 'timeout' || failure === 'reset' || failure === 'faulted' || (httpStatus !== null && httpStatus >= 500);

const stages = {
  'order.accepted': 'accepted',
  'order.started': 'started',
  'order.progressed': 'started',
  'order.finished': 'finished',
} as const;

const startOf = ({ startedAt }: Delivery, { type }: ReceiptEvent, at: string): string | null => {
  if (type === 'order.started') return earliest(startedAt, at);
  return type === 'order.progressed' ? (startedAt ?? at) : startedAt;
};

/** An operator may report a later stage without the earlier one, whose time is then that of the later. */
const staged = (state: Delivery, event: ReceiptEvent, receivedAt: string): Delivery => {
  const [stage, at] = [stages[event.type], stageTime(event.receipt.at, receivedAt)];
  return {
    ...reported(state, event, receivedAt),
    status: furthest(state.status, stage),
    acceptedAt: event.type === 'order.accepted' ? earliest(state.acceptedAt, at) : (state.acceptedAt ?? at),
    startedAt: startOf(state, event, at),
    finishedAt: stage === 'finished' ? (state.finishedAt ?? at) : state.finishedAt,
  };
};

const handedOverFrom: readonly DeliveryStatus[] = ['pending', 'failing', 'suppressed'];

/** Applies one event of an `order#` stream. */
export const evolveDelivery = (
  state: Delivery,
  event: DeliveryEvent,
  by: Pick<Envelope, 'at' | 'version' | 'actor'>,
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
    case 'order.telephoned': {
      const { stage, at, office } = event;
      // What it was told of it may have put on phones: a stop must reach it, and so must what recipients are told.
      return { ...next, maybeReceived: true, telephoned: { stage, at, office, by: by.actor.name } };
    }
    case 'order.accepted':
    case 'order.started':
    case 'order.progressed':
    case 'order.finished':
      return staged(next, event, by.at);
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
