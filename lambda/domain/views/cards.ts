import * as z from 'zod';
import { ApplicationStatus } from '../application/status.ts';
import { PaperworkStatus } from '../emergency/transitions.ts';
import { Counts, DivisionCounts } from '../order/counts.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { once } from '../vocabulary/once.ts';
import { EmergencyCard } from './emergency-card.ts';

export { EmergencyCard };

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
    /** While an erratum waits for its second signature: who may not give it, having written the message or signed first. */
    erratumBarred: z.array(z.string()).optional(),
    /** It lapsed while it was before its authority, and nobody has said why. */
    reasonOwed: z.literal(true).optional(),
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
