import * as z from 'zod';
import { CoordinationOrder } from '../../domain/application/events.ts';
import { Figures } from '../../domain/application/figures.ts';
import { Alert, PaperworkDocument } from '../../domain/emergency/alert.ts';
import { DomainEvent } from '../../domain/journal/every-commit.ts';
import { ShownCommit as Commit } from '../../domain/journal/shown-commit.ts';
import { Receipt } from '../../domain/order/events.ts';
import { Order } from '../../domain/order/order.ts';
import { BoundaryFile } from '../../domain/registry/boundary-file.ts';
import { RegistryEntry } from '../../domain/registry/events.ts';
import { ApplicationContent } from '../../domain/rules/application-content.ts';
import { Finding as RecordedFinding } from '../../domain/rules/finding.ts';
import { PublishedPolicy } from '../../domain/rules/published-policy.ts';
import { AccessRow } from '../../domain/views/access-row.ts';
import { EmergencyCard, ApplicationCard as KeptCard, PaperworkCard } from '../../domain/views/cards.ts';
import { OrderRow } from '../../domain/views/order-row.ts';
import { RegistryRow } from '../../domain/views/registry-row.ts';
import { Actor } from '../../domain/vocabulary/actor.ts';
import { Attachment } from '../../domain/vocabulary/attachment.ts';
import { lazily } from '../../domain/vocabulary/lazily.ts';
import { once } from '../../domain/vocabulary/once.ts';
import { Organisation } from '../../domain/vocabulary/organisation.ts';

/** A finding as it is answered: what is recorded, and the sentences that are made of its facts. */
const Finding = lazily(() =>
  RecordedFinding.unwrap().extend({
    detail: z.string().meta({ description: 'Why it matters and how to mend it, in Chinese.' }),
    detailEn: z
      .string()
      .meta({ description: 'The same in English; Chinese where an earlier release recorded nothing else.' }),
  }),
);

/** Of how many phones, and how many percent of them. */
const shares = once(() => ({ of: z.int(), percent: z.int() }));

/** What a list says of an application: to whom the unsubmitted content is shown, it is shown as its content. */
const ApplicationCard = lazily(() =>
  KeptCard.unwrap()
    .omit({ unsubmitted: true, sends: true })
    .extend({
      fellShort: z
        .strictObject({
          operator: z.string(),
          division: z.string().optional().meta({
            description:
              'Where a part of the send fell shorter than the whole: which; the counts are then of this division.',
          }),
          divisions: z.int().optional().meta({ description: 'In how many divisions this operator fell short.' }),
          operators: z
            .int()
            .meta({ description: 'Of how many operators there is such a thing to say; this one fell shortest.' }),
          shortfall: z
            .discriminatedUnion('is', [
              z.strictObject({ is: z.literal('few'), ...shares(), isGrave: z.boolean() }),
              z.strictObject({ is: z.literal('refused'), refused: z.int(), ...shares(), isGrave: z.boolean() }),
              z.strictObject({ is: z.literal('many'), ...shares(), isGrave: z.literal(false) }),
              z.strictObject({
                is: z.enum(['aimed-few', 'below-subscribers', 'below-peers', 'below-floor']),
                aimed: z.int(),
                ...shares(),
                isGrave: z.boolean(),
              }),
              z.strictObject({ is: z.literal('aimed-many'), aimed: z.int(), ...shares(), isGrave: z.literal(false) }),
            ])
            .meta({
              description:
                '`few`: too few of the phones to be reached have it, `isGrave` where it must be called a failure; `refused`: of those ' +
                'sent to, many (`refused`) were refused by lists or channels; `many`: more were sent to than it set out to reach; `aimed-few`, `aimed-many`: it set out for far fewer or more (`aimed`) than its ceiling, its share ' +
                'of the estimate; `below-subscribers`, `below-peers`, `below-floor`: than is expected of an emergency.',
            }),
          sent: z.int(),
          delivered: z.int(),
        })
        .optional()
        .meta({
          description:
            'How the send is judged by what operators reported; missing where it is success, or too early to say.',
        }),
    }),
);

export {
  AccessRow,
  Actor,
  Alert,
  ApplicationCard,
  ApplicationContent,
  Attachment,
  BoundaryFile,
  Commit,
  CoordinationOrder,
  DomainEvent,
  EmergencyCard,
  Figures,
  Finding,
  Order,
  OrderRow,
  Organisation,
  PaperworkCard,
  PaperworkDocument,
  PublishedPolicy,
  Receipt,
  RecordedFinding,
  RegistryEntry,
  RegistryRow,
};
