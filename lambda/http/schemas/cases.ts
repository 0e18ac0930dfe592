import * as z from 'zod';
import { applicationActions } from '../../domain/application/commands/index.ts';
import { ApplicationStatus } from '../../domain/application/status.ts';
import { emergencyActions } from '../../domain/emergency/commands/index.ts';
import { StandingGap } from '../../domain/emergency/events.ts';
import { PreparedUse } from '../../domain/emergency/prepared-use.ts';
import { EmergencyStatus, PaperworkStatus } from '../../domain/emergency/transitions.ts';
import { reasonCodes, refusalCodes } from '../../domain/kernel/refusal.ts';
import { TellingKind } from '../../domain/order/order.ts';
import { registryActions } from '../../domain/registry/commands/index.ts';
import { editionIds } from '../../domain/rules/editions.ts';
import { Fact } from '../../domain/rules/finding.ts';
import { lazily } from '../../domain/vocabulary/lazily.ts';
import { once } from '../../domain/vocabulary/once.ts';
import { inOtherLanguages } from '../../domain/vocabulary/other-languages.ts';
import {
  Alert,
  ApplicationContent,
  CoordinationOrder,
  Figures,
  Finding,
  OrderRow,
  PaperworkDocument,
  RegistryRow,
} from './domain.ts';
import { orNull } from './or-null.ts';
import { ScanOfCase } from './scans.ts';

/** What whoever looks could do as the case stands, had the command nothing against it. */
const barred = <A extends z.ZodType>(action: A) =>
  z
    .array(
      z.strictObject({
        action,
        code: z.enum(refusalCodes),
        reason: z.enum(reasonCodes),
        facts: z.record(z.string(), Fact),
        detail: z.string(),
        detailZh: z.string(),
      }),
    )
    .meta({
      description: 'What a guard alone keeps this person from, and why: it would be refused with this very reason.',
    });

const signature = once(() => ({ subject: z.string(), name: z.string(), at: z.string() }));

const erratum = once(() => ({
  ...signature(),
  text: z.string(),
  corrects: z.string().meta({ description: 'What was wrong, for the record.' }),
  findings: z.array(Finding),
}));

export const Signature = lazily(() => z.strictObject(signature()).meta({ id: 'Signature' }));

const Closing = lazily(() =>
  z
    .strictObject({
      ...signature(),
      reason: z.string(),
      reasonEn: z.string().optional().meta({ description: 'Where the clock closed it: the reason in English.' }),
    })
    .meta({ id: 'Closing' }),
);

const damaged = once(() =>
  z
    .array(z.strictObject({ version: z.int(), issue: z.string() }))
    .optional()
    .meta({
      description:
        'Records of the case that cannot be read: what it shows is what is left of it and of the lists, and it takes nothing but a stop. Missing where all can be read.',
    }),
);

/** An application as a command left it; `GET` adds how its orders stand and what the authority weighs. */
export const ApplicationState = lazily(() =>
  z
    .strictObject({
      id: z.string(),
      version: z.int(),
      status: ApplicationStatus,
      applicant: z.string(),
      authority: z.string().nullable(),
      content: ApplicationContent,
      edition: z.enum(editionIds).nullable(),
      findings: z.array(Finding),
      clockStartedOn: z.string().nullable(),
      provisional: z.boolean(),
      drafted: Signature,
      submitted: orNull(Signature),
      firstSignature: orNull(Signature),
      decision: z
        .strictObject({ ...signature(), outcome: z.enum(['approved', 'returned', 'declined']), reason: z.string() })
        .nullable(),
      order: orNull(CoordinationOrder),
      confirmedExemptions: z.array(z.string()),
      closing: orNull(Closing),
      explained: z
        .array(z.strictObject({ ...signature(), reason: z.string() }))
        .optional()
        .meta({
          description: 'Why nothing was decided before it lapsed, as it was said afterwards; the newest, last, counts.',
        }),
      pendingErratum: z
        .strictObject(erratum())
        .optional()
        .meta({ description: 'An erratum that one officer has signed and a second has to; it is sent to nobody yet.' }),
      errata: z
        .array(z.strictObject({ ...erratum(), signedBy: z.array(z.string()) }))
        .optional()
        .meta({ description: 'What those who got the message were told was wrong with it, the newest last.' }),
      complaints: z.int(),
      damaged: damaged(),
      updatedAt: z.string(),
      possibleActions: z.array(z.enum(applicationActions)),
      barredActions: barred(z.enum(applicationActions)),
    })
    .meta({ id: 'ApplicationState' }),
);

export const ApplicationCase = lazily(() =>
  ApplicationState.unwrap()
    .extend({
      orders: z.array(OrderRow),
      /** Whether the scan was uploaded and is what was declared; null without a scan, or where none are kept. */
      attachmentVerified: z.boolean().nullable(),
      scans: z.array(ScanOfCase).meta({ description: 'Of `attachment`, then of `furtherScans`, in their order.' }),
      /** For the officers of the authority and auditors; null for others. */
      figures: orNull(Figures),
    })
    .meta({ id: 'ApplicationCase' }),
);

export const Paperwork = lazily(() =>
  z
    .strictObject({
      status: PaperworkStatus,
      openedAt: z.string(),
      dueInWorkingDays: z.int(),
      dueOn: z.string(),
      dueAt: z.string(),
      dueBasis: z.literal('policy').meta({ description: 'Policy, not law: no article sets a deadline.' }),
      provisional: z.boolean(),
      document: orNull(PaperworkDocument),
      filed: orNull(Signature),
      review: orNull(Closing),
    })
    .meta({ id: 'Paperwork' }),
);

const undeliverable = once(() =>
  z.array(z.string()).meta({
    description:
      'Division codes of the area to which nothing is sent: they name no division of today and none is known to succeed them.',
  }),
);

export const EmergencyState = lazily(() =>
  z
    .strictObject({
      id: z.string(),
      version: z.int(),
      status: EmergencyStatus,
      path: z.enum(['emergency', 'exercise']),
      organisation: z.string(),
      authority: z.string().nullable(),
      alert: Alert,
      findings: z.array(Finding),
      undeliverable: undeliverable(),
      standingAuthority: z.string().nullable(),
      prepared: PreparedUse.optional(),
      again: z.literal(true).optional(),
      gaps: z.array(StandingGap),
      triggered: Signature,
      awaitingSince: z
        .string()
        .nullable()
        .meta({ description: 'Since when a message or an update waits for the duty officer; null when none does.' }),
      confirmationReminders: z.int().meta({
        description:
          'How often the clock has noted that what waits, or waited last, is confirmed by nobody. Who has been told is another question: GET /cases/{id}/notices.',
      }),
      confirmed: orNull(Signature),
      pendingUpdate: z
        .strictObject({
          alert: Alert,
          findings: z.array(Finding),
          undeliverable: undeliverable(),
          prepared: PreparedUse.optional(),
          by: z.string(),
          at: z.string(),
        })
        .nullable(),
      sentAt: z.string().nullable(),
      deliveredText: z.string().nullable().meta({
        description: 'The text the operators were ordered last to put on phones, to the letter; null before the first.',
      }),
      messages: z
        .array(z.strictObject({ orderedAt: z.string(), kind: z.enum(['send', 'update']), text: z.string() }))
        .meta({
          description:
            'Every text that was ordered for phones, to the letter, the newest first. Whether it is on any phone the orders say.',
        }),
      expiresAt: z.string().nullable(),
      closing: orNull(Closing),
      explained: z
        .array(z.strictObject({ ...signature(), reason: z.string() }))
        .optional()
        .meta({ description: 'Why it was stopped, as it was said afterwards, the newest last; the newest counts.' }),
      unexplained: z
        .string()
        .optional()
        .meta({ description: 'Who stopped it without saying why, as long as nobody has said it.' }),
      told: z
        .array(
          z.strictObject({
            ...signature(),
            kind: TellingKind,
            text: z.string(),
            instruction: z.string().nullable(),
            otherLanguages: inOtherLanguages({ text: z.string(), instruction: z.string().optional() }).optional(),
            deliveredText: z
              .string()
              .meta({ description: 'The text the operators were ordered to put on phones, to the letter.' }),
            findings: z.array(Finding),
          }),
        )
        .meta({ description: 'What those who have its alerts were told after it was closed, the newest first.' }),
      review: z.strictObject({ ...signature(), justified: z.boolean(), reason: z.string() }).nullable(),
      paperwork: orNull(Paperwork),
      complaints: z.int(),
      damaged: damaged(),
      updatedAt: z.string(),
      possibleActions: z.array(z.enum(emergencyActions)),
      barredActions: barred(z.enum(emergencyActions)),
    })
    .meta({ id: 'EmergencyState' }),
);

export const EmergencyCase = lazily(() =>
  EmergencyState.unwrap()
    .extend({
      orders: z.array(OrderRow),
      scans: z.array(ScanOfCase).optional().meta({
        description: 'Of the paperwork, in their order; missing in the answers to commands.',
      }),
    })
    .meta({ id: 'EmergencyCase' }),
);

/** The answer to an act of the emergency path: committed, and `published` when the topic has taken its orders too. */
export const EmergencyAnswer = lazily(() =>
  z
    .strictObject({
      id: z.string(),
      version: z.int(),
      status: EmergencyStatus,
      path: z.enum(['emergency', 'exercise']),
      published: z.boolean().meta({
        description:
          'Whether the orders of this act have been handed on; false too where it gave none, as one that waits for the duty officer.',
      }),
      updateAwaitsConfirmation: z.literal(true).optional().meta({
        description:
          'The update has not gone out: it waits for the duty officer, `gaps` say why, and `status` is that of the message that is out. Missing where none waits.',
      }),
      orders: z.array(z.strictObject({ orderId: z.string(), operator: z.string() })),
      paperwork: orNull(Paperwork),
      gaps: z.array(StandingGap).meta({
        description: 'Why the message, or its update, waits for the duty officer; empty where nothing waits.',
      }),
      findings: z.array(Finding),
      undeliverable: undeliverable(),
    })
    .meta({ id: 'EmergencyAnswer' }),
);

/** An entry of the register, and what whoever asks can do with it. */
export const RegistryState = lazily(() =>
  RegistryRow.unwrap()
    .extend({
      possibleActions: z.array(z.enum(registryActions)),
      findings: z.array(Finding).optional().meta({
        description: 'Remarks on a prepared message, in the answer to its proposal alone.',
      }),
    })
    .meta({ id: 'RegistryState' }),
);
