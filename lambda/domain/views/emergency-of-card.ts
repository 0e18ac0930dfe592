import type { Emergency } from '../emergency/state.ts';
import type { Order } from '../order/order.ts';
import type { EmergencyCard } from './emergency-card.ts';

const unknown = (at: string) => ({ subject: '', name: '', at });

/** An emergency whose beginning cannot be read, as far as its line in the lists and its orders tell of it. */
export const emergencyOfCard = (card: EmergencyCard, orders: readonly Order[]): Emergency => {
  const { caseId, version, status, path, organisation, authority, triggeredAt, sentAt, expiresAt, updatedAt } = card;
  const { hazardClass, eventType, level, text, instruction = '', divisions, escalatedTo } = card;
  const alert = {
    hazardClass,
    eventType,
    level,
    text,
    instruction,
    divisions,
    issuer: orders[0]?.sender ?? organisation,
  };
  return {
    id: caseId,
    version,
    unchangedSince: version,
    status,
    path,
    organisation,
    authority,
    alert: { ...alert, issuedAt: triggeredAt, start: triggeredAt, urgent: true },
    findings: [],
    standingAuthority: null,
    capIdentity: null,
    gaps: card.gaps,
    triggered: unknown(triggeredAt),
    engaged: [],
    confirmationReminders: 0,
    ...(escalatedTo === undefined ? {} : { escalated: { authority: escalatedTo, at: updatedAt } }),
    confirmed: null,
    confirmedAlert: null,
    pendingUpdate: null,
    sentAt,
    expiresAt,
    orders,
    closing: null,
    told: [],
    review: null,
    paperwork: null,
    complaints: 0,
    updatedAt,
  };
};

/**
 * The same where the lists have lost it as well: enough to stop it by, and for nobody to look at. `sender`: the organisation
 * that acted for it, as far as anything tells.
 */
export const emergencyOfOrders = (caseId: string, orders: readonly Order[], sender: string): Emergency | null => {
  const alert = orders.find(({ kind }) => kind === 'send' || kind === 'update');
  if (alert === undefined || alert.path === 'ordinary') return null;
  const { path, authority, text, divisions, level, eventType, issuedAt, window } = alert;
  const card: EmergencyCard = {
    kind: 'emergency',
    caseId,
    version: 0,
    status: 'sent',
    path,
    organisation: sender,
    authority,
    level: level ?? 'red',
    hazardClass: 'natural-disaster',
    eventType: eventType ?? '',
    text,
    divisions,
    gaps: [],
    updateAwaitsConfirmation: false,
    awaitingSince: null,
    triggeredAt: issuedAt,
    sentAt: issuedAt,
    expiresAt: window.end,
    paperwork: null,
    justified: null,
    updatedAt: issuedAt,
  };
  return emergencyOfCard(card, orders);
};
