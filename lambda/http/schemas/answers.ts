import * as z from 'zod';
import { Counts } from '../../domain/order/counts.ts';
import { Estimate } from '../../domain/order/estimate.ts';
import { editionIds } from '../../domain/rules/editions.ts';
import { Role } from '../../domain/vocabulary/actor.ts';
import { lazily } from '../../domain/vocabulary/lazily.ts';
import { once } from '../../domain/vocabulary/once.ts';
import { RegistryState } from './cases.ts';
import {
  ApplicationCard,
  Commit,
  EmergencyCard,
  Finding,
  Order,
  OrderRow,
  Organisation,
  PaperworkCard,
  PublishedPolicy,
} from './domain.ts';
import { CaseNotices } from './notices.ts';
import { orNull } from './or-null.ts';

const pageOf = <S extends z.ZodType>(id: string, item: S) =>
  lazily(() =>
    z
      .strictObject({
        items: z.array(item),
        next: z.string().nullable().meta({ description: 'Cursor of the next page; null on the last.' }),
      })
      .meta({ id }),
  );

const dueBasis = once(() => z.literal('policy').meta({ description: 'Policy, not law: no article sets a deadline.' }));

export const PaperworkLine = lazily(() =>
  PaperworkCard.unwrap()
    .extend({ dueBasis: dueBasis(), overdue: z.boolean(), daysOverdue: z.int().min(0) })
    .meta({
      id: 'PaperworkLine',
    }),
);

/** `orders` and `notices` where the question asked for them: at most one page of an emergency's orders. */
export const EmergencyLine = lazily(() =>
  EmergencyCard.unwrap()
    .extend({
      paperwork: EmergencyCard.unwrap().shape.paperwork.unwrap().extend({ dueBasis: dueBasis() }).nullable(),
      orders: z.array(OrderRow).optional(),
      notices: CaseNotices.unwrap().optional(),
    })
    .meta({
      id: 'EmergencyLine',
    }),
);

const Counted = lazily(() =>
  z
    .strictObject({
      count: z.int().min(0),
      more: z.boolean().meta({ description: 'There are more than were counted.' }),
    })
    .meta({ id: 'Counted' }),
);

/** What waits for somebody, by status. */
export const ApplicationCounts = lazily(() =>
  z
    .strictObject({
      submitted: Counted,
      'awaiting-second-signature': Counted,
      scheduled: Counted,
      returned: Counted,
      'erratum-waits': Counted,
      'reason-owed': Counted,
    })
    .meta({ id: 'ApplicationCounts' }),
);

export const ApplicationPage = pageOf('ApplicationPage', ApplicationCard);
export const EmergencyPage = pageOf('EmergencyPage', EmergencyLine);
export const PaperworkPage = pageOf('PaperworkPage', PaperworkLine);
export const OrderPage = pageOf('OrderPage', OrderRow);
export const RegistryPage = pageOf('RegistryPage', RegistryState);

export const OrderAnswer = lazily(() =>
  z.strictObject({ order: Order, delivery: OrderRow }).meta({ id: 'OrderAnswer' }),
);

export const ReceiptAnswer = lazily(() =>
  z
    .strictObject({
      orderId: z.string(),
      version: z.int(),
      status: OrderRow.unwrap().shape.status,
      acceptedAt: z.string().nullable(),
      startedAt: z.string().nullable(),
      finishedAt: z.string().nullable(),
      lastReceiptAt: z.string().nullable(),
      offsetSeconds: z
        .int()
        .nullable()
        .meta({ description: 'By how much `at` of the last report was ahead of its arrival; below zero: behind.' }),
      correctedAt: z
        .string()
        .nullable()
        .meta({ description: 'When a report last took back phones that an earlier one had counted.' }),
      uncountedAt: z
        .string()
        .optional()
        .meta({
          description:
            'When a report last came whose counts were not counted, for its `at` is before that of a word that is: set the clock and report ' +
            'again. Missing where none, and once a report is counted again.',
        }),
      telephoned: OrderRow.unwrap().shape.telephoned.meta({
        description: 'The last word by telephone, and who recorded it.',
      }),
      counts: Counts.nullable(),
      servedAs: OrderRow.unwrap().shape.servedAs,
      byDivision: OrderRow.unwrap().shape.byDivision,
      partsAgainstTotal: OrderRow.unwrap().shape.partsAgainstTotal.meta({
        description:
          'The parts of `byDivision` come to more phones than the totals, or to fewer though they are of the whole area.',
      }),
      targeted: z.int().nullable().meta({ description: 'Phones the operator has set out to reach.' }),
      operatorReference: z.string().nullable(),
    })
    .meta({ id: 'ReceiptAnswer' }),
);

export const History = lazily(() =>
  z
    .strictObject({
      stream: z.string(),
      commits: z.array(Commit),
      damaged: z
        .array(z.strictObject({ version: z.int(), issue: z.string() }))
        .optional()
        .meta({ description: 'Versions that cannot be read; missing where all can.' }),
    })
    .meta({ id: 'History' }),
);

const LeadTime = lazily(() =>
  z
    .strictObject({
      workingDays: z.int(),
      strict: z.boolean(),
      submittedOn: z.string(),
      earliestSend: z
        .strictObject({
          date: z.string(),
          earliestPossible: z.string(),
          provisional: z.boolean(),
          years: z.array(z.int()),
          explanation: z.string(),
          explanationEn: z.string(),
        })
        .nullable(),
      latestSubmission: z.string().nullable(),
      latestSubmissionProvisional: z.boolean(),
    })
    .meta({ id: 'LeadTime' }),
);

export const CheckAnswer = lazily(() =>
  z
    .strictObject({
      edition: z.enum(editionIds),
      units: z.int(),
      segments: z.int(),
      limit: z.int().nullable(),
      findings: z.array(Finding),
      leadTime: LeadTime,
    })
    .meta({ id: 'CheckAnswer' }),
);

export const Me = lazily(() =>
  z
    .strictObject({
      subject: z.string(),
      name: z.string(),
      organisation: z.string().nullable(),
      roles: z.array(Role),
      registered: orNull(Organisation),
      policy: PublishedPolicy,
      now: z.string(),
    })
    .meta({ id: 'Me' }),
);

export const Health = lazily(() => z.strictObject({ status: z.literal('ok') }).meta({ id: 'Health' }));

/** A public key on P-256 (RFC 7517, RFC 7518 6.2.1); whatever else a key holds is left out. */
export const PublicKey = lazily(() =>
  z
    .object({
      kty: z.literal('EC'),
      crv: z.literal('P-256'),
      x: z.string(),
      y: z.string(),
      kid: z.string(),
      alg: z.literal('ES256'),
      use: z.literal('sig'),
    })
    .meta({ id: 'PublicKey' }),
);

export const KeySet = lazily(() => z.strictObject({ keys: z.array(PublicKey) }).meta({ id: 'KeySet' }));

export const Estimates = lazily(() =>
  z
    .strictObject({
      operators: z
        .array(Estimate)
        .meta({ description: 'Every operator that an alert for this would be ordered from.' }),
    })
    .meta({ id: 'Estimates' }),
);
