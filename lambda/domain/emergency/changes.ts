import type { Envelope } from '../kernel/envelope.ts';
import { signatureOf } from '../kernel/signature.ts';
import { plus } from '../vocabulary/sum.ts';
import type { EmergencyEvent } from './events.ts';
import type { PreparedUse } from './prepared-use.ts';
import type { Emergency, Paperwork } from './state.ts';

type PaperworkEvent = Extract<EmergencyEvent, { type: `paperwork.${string}` }>;

const opened = (
  { type: _, ...terms }: Extract<PaperworkEvent, { type: 'paperwork.opened' }>,
  at: string,
): Paperwork => ({
  status: 'due',
  openedAt: at,
  ...terms,
  document: null,
  filed: null,
  review: null,
  reminded: null,
});

const changedPaperwork = (paperwork: Paperwork | null, event: PaperworkEvent, by: Envelope): Paperwork | null => {
  if (event.type === 'paperwork.opened') return opened(event, by.at);
  if (paperwork === null) return null;
  switch (event.type) {
    case 'paperwork.filed': {
      const { scans: _earlier, ...before } = paperwork;
      const scans = event.scans === undefined ? {} : { scans: event.scans };
      return { ...before, ...scans, status: 'filed', document: event.document, filed: signatureOf(by), review: null };
    }
    case 'paperwork.accepted':
      return { ...paperwork, status: 'accepted', review: { ...signatureOf(by), reason: event.reason } };
    case 'paperwork.returned':
      return { ...paperwork, status: 'returned', review: { ...signatureOf(by), reason: event.reason } };
    case 'paperwork.reminded':
      return { ...paperwork, reminded: { reminder: event.reminder, daysOverdue: event.daysOverdue } };
    default:
      return event satisfies never;
  }
};

const madeFrom = ({ prepared }: { readonly prepared?: PreparedUse | undefined }) =>
  prepared === undefined ? {} : { prepared };

/** What an event changes besides status and version. */
export const changed = (state: Emergency, event: EmergencyEvent, by: Envelope): Partial<Emergency> => {
  switch (event.type) {
    case 'emergency.confirmation-requested':
      return { gaps: event.gaps };
    case 'emergency.confirmation-reminded':
      return { confirmationReminders: event.reminder };
    case 'emergency.escalated':
      return { escalated: { authority: event.authority, at: by.at } };
    case 'emergency.confirmed':
      return { confirmed: signatureOf(by), confirmedAlert: state.pendingUpdate?.alert ?? state.alert };
    case 'emergency.sent':
      return { sentAt: by.at, orders: event.orders, expiresAt: event.expiresAt };
    case 'emergency.update-requested':
      return {
        pendingUpdate: {
          alert: event.alert,
          findings: event.findings,
          ...madeFrom(event),
          by: by.actor.subject,
          at: by.at,
        },
        confirmationReminders: 0,
        gaps: event.gaps,
      };
    case 'emergency.update-refused':
      return { pendingUpdate: null };
    case 'emergency.updated':
      return {
        alert: event.alert,
        findings: event.findings,
        ...madeFrom(event),
        orders: [...state.orders, ...event.orders],
        expiresAt: event.expiresAt,
        pendingUpdate: null,
      };
    case 'emergency.cancelled':
    case 'emergency.ended':
      return {
        closing: { ...signatureOf(by), reason: event.reason },
        orders: [...state.orders, ...event.orders],
        pendingUpdate: null,
      };
    case 'emergency.stop-explained':
      return { explained: [...(state.explained ?? []), { ...signatureOf(by), reason: event.reason }] };
    case 'emergency.told': {
      const { kind, text, instruction, otherLanguages, findings, orders } = event;
      const further = otherLanguages === undefined ? {} : { otherLanguages };
      return {
        told: [...state.told, { ...signatureOf(by), kind, text, instruction, ...further, findings }],
        orders: [...state.orders, ...orders],
      };
    }
    case 'emergency.refused':
      return { closing: { ...signatureOf(by), reason: event.reason } };
    case 'emergency.reviewed':
      return { review: { ...signatureOf(by), justified: event.justified, reason: event.reason } };
    case 'emergency.complaints-recorded':
      return { complaints: plus(state.complaints, event.count) };
    case 'paperwork.opened':
    case 'paperwork.filed':
    case 'paperwork.accepted':
    case 'paperwork.returned':
    case 'paperwork.reminded':
      return { paperwork: changedPaperwork(state.paperwork, event, by) };
    case 'emergency.triggered':
      return {};
    default:
      return event satisfies never;
  }
};
