import { decisionReminderAt } from '../application/deciding.ts';
import type { Application } from '../application/state.ts';
import { lapsedUndecided } from '../application/undecided.ts';
import { addSeconds, shanghaiDate } from '../calendar/instant.ts';
import { askedBy, awaitingSince, nextConfirmationReminderAt, unconfirmedExpiry } from '../emergency/awaiting.ts';
import { nextReminderAt } from '../emergency/paperwork.ts';
import type { Emergency } from '../emergency/state.ts';
import { undeliverableOf } from '../emergency/undeliverable.ts';
import { unexplainedIn } from '../emergency/unexplained.ts';
import { isSame } from '../kernel/is-same.ts';
import type { EntryKind } from '../kernel/streams.ts';
import { partsOf } from '../order/by-division.ts';
import type { Order } from '../order/order.ts';
import { type Judgement, partsShort, type Sending } from '../order/shortfall.ts';
import { type Delivery, isSettled } from '../order/state.ts';
import { finestAsked } from '../order/target.ts';
import type { RegistryRecord } from '../registry/record.ts';
import type { Policy } from '../rules/policy.ts';
import { sumOf } from '../vocabulary/sum.ts';
import type { ActivityRow } from './activity-row.ts';
import type { ApplicationCard, EmergencyCard, PaperworkCard } from './cards.ts';
import type { DueItem } from './due-item.ts';
import type { OrderRow } from './order-row.ts';
import type { RegistryRow } from './registry-row.ts';

const isUndecided = ({ status }: Application): boolean =>
  status === 'submitted' || status === 'awaiting-second-signature' || status === 'returned';

const isUnsent = (state: Application): boolean => isUndecided(state) || state.status === 'scheduled';

/** Nobody decides what they wrote, nobody signs twice. */
const barredFrom = ({ status, writers, firstSignature }: Application): string[] =>
  status === 'submitted' || status === 'awaiting-second-signature'
    ? [...new Set([...writers, ...(firstSignature === null ? [] : [firstSignature.subject])])]
    : [];

const erratumBarredIn = ({ pendingErratum, writers }: Application): Pick<ApplicationCard, 'erratumBarred'> =>
  pendingErratum === undefined ? {} : { erratumBarred: [...new Set([...writers, pendingErratum.subject])] };

const reasonOwedIn = (state: Application): Pick<ApplicationCard, 'reasonOwed'> =>
  lapsedUndecided(state) && state.explained === undefined ? { reasonOwed: true } : {};

type Content = Application['content'];

const writtenIn = ({ text, divisions = [], window, volumeEstimate }: Content) => ({
  text,
  divisions,
  window: window ?? null,
  volumeEstimate: volumeEstimate ?? null,
});

/** The content as it was last put before the authority; as it is drafted where none was. */
const before = ({ content, submittedContent }: Application): Content => submittedContent ?? content;

const unsubmittedIn = ({ content, submittedContent }: Application): Pick<ApplicationCard, 'unsubmitted'> =>
  submittedContent === null || isSame(content, submittedContent) ? {} : { unsubmitted: writtenIn(content) };

type Sends = NonNullable<ApplicationCard['sends']>;

/** A send of a country has thousands of parts: a card keeps the one that it is judged by. */
const worstOf = (sending: Sending, judgement: Judgement): Pick<Sends[number], 'worst'> => {
  const short = partsShort(sending, judgement);
  const part = sending.byDivision?.find(({ division }) => division === short[0]?.division);
  return part === undefined ? {} : { worst: { part, of: short.length } };
};

/** What operators have reported of each order of a case, in the order of its orders, and how that is judged. */
export type Reported = { readonly deliveries: readonly Delivery[]; readonly judgement: Judgement };

/** What was reported of each order that sends; what was stopped is not judged by what it did not send. */
const sendsOf = ({ orders, status }: Application, { deliveries, judgement }: Reported) => {
  if (status === 'halted') return {};
  const sends = orders.flatMap((order, index): Sends => {
    const { kind, path, operator, volumeCeiling } = order;
    const delivery = deliveries[index];
    if (kind !== 'send' || delivery === undefined || delivery.counts === null) return [];
    const send = {
      operator,
      ...{ status: delivery.status, counts: delivery.counts, targeted: delivery.targeted, volumeCeiling },
    };
    const { byDivision } = partsOf(order, delivery);
    return [{ ...send, ...worstOf({ ...send, kind, path, byDivision }, judgement) }];
  });
  return sends.length === 0 ? {} : { sends };
};

/** Lists of its authority show the content that was submitted to it. `reported`: null where nothing can have been. */
export const applicationCard = (state: Application, reported: Reported | null = null): ApplicationCard => ({
  kind: 'application',
  caseId: state.id,
  version: state.version,
  status: state.status,
  applicant: state.applicant,
  authority: state.authority,
  ...writtenIn(before(state)),
  window: state.order?.window ?? before(state).window ?? null,
  warnings: state.findings.length,
  provisional: state.provisional,
  clockStartedOn: state.clockStartedOn,
  submittedAt: state.submitted?.at ?? null,
  decidedAt: state.decision?.at ?? null,
  barred: barredFrom(state),
  ...erratumBarredIn(state),
  ...reasonOwedIn(state),
  dueAt: (isUndecided(state) ? before(state).window?.start : state.order?.window.start) ?? state.updatedAt,
  updatedAt: state.updatedAt,
  ...(reported === null ? {} : sendsOf(state, reported)),
  ...unsubmittedIn(state),
});

/** Nobody confirms what they asked for. */
const askersOf = (state: Emergency): string[] => {
  const asked = askedBy(state);
  return asked === null ? [] : [asked];
};

const placeOf = ({
  divisions,
  areas,
  delivery,
}: Emergency['alert']): Pick<EmergencyCard, 'divisions' | 'areas' | 'streets'> => ({
  divisions,
  ...(areas === undefined ? {} : { areas: areas.length }),
  ...(delivery?.streets === undefined ? {} : { streets: true }),
});

export const emergencyCard = (state: Emergency): EmergencyCard => ({
  kind: 'emergency',
  caseId: state.id,
  version: state.version,
  status: state.status,
  path: state.path,
  organisation: state.organisation,
  authority: state.authority,
  level: state.alert.level,
  hazardClass: state.alert.hazardClass,
  eventType: state.alert.eventType,
  text: state.alert.text,
  instruction: state.alert.instruction,
  ...placeOf(state.alert),
  ...(state.pendingUpdate === null ? {} : { asked: placeOf(state.pendingUpdate.alert) }),
  undeliverable: undeliverableOf(state),
  gaps: [...state.gaps],
  updateAwaitsConfirmation: state.pendingUpdate !== null,
  awaitingSince: awaitingSince(state),
  ...(state.escalated === undefined ? {} : { escalatedTo: state.escalated.authority }),
  barred: askersOf(state),
  ...unexplainedIn(state),
  triggeredAt: state.triggered.at,
  sentAt: state.sentAt,
  expiresAt: state.expiresAt,
  paperwork:
    state.paperwork === null
      ? null
      : { status: state.paperwork.status, dueOn: state.paperwork.dueOn, dueAt: state.paperwork.dueAt },
  justified: state.review?.justified ?? null,
  updatedAt: state.updatedAt,
});

export const paperworkCard = ({
  id,
  version,
  organisation,
  authority,
  alert,
  paperwork,
}: Emergency): PaperworkCard | null =>
  paperwork === null
    ? null
    : {
        caseId: id,
        version,
        organisation,
        authority,
        text: alert.text,
        status: paperwork.status,
        openedAt: paperwork.openedAt,
        dueOn: paperwork.dueOn,
        dueAt: paperwork.dueAt,
        dueInWorkingDays: paperwork.dueInWorkingDays,
        provisional: paperwork.provisional,
        filedAt: paperwork.filed?.at ?? null,
        reviewedAt: paperwork.review?.at ?? null,
        reminders: paperwork.reminded?.reminder ?? null,
      };

/** To which part of its divisions it is narrowed, and how finely places are to be told. */
const askedIn = ({ target = {} }: Order): Pick<OrderRow, 'areas' | 'streets' | 'finest'> => {
  const finest = finestAsked(target);
  return {
    ...(target.areas === undefined ? {} : { areas: target.areas }),
    ...(target.streets === undefined ? {} : { streets: true }),
    ...(finest === null ? {} : { finest }),
  };
};

export const orderRow = (order: Order, delivery: Delivery): OrderRow => ({
  orderId: order.orderId,
  caseId: order.caseId,
  kind: order.kind,
  path: order.path,
  operator: order.operator,
  status: delivery.status,
  issuedAt: order.issuedAt,
  startsAt: order.window.start,
  volumeCeiling: order.volumeCeiling,
  handedOverAt: delivery.handedOverAt,
  acceptedAt: delivery.acceptedAt,
  startedAt: delivery.startedAt,
  finishedAt: delivery.finishedAt,
  lastReceiptAt: delivery.lastReceiptAt,
  offsetSeconds: delivery.offsetSeconds,
  correctedAt: delivery.correctedAt,
  ...(delivery.uncountedAt === undefined ? {} : { uncountedAt: delivery.uncountedAt }),
  ...(delivery.telephoned === undefined ? {} : { telephoned: delivery.telephoned }),
  suppressed: delivery.suppressed,
  failures: delivery.failures,
  maybeReceived: delivery.maybeReceived,
  resends: delivery.resends,
  counts: delivery.counts,
  ...partsOf(order, delivery),
  targeted: delivery.targeted,
  ...(order.path === 'ordinary' ? {} : { divisions: order.divisions }),
  overCeiling: order.volumeCeiling !== null && (delivery.counts?.sent ?? 0) > order.volumeCeiling,
  operatorReference: delivery.operatorReference,
  ...askedIn(order),
  ...(delivery.servedAs === undefined ? {} : { servedAs: delivery.servedAs }),
  version: delivery.version,
});

const due = (dueAt: string | null | undefined, caseId: string, kind: DueItem['kind']): DueItem[] =>
  dueAt === null || dueAt === undefined ? [] : [{ dueAt, caseId, kind, orderId: null }];

/** Everything the clock must do for an application, recomputed whole at every change. */
export const applicationDues = (state: Application, policy: Policy): DueItem[] => [
  ...due(decisionReminderAt(state, policy), state.id, 'remind-decision'),
  ...(isUndecided(state) ? due(state.content.window?.start, state.id, 'lapse') : []),
  ...(state.provisional && isUnsent(state) ? due(state.updatedAt, state.id, 'rejudge') : []),
  ...(state.status === 'scheduled' ? due(state.order?.window.start, state.id, 'start-dispatch') : []),
  ...(state.status === 'dispatching' || state.status === 'dispatched' ? due(state.updatedAt, state.id, 'settle') : []),
];

export const emergencyDues = (state: Emergency, policy: Policy): DueItem[] => [
  ...(state.status === 'sent' || state.status === 'updated' ? due(state.expiresAt, state.id, 'expire') : []),
  ...due(unconfirmedExpiry(state, policy), state.id, 'expire'),
  ...due(nextConfirmationReminderAt(state, policy), state.id, 'remind-confirmation'),
  ...(state.paperwork === null
    ? []
    : due(nextReminderAt(state.paperwork, policy.paperworkReminderInHours), state.id, 'remind')),
  ...(state.review?.justified === false && state.standingAuthority !== null
    ? due(state.review.at, state.id, 'note-review')
    : []),
];

/** When the silence of an operator becomes a fact to act upon; each resend starts a new wait. */
export const orderDues = (order: Order, delivery: Delivery, policy: Policy): DueItem[] => {
  if (delivery.acceptedAt !== null || isSettled(delivery)) return [];
  const wait =
    order.path === 'ordinary' ? policy.acknowledgeOrdinaryWithinSeconds : policy.acknowledgeEmergencyWithinSeconds;
  const dueAt = addSeconds(order.issuedAt, wait * 2 ** Math.min(delivery.resends, 6));
  return [{ dueAt, caseId: order.caseId, kind: 'acknowledge', orderId: order.orderId }];
};

/** What a live send weighed; null for a drill and for what was never sent. */
export const activityRow = (
  state: Pick<Application, 'id' | 'orders' | 'complaints'>,
  sender: string,
  deliveries: readonly Delivery[],
): ActivityRow | null => {
  const sends = state.orders.filter(({ kind, path }) => kind === 'send' && path !== 'exercise');
  const [first] = sends;
  if (first === undefined) return null;
  const sent = sumOf(deliveries, ({ counts }) => counts?.sent ?? 0);
  const ceiling = sumOf(sends, ({ volumeCeiling }) => volumeCeiling ?? 0);
  return {
    caseId: state.id,
    sender,
    date: shanghaiDate(first.issuedAt),
    divisions: [...new Set(sends.flatMap(({ divisions }) => divisions))],
    volume: sent > 0 ? sent : ceiling,
    sent,
    refused: sumOf(deliveries, ({ counts }) => counts?.refused ?? 0),
    complaints: state.complaints,
  };
};

export const registryRow = (kind: EntryKind, id: string, record: RegistryRecord): RegistryRow => ({
  kind,
  id,
  version: record.version,
  current: record.current,
  proposal: record.proposal,
  unjustifiedUses: [...record.unjustifiedUses],
  updatedAt: record.updatedAt,
});
