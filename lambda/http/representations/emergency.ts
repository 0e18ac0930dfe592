import type { z } from 'zod';
import { nowhere } from '../../domain/division/division-history.ts';
import { awaitingSince } from '../../domain/emergency/awaiting.ts';
import { barredEmergencyActions, possibleEmergencyActions } from '../../domain/emergency/commands/index.ts';
import type { Emergency, Paperwork } from '../../domain/emergency/state.ts';
import { undeliverableOf } from '../../domain/emergency/undeliverable.ts';
import { unexplainedIn } from '../../domain/emergency/unexplained.ts';
import { ordersIn } from '../../domain/journal/given-orders.ts';
import { isTelling } from '../../domain/order/alerting.ts';
import { parseOrderId } from '../../domain/order/order.ts';
import type { Actor } from '../../domain/vocabulary/actor.ts';
import type { Sent } from '../../service/emergencies.ts';
import { textFindingWords } from '../../words/text-finding-words.ts';
import { urgentRefusalWords } from '../../words/urgent-refusal-words.ts';
import type { EmergencyAnswer, EmergencyCase, EmergencyState, Paperwork as PaperworkSchema } from '../schemas/cases.ts';
import { saidBarred } from './barred-actions.ts';
import { closingOf } from './closing.ts';
import { damagedIn } from './damaged.ts';
import { saidFindings } from './findings.ts';
import { type OrderRowDeps, orderRows } from './order-rows.ts';

type Pending = NonNullable<Emergency['pendingUpdate']>;

/** An update that waits, with the parts of its area to which it could not be sent. */
const pendingUpdateOf = (pending: Pending) => ({
  ...pending,
  findings: saidFindings(textFindingWords, pending.findings),
  undeliverable: [...nowhere(pending.alert.divisions)],
});

const paperworkOf = (paperwork: Paperwork | null): z.input<typeof PaperworkSchema> | null => {
  if (paperwork === null) return null;
  const { reminded: _reminded, scans: _scans, ...shown } = paperwork;
  return { ...shown, dueBasis: 'policy' };
};

/** One commit orders one text from all its operators. */
const messagesOf = (orders: Emergency['orders']): z.input<typeof EmergencyState>['messages'] => {
  const messages = new Map<number | undefined, z.input<typeof EmergencyState>['messages'][number]>();
  for (const { orderId, kind, issuedAt: orderedAt, text } of orders)
    if (kind === 'send' || kind === 'update') messages.set(parseOrderId(orderId)?.version, { orderedAt, kind, text });
  return [...messages.values()].toReversed();
};

type Told = z.input<typeof EmergencyState>['told'][number];

/** Each with the text that its orders carry, as `messagesOf`. */
const toldOf = ({ told, orders }: Pick<Emergency, 'told' | 'orders'>): Told[] => {
  const texts = new Map<number | undefined, string>();
  for (const { orderId, kind, text } of orders) if (isTelling(kind)) texts.set(parseOrderId(orderId)?.version, text);
  const delivered = [...texts.values()];
  return told
    .map(({ findings, ...said }, index) => ({
      ...said,
      deliveredText: delivered[index] ?? said.text,
      findings: saidFindings(textFindingWords, findings),
    }))
    .toReversed();
};

export const emergencyState = (state: Emergency, actor: Actor): z.input<typeof EmergencyState> => {
  const {
    unchangedSince: _since,
    engaged: _engaged,
    capIdentity: _cap,
    confirmedAlert: _alert,
    orders: _orders,
    pendingUpdate,
    explained,
    damaged: _damaged,
    ...shown
  } = state;
  const messages = messagesOf(state.orders);
  return {
    ...shown,
    ...damagedIn(state),
    awaitingSince: awaitingSince(state),
    deliveredText: messages[0]?.text ?? null,
    messages,
    closing: closingOf(state.closing),
    ...(explained === undefined ? {} : { explained: [...explained] }),
    ...unexplainedIn(state),
    told: toldOf(state),
    findings: saidFindings(textFindingWords, state.findings),
    gaps: [...state.gaps],
    undeliverable: undeliverableOf(state),
    pendingUpdate: pendingUpdate === null ? null : pendingUpdateOf(pendingUpdate),
    paperwork: paperworkOf(state.paperwork),
    possibleActions: [...possibleEmergencyActions(state, actor)],
    barredActions: saidBarred(urgentRefusalWords, barredEmergencyActions(state, actor)),
  };
};

export const emergencyCase = async (
  deps: OrderRowDeps,
  state: Emergency,
  actor: Actor,
): Promise<z.input<typeof EmergencyCase>> => ({
  ...emergencyState(state, actor),
  orders: await orderRows(deps, state),
});

const remarkedIn = ({ state, commit }: Sent): Emergency['findings'] => {
  const told = commit.events.find(({ type }) => type === 'emergency.told');
  return told?.type === 'emergency.told' ? told.findings : (state.pendingUpdate ?? state).findings;
};

/** The answer to an act: what this one commit ordered, not all that was ever ordered, and what was remarked on its message. */
export const emergencyAnswer = (sent: Sent): z.input<typeof EmergencyAnswer> => {
  const { state, commit, published } = sent;
  return {
    id: state.id,
    version: state.version,
    status: state.status,
    path: state.path,
    published,
    ...(state.pendingUpdate === null ? {} : { updateAwaitsConfirmation: true as const }),
    orders: ordersIn(commit).map(({ orderId, operator }) => ({ orderId, operator })),
    paperwork: paperworkOf(state.paperwork),
    // Of what waits alone: those of what was confirmed long ago are no answer.
    gaps: awaitingSince(state) === null ? [] : [...state.gaps],
    findings: saidFindings(textFindingWords, remarkedIn(sent)),
    undeliverable:
      state.pendingUpdate === null ? undeliverableOf(state) : pendingUpdateOf(state.pendingUpdate).undeliverable,
  };
};
