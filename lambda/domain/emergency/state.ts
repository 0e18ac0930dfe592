import type { Signature } from '../kernel/signature.ts';
import type { Damaged } from '../order/damaged.ts';
import type { Order, TellingKind } from '../order/order.ts';
import type { Finding } from '../rules/finding.ts';
import type { InspectedScan } from '../vocabulary/attachment.ts';
import type { Alert, PaperworkDocument } from './alert.ts';
import type { EmergencyEvent, StandingGap } from './events.ts';
import type { PreparedUse } from './prepared-use.ts';
import type { EmergencyStatus, PaperworkStatus } from './transitions.ts';

export type Paperwork = {
  readonly status: PaperworkStatus;
  readonly openedAt: string;
  readonly dueInWorkingDays: number;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly provisional: boolean;
  readonly document: PaperworkDocument | null;
  /** What was found in the scans of the document; absent where nothing was recorded. */
  readonly scans?: readonly InspectedScan[];
  readonly filed: Signature | null;
  readonly review: (Signature & { readonly reason: string }) | null;
  /** The last reminder noted, so that each is noted once. */
  readonly reminded: { readonly reminder: 'before' | 'due' | 'overdue'; readonly daysOverdue: number } | null;
};

/** What recipients were told after the emergency was closed. */
export type Told = Signature & {
  readonly kind: TellingKind;
  readonly text: string;
  readonly instruction: string | null;
  readonly otherLanguages?: Extract<EmergencyEvent, { type: 'emergency.told' }>['otherLanguages'] & object;
  readonly findings: readonly Finding[];
};

/** An emergency (or a drill of one) as its events left it. */
export type Emergency = {
  readonly id: string;
  readonly version: number;
  /** The last version at which there was something new to look at; reminders are nothing new. */
  readonly unchangedSince: number;
  readonly status: EmergencyStatus;
  readonly path: 'emergency' | 'exercise';
  readonly organisation: string;
  readonly authority: string | null;
  readonly alert: Alert;
  readonly findings: readonly Finding[];
  readonly standingAuthority: string | null;
  readonly capIdentity: string | null;
  /** What the words of the alert were made from; absent where they were written for it. */
  readonly prepared?: PreparedUse;
  /** Absent where whoever sent it did not say that it is meant a second time. */
  readonly again?: true;
  readonly gaps: readonly StandingGap[];
  readonly triggered: Signature;
  /** Subjects of all who asked for it, confirmed it, filed its paperwork or acted for its sender: none of them judges it. */
  readonly engaged: readonly string[];
  /** How often it was noted that what waits, or waited last, is unconfirmed. */
  readonly confirmationReminders: number;
  /** Whose it is to confirm besides its authority, since nobody there did; absent where that never happened. */
  readonly escalated?: { readonly authority: string; readonly at: string };
  readonly confirmed: Signature | null;
  /** What the duty officer confirmed last: an update within it needs no second confirmation. */
  readonly confirmedAlert: Alert | null;
  /** An update outside the standing authority that waits for the duty officer. */
  readonly pendingUpdate: {
    readonly alert: Alert;
    readonly findings: readonly Finding[];
    readonly prepared?: PreparedUse;
    readonly by: string;
    /** When it was asked for. */
    readonly at: string;
  } | null;
  readonly sentAt: string | null;
  readonly expiresAt: string | null;
  readonly orders: readonly Order[];
  readonly closing: (Signature & { readonly reason: string }) | null;
  /** Why it was stopped, as it was said afterwards, oldest first; absent where nothing was. */
  readonly explained?: readonly (Signature & { readonly reason: string })[];
  /** Oldest first. */
  readonly told: readonly Told[];
  readonly review: (Signature & { readonly justified: boolean; readonly reason: string }) | null;
  readonly paperwork: Paperwork | null;
  readonly complaints: number;
  /** Absent where all of it can be read. */
  readonly damaged?: Damaged;
  readonly updatedAt: string;
};
