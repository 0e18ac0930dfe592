import type { Commit } from '../commit.ts';
import type { Order } from '../order.ts';
import type { Finding } from '../rules/finding.ts';
import { type Signature, signatureOf } from '../signature.ts';
import type { Alert, PaperworkDocument } from './alert.ts';
import { changed } from './changes.ts';
import type { EmergencyEvent, EmergencyEventType, StandingGap } from './events.ts';
import {
  type EmergencyStatus,
  emergencyTransitions,
  type PaperworkStatus,
  paperworkTransitions,
} from './transitions.ts';

export type Paperwork = {
  readonly status: PaperworkStatus;
  readonly openedAt: string;
  readonly dueInWorkingDays: number;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly provisional: boolean;
  readonly document: PaperworkDocument | null;
  readonly filed: Signature | null;
  readonly review: (Signature & { readonly reason: string }) | null;
  /** Last reminder given, so that each is given once. */
  readonly reminded: { readonly reminder: 'before' | 'due' | 'overdue'; readonly daysOverdue: number } | null;
};

/** An emergency (or a drill of one) as its events left it. */
export type Emergency = {
  readonly id: string;
  readonly version: number;
  readonly status: EmergencyStatus;
  readonly path: 'emergency' | 'exercise';
  readonly organisation: string;
  readonly authority: string | null;
  readonly alert: Alert;
  readonly findings: readonly Finding[];
  readonly standingAuthority: string | null;
  readonly capIdentity: string | null;
  readonly gaps: readonly StandingGap[];
  readonly triggered: Signature;
  readonly confirmed: Signature | null;
  /** What the duty officer confirmed last: an update within it needs no second confirmation. */
  readonly confirmedAlert: Alert | null;
  /** An update outside the standing authority that waits for the duty officer. */
  readonly pendingUpdate: { readonly alert: Alert; readonly findings: readonly Finding[]; readonly by: string } | null;
  readonly sentAt: string | null;
  readonly expiresAt: string | null;
  readonly orders: readonly Order[];
  readonly closing: (Signature & { readonly reason: string }) | null;
  readonly review: (Signature & { readonly justified: boolean; readonly reason: string }) | null;
  readonly paperwork: Paperwork | null;
  readonly complaints: number;
  readonly updatedAt: string;
};

export type Envelope = Pick<Commit, 'actor' | 'at' | 'version' | 'stream'>;

const isPaperwork = (type: EmergencyEventType): type is Extract<EmergencyEventType, `paperwork.${string}`> =>
  type.startsWith('paperwork.');

/** May this event follow? Paperwork moves in its own table, whatever becomes of the emergency. */
export const mayFollow = (state: Emergency | null, type: EmergencyEventType): boolean =>
  isPaperwork(type)
    ? state !== null && paperworkTransitions[type].from.includes(state.paperwork?.status ?? 'none')
    : emergencyTransitions[type].from.includes(state?.status ?? 'none');

const triggered = (event: Extract<EmergencyEvent, { type: 'emergency.triggered' }>, by: Envelope): Emergency => ({
  id: by.stream.slice(by.stream.indexOf('#') + 1),
  version: by.version,
  status: 'triggered',
  path: event.path,
  organisation: event.organisation,
  authority: event.authority,
  alert: event.alert,
  findings: event.findings,
  standingAuthority: event.standingAuthority,
  capIdentity: event.capIdentity,
  gaps: [],
  triggered: signatureOf(by),
  confirmed: null,
  confirmedAlert: null,
  pendingUpdate: null,
  sentAt: null,
  expiresAt: null,
  orders: [],
  closing: null,
  review: null,
  paperwork: null,
  complaints: 0,
  updatedAt: by.at,
});

/** Applies one event. Throws when the event is outside the transition tables: the journal holds what never could be. */
export const evolveEmergency = (state: Emergency | null, event: EmergencyEvent, by: Envelope): Emergency => {
  if (!mayFollow(state, event.type)) {
    throw new Error(`${by.stream} v${by.version}: ${event.type} cannot follow ${state?.status ?? 'nothing'}`);
  }
  if (event.type === 'emergency.triggered') return triggered(event, by);
  if (state === null) throw new Error(`${by.stream} does not begin with a trigger`);
  const status = isPaperwork(event.type) ? null : emergencyTransitions[event.type].to;
  return {
    ...state,
    ...changed(state, event, by),
    status: status ?? state.status,
    version: by.version,
    updatedAt: by.at,
  };
};
