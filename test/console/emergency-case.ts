import type { EmergencyCase, Paperwork } from '../../console/api/types.ts';
import { actors, alert } from '../http/world.ts';

type State = Omit<EmergencyCase, 'orders'>;

/** An emergency that was just sent on the sender's own authority unless `changes` say otherwise. */
export const emergencyCase = (changes: Partial<EmergencyCase> = {}): EmergencyCase => ({
  id: `e-${'0'.repeat(26)}`,
  version: 3,
  status: 'sent',
  path: 'emergency',
  organisation: 'gd-emergency',
  authority: 'gd-comms',
  alert: {
    ...alert,
    hazardClass: 'natural-disaster',
    level: 'red',
    urgent: true,
    issuedAt: '2026-05-06T00:59:00.000Z',
    start: '2026-05-06T00:59:00.000Z',
  },
  findings: [],
  undeliverable: [],
  standingAuthority: 'gd-emergency-2026',
  gaps: [],
  triggered: { subject: actors.machine.subject, name: actors.machine.name, at: '2026-05-06T00:59:00.000Z' },
  awaitingSince: null,
  confirmationReminders: 0,
  confirmed: null,
  pendingUpdate: null,
  sentAt: '2026-05-06T00:59:01.000Z',
  deliveredText: null,
  messages: [],
  expiresAt: '2026-05-07T00:59:01.000Z',
  closing: null,
  told: [],
  review: null,
  paperwork: null,
  complaints: 0,
  updatedAt: '2026-05-06T00:59:01.000Z',
  possibleActions: [],
  barredActions: [],
  orders: [],
  ...changes,
});

/** The same as a command answers with it, whose orders are asked for apart. */
export const emergencyStateOf = ({ orders, ...state }: EmergencyCase): State => state;

/** Paperwork that is owed unless `changes` say otherwise. */
export const owedPaperwork = (changes: Partial<Paperwork> = {}): Paperwork => ({
  status: 'due',
  openedAt: '2026-05-06T01:00:00.000Z',
  dueInWorkingDays: 3,
  dueOn: '2026-05-11',
  dueAt: '2026-05-11T16:00:00.000Z',
  dueBasis: 'policy',
  provisional: false,
  document: null,
  filed: null,
  review: null,
  ...changes,
});
