import { DamagedStream } from '../kernel/damaged-stream.ts';
import type { Envelope } from '../kernel/envelope.ts';
import { signatureOf } from '../kernel/signature.ts';
import { caseIdIn } from '../kernel/streams.ts';
import { isDespite } from '../order/damaged.ts';
import { actsFor } from '../vocabulary/actor.ts';
import { changed } from './changes.ts';
import type { EmergencyEvent, EmergencyEventType } from './events.ts';
import type { Emergency } from './state.ts';
import { emergencyTransitions, paperworkTransitions } from './transitions.ts';

const isPaperwork = (type: EmergencyEventType): type is Extract<EmergencyEventType, `paperwork.${string}`> =>
  type.startsWith('paperwork.');

const reminders: readonly EmergencyEventType[] = [
  'emergency.confirmation-reminded',
  'emergency.escalated',
  'paperwork.reminded',
];

const isReminder = (type: EmergencyEventType): boolean => reminders.includes(type);

/** May this event follow? Paperwork moves in its own table, whatever becomes of the emergency. */
export const mayFollow = (state: Emergency | null, type: EmergencyEventType): boolean =>
  isPaperwork(type)
    ? state !== null && paperworkTransitions[type].from.includes(state.paperwork?.status ?? 'none')
    : emergencyTransitions[type].from.includes(state?.status ?? 'none');

const triggered = (event: Extract<EmergencyEvent, { type: 'emergency.triggered' }>, by: Envelope): Emergency => ({
  id: caseIdIn(by.stream),
  version: by.version,
  unchangedSince: by.version,
  status: 'awaiting-confirmation',
  path: event.path,
  organisation: event.organisation,
  authority: event.authority,
  alert: event.alert,
  findings: event.findings,
  standingAuthority: event.standingAuthority,
  capIdentity: event.capIdentity,
  ...(event.prepared === undefined ? {} : { prepared: event.prepared }),
  ...(event.again === undefined ? {} : { again: event.again }),
  gaps: [],
  triggered: signatureOf(by),
  engaged: [by.actor.subject],
  confirmationReminders: 0,
  confirmed: null,
  confirmedAlert: null,
  pendingUpdate: null,
  sentAt: null,
  expiresAt: null,
  orders: [],
  closing: null,
  told: [],
  review: null,
  paperwork: null,
  complaints: 0,
  updatedAt: by.at,
});

const engaging: readonly EmergencyEventType[] = ['emergency.confirmed', 'paperwork.filed'];

const engagedBy = ({ engaged, organisation }: Emergency, type: EmergencyEventType, { actor }: Envelope) =>
  engaged.includes(actor.subject) || !(engaging.includes(type) || actsFor(actor, organisation))
    ? engaged
    : [...engaged, actor.subject];

/** What the words of the alert before it were made from says nothing of an update. */
const withoutItsWords = ({ prepared: _, ...state }: Emergency): Emergency => state;

/**
 * Applies one event. Throws when the event is outside the transition tables: the journal holds what never could be.
 * `isBehindGap`: what stood before it cannot be read, so that it may follow whatever is left.
 */
export const evolveEmergency = (
  state: Emergency | null,
  event: EmergencyEvent,
  by: Envelope,
  isBehindGap = false,
): Emergency => {
  if (!mayFollow(state, event.type) && (state === null || !(isBehindGap || isDespite(event)))) {
    throw new DamagedStream(by, `${event.type} cannot follow ${state?.status ?? 'nothing'}`);
  }
  if (event.type === 'emergency.triggered') return triggered(event, by);
  if (state === null) throw new DamagedStream(by, 'does not begin with a trigger');
  const status = isPaperwork(event.type) ? null : emergencyTransitions[event.type].to;
  return {
    ...(event.type === 'emergency.updated' ? withoutItsWords(state) : state),
    ...changed(state, event, by),
    engaged: engagedBy(state, event.type, by),
    status: status ?? state.status,
    version: by.version,
    unchangedSince: isReminder(event.type) ? state.unchangedSince : by.version,
    updatedAt: by.at,
  };
};
