import * as z from 'zod';
import { StandingGap } from '../emergency/events.ts';
import { EmergencyStatus, PaperworkStatus } from '../emergency/transitions.ts';
import { HazardClass, Level } from '../vocabulary/hazard.ts';
import { lazily } from '../vocabulary/lazily.ts';

const Instant = z.string();

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
    /** How many outlines it is narrowed to; missing where there are none, and in rows that were written before it was told. */
    areas: z.int().optional(),
    /** It names streets within them; missing where it does not, and in rows that were written before it was told. */
    streets: z.literal(true).optional(),
    /** Where an update that waits for the duty officer would go; missing where none waits, and in earlier rows. */
    asked: z
      .strictObject({
        divisions: z.array(z.string()),
        areas: z.int().optional(),
        streets: z.literal(true).optional(),
      })
      .optional(),
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
