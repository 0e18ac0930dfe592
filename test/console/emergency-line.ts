import type { EmergencyLine } from '../../console/api/types.ts';

/** A real red warning as lists name it, sent and without orders yet unless `changes` say otherwise. */
export const emergencyLine = (changes: Partial<EmergencyLine> = {}): EmergencyLine => ({
  kind: 'emergency',
  caseId: 'e-00000000000000000000000000',
  version: 3,
  status: 'sent',
  path: 'emergency',
  organisation: 'gd-emergency',
  authority: 'gd-comms',
  level: 'red',
  hazardClass: 'natural-disaster',
  eventType: '1003',
  text: '请立即转移。',
  instruction: '到高处去。',
  divisions: ['440100'],
  gaps: [],
  updateAwaitsConfirmation: false,
  awaitingSince: null,
  triggeredAt: '2026-05-06T01:00:00.000Z',
  sentAt: '2026-05-06T01:00:00.000Z',
  expiresAt: null,
  paperwork: null,
  justified: null,
  updatedAt: '2026-05-06T01:00:00.000Z',
  orders: [],
  ...changes,
});
