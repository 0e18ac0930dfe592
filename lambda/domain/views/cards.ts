import * as z from 'zod';
import { ApplicationStatus } from '../application/status.ts';
import { StandingGap } from '../emergency/events.ts';
import { EmergencyStatus, PaperworkStatus } from '../emergency/transitions.ts';
import { Counts, DivisionCounts } from '../order/counts.ts';
import { HazardClass, Level } from '../vocabulary/hazard.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { once } from '../vocabulary/once.ts';

const Instant = z.string();
const Window = lazily(() => z.strictObject({ start: Instant, end: Instant }));

const written = once(() => ({
  text: z.string(),
  divisions: z.array(z.string()),
  window: Window.nullable(),
  volumeEstimate: z.int().nullable(),
}));

/** One line of a work list about an application. */
export const ApplicationCard = lazily(() =>
  z.strictObject({
    kind: z.literal('application'),
    caseId: z.string(),
    version: z.int(),
    status: ApplicationStatus,
    applicant: z.string(),
    authority: z.string().nullable(),
    ...written(),
    warnings: z.int(),
    provisional: z.boolean(),
    clockStartedOn: z.string().nullable(),
    submittedAt: Instant.nullable(),
    decidedAt: Instant.nullable(),
    /** While undecided: who may not decide it, having written it or signed first; missing in rows written before it was asked for. */
    barred: z.array(z.string()).optional(),
    /** The instant that matters next: the send time while undecided or scheduled, else the last change. */
    dueAt: Instant,
    updatedAt: Instant,
    /** What operators have reported of it, as far as success is judged by it; missing before, and in rows written before it was kept. */
    sends: z
      .array(
        z.strictObject({
          operator: z.string(),
          status: z.string(),
          counts: Counts,
          targeted: z.int().nullable(),
          volumeCeiling: z.int().nullable(),
          /** The division that fell shortest, by the policy it was projected under, and in how many it was so; missing where none. */
          worst: z.strictObject({ part: DivisionCounts, of: z.int() }).optional(),
        }),
      )
      .optional(),
    /** What of it has been written anew and not submitted, for the applicant alone; absent where all of it is before the authority. */
    unsubmitted: z.strictObject(written()).optional(),
  }),
);
export type ApplicationCard = z.infer<typeof ApplicationCard>;

/** One line of the emergency board. */
export const EmergencyCard = lazily(() =>
  z.strictObject({
    kind: z.literal('emergency'),
    caseId: z.string(),
    version: z.int(),
    status: EmergencyStatus,
    path: z.enum(['emergency', 'exercise']),
    organisation: z.string(),
    authority: z.string().nullable(),
    level: Level,
    hazardClass: HazardClass,
    eventType: z.string(),
    text: z.string(),
    /** What people should do; missing in rows that were written before it was shown. */
    instruction: z.string().optional(),
    divisions: z.array(z.string()),
    /** Those of them to which nothing is sent; missing in rows that were written before it was known. */
    undeliverable: z.array(z.string()).optional(),
    gaps: z.array(StandingGap),
    updateAwaitsConfirmation: z.boolean(),
    /** Since when a message or an update waits for the duty officer. */
    awaitingSince: Instant.nullable(),
    /** Whose it is to confirm besides its authority; missing where it was told to nobody else. */
    escalatedTo: z.string().optional(),
    /** While something waits: who may not confirm it, having asked for it; missing in rows written before it was asked for. */
    barred: z.array(z.string()).optional(),
    /** Who stopped it without saying why; missing where that was said, or nobody stopped it. */
    unexplained: z.string().optional(),
    triggeredAt: Instant,
    sentAt: Instant.nullable(),
    expiresAt: Instant.nullable(),
    paperwork: z.strictObject({ status: PaperworkStatus, dueOn: z.string(), dueAt: Instant }).nullable(),
    justified: z.boolean().nullable(),
    updatedAt: Instant,
  }),
);
export type EmergencyCard = z.infer<typeof EmergencyCard>;

export const CaseCard = lazily(() => z.discriminatedUnion('kind', [ApplicationCard, EmergencyCard]));
export type CaseCard = z.infer<typeof CaseCard>;

/** By what an authority's list of cases stands in order, as text; sends of one hour follow each other as they were submitted. */
export const sortOfCase = (card: CaseCard): string =>
  card.kind === 'application'
    ? `${card.dueAt}#${card.submittedAt ?? card.updatedAt}#${card.caseId}`
    : `${card.triggeredAt}#${card.caseId}`;

/** One obligation to complete the formalities afterwards. Whether it is overdue is for the reader's clock. */
export const PaperworkCard = lazily(() =>
  z.strictObject({
    caseId: z.string(),
    version: z.int(),
    organisation: z.string(),
    authority: z.string().nullable(),
    /** What was sent last, so that a line can be told from another. */
    text: z.string(),
    status: PaperworkStatus,
    openedAt: Instant,
    dueOn: z.string(),
    dueAt: Instant,
    dueInWorkingDays: z.int(),
    provisional: z.boolean(),
    filedAt: Instant.nullable(),
    reviewedAt: Instant.nullable(),
    reminders: z.enum(['before', 'due', 'overdue']).nullable(),
  }),
);
export type PaperworkCard = z.infer<typeof PaperworkCard>;
