import * as z from 'zod';
import { Day, Instant } from '../calendar/stored-instant.ts';
import { Unread } from '../order/damaged.ts';
import { Order, TellingKind } from '../order/order.ts';
import { Finding } from '../rules/finding.ts';
import { InspectedScans } from '../vocabulary/attachment.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { OrganisationId } from '../vocabulary/organisation.ts';
import { inOtherLanguages } from '../vocabulary/other-languages.ts';
import { Alert, PaperworkDocument } from './alert.ts';
import { PreparedUse } from './prepared-use.ts';

/**
 * Why a send waits for the duty officer: what its standing authority does not cover, an area that does not exist, words
 * that say the opposite of what it is sent as (`drill-words` in a live alert, `live-words` in a drill), or a text that is longer than
 * policy lets go unconfirmed (`length`).
 */
export const StandingGap = z.enum([
  'none-registered',
  'hazard-class',
  'level',
  'area',
  'not-valid-now',
  'no-such-division',
  'drill-words',
  'live-words',
  'length',
]);
export type StandingGap = z.infer<typeof StandingGap>;

export const ReminderKind = z.enum(['before', 'due', 'overdue']);

const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

export const EmergencyEvent = lazily(() =>
  z.discriminatedUnion('type', [
    event('emergency.triggered', {
      organisation: OrganisationId,
      /** The telecom authority that owns the later review; null when none is registered, which never blocks a send. */
      authority: OrganisationId.nullable(),
      path: z.enum(['emergency', 'exercise']),
      alert: Alert,
      findings: z.array(Finding),
      standingAuthority: z.string().nullable(),
      /** CAP 1.2 identity of the message that triggered it, `sender,identifier`. */
      capIdentity: z.string().nullable(),
      /** Absent where its words were written for it. */
      prepared: PreparedUse.optional(),
      /** Whoever sent it said that it is meant, whatever the same sender has out already. */
      again: z.literal(true).optional(),
    }),
    event('emergency.confirmation-requested', { gaps: z.array(StandingGap).min(1) }),
    /** Noted for the so-manyth time that a message waits unconfirmed. Whom that is told, the roster says. */
    event('emergency.confirmation-reminded', { reminder: z.int().min(1) }),
    /** What nobody has confirmed is the national authority's to confirm as well, from here on. */
    event('emergency.escalated', { authority: OrganisationId }),
    event('emergency.confirmed', { reason: z.string() }),
    event('emergency.refused', { reason: z.string() }),
    event('emergency.sent', { orders: z.array(Order).min(1), expiresAt: Instant }),
    event('emergency.update-requested', {
      alert: Alert,
      findings: z.array(Finding),
      gaps: z.array(StandingGap).min(1),
      /** As that of `emergency.triggered`, of the words of the update. */
      prepared: PreparedUse.optional(),
    }),
    event('emergency.update-refused', { reason: z.string() }),
    event('emergency.updated', {
      alert: Alert,
      findings: z.array(Finding),
      orders: z.array(Order).min(1),
      expiresAt: Instant,
      prepared: PreparedUse.optional(),
    }),
    event('emergency.cancelled', { reason: z.string(), orders: z.array(Order), unread: Unread }),
    event('emergency.ended', { reason: z.string(), orders: z.array(Order), unread: Unread }),
    /** Why it was stopped, said after the stop; the newest counts. */
    event('emergency.stop-explained', { reason: z.string() }),
    /** What those who have its alerts were told after it was closed; `instruction`: what they are to do now, if anything. */
    event('emergency.told', {
      kind: TellingKind,
      text: z.string(),
      instruction: z.string().nullable(),
      otherLanguages: inOtherLanguages({ text: z.string(), instruction: z.string().optional() }).optional(),
      findings: z.array(Finding),
      orders: z.array(Order).min(1),
    }),
    event('emergency.reviewed', {
      justified: z.boolean(),
      reason: z.string(),
      standingAuthority: z.string().nullable(),
    }),
    event('emergency.complaints-recorded', {
      count: z.int().min(1),
      receivedOn: Day,
      forwardBy: z.iso.date().nullable(),
    }),
    event('paperwork.opened', {
      /** Policy, not law: no article sets a deadline. */
      dueInWorkingDays: z.int(),
      dueOn: z.iso.date(),
      /** First instant at which it is overdue: the end of `dueOn` in Asia/Shanghai. */
      dueAt: Instant,
      provisional: z.boolean(),
    }),
    /** `scans`: what the service found in them, in their order. */
    event('paperwork.filed', { document: PaperworkDocument, scans: InspectedScans }),
    event('paperwork.accepted', { reason: z.string() }),
    event('paperwork.returned', { reason: z.string() }),
    event('paperwork.reminded', { reminder: ReminderKind, daysOverdue: z.int().min(0) }),
  ]),
);
export type EmergencyEvent = z.infer<typeof EmergencyEvent>;
export type EmergencyEventType = EmergencyEvent['type'];
