import * as z from 'zod';
import { Day, Instant } from '../calendar/stored-instant.ts';
import { Unread } from '../order/damaged.ts';
import { Order } from '../order/order.ts';
import { ApplicationContent } from '../rules/application-content.ts';
import { editionIds } from '../rules/editions.ts';
import { Finding } from '../rules/finding.ts';
import { InspectedScans } from '../vocabulary/attachment.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { DivisionCode, OrganisationId } from '../vocabulary/organisation.ts';
import { Figures } from './figures.ts';

/** What the authority tells the operators to do with an approved message (draft-2020 art. 27(2): 协调相关企业发送). */
export const CoordinationOrder = lazily(() =>
  z.strictObject({
    operators: z
      .array(z.strictObject({ operator: OrganisationId, volumeCeiling: z.int().min(1).max(2_000_000_000) }))
      .min(1)
      .max(50),
    window: z.strictObject({ start: Instant, end: Instant }),
    divisions: z.array(DivisionCode).min(1).max(400),
    accessNumber: z.string().regex(/^\d{5,20}$/),
  }),
);
export type CoordinationOrder = z.infer<typeof CoordinationOrder>;

/** What stood before the officer at the moment of deciding; kept with every decision. */
const decided = {
  edition: z.enum(editionIds),
  findings: z.array(Finding),
  figures: Figures,
  reason: z.string(),
};

const erratum = {
  text: z.string(),
  /** What was wrong, for the record. */
  corrects: z.string(),
  findings: z.array(Finding),
};

const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

export const ApplicationEvent = lazily(() =>
  z.discriminatedUnion('type', [
    event('application.drafted', { applicant: OrganisationId, content: ApplicationContent }),
    event('application.corrected', { content: ApplicationContent, scans: InspectedScans }),
    event('application.submitted', {
      content: ApplicationContent,
      authority: OrganisationId,
      edition: z.enum(editionIds),
      findings: z.array(Finding),
      /** Day from which the lead time counts; unchanged by a clerical correction. */
      clockStartedOn: z.iso.date(),
      /** The lead time was counted on the conservative reading of an unpublished calendar. */
      provisional: z.boolean(),
      /** What the service found in its scans, in their order. */
      scans: InspectedScans,
    }),
    event('application.rejudged', { findings: z.array(Finding), provisional: z.boolean() }),
    /** Its send time comes near, and nobody has decided on it. */
    event('application.decision-reminded', {}),
    event('application.returned', decided),
    event('application.declined', decided),
    event('application.first-signed', {
      ...decided,
      order: CoordinationOrder,
      confirmedExemptions: z.array(z.string()),
    }),
    event('application.approved', {
      ...decided,
      order: CoordinationOrder,
      confirmedExemptions: z.array(z.string()),
      /** Subjects of the officers who signed, in order. */
      signedBy: z.array(z.string()).min(1).max(2),
    }),
    event('application.scheduled', { sendAt: Instant }),
    event('application.withdrawn', { reason: z.string() }),
    event('application.lapsed', { reason: z.string() }),
    /** Why nothing was decided before it lapsed, said afterwards; the newest counts. */
    event('application.lapse-explained', { reason: z.string() }),
    event('application.dispatch-started', { orders: z.array(Order).min(1) }),
    event('application.dispatched', {}),
    event('application.completed', {}),
    event('application.halted', { reason: z.string(), orders: z.array(Order), unread: Unread }),
    /** What phones were sent is to be put right; a second officer of the authority has to sign this. */
    event('application.erratum-signed', erratum),
    /** Those who got the message are told what was wrong with it. */
    event('application.erratum-issued', {
      ...erratum,
      /** Subjects of the officers who signed, in order. */
      signedBy: z.array(z.string()).min(1).max(2),
      orders: z.array(Order).min(1),
    }),
    event('application.complaints-recorded', {
      count: z.int().min(1),
      receivedOn: Day,
      /** Last day on which the complaints must be forwarded to the companies; null while the calendar is unpublished. */
      forwardBy: z.iso.date().nullable(),
    }),
  ]),
);
export type ApplicationEvent = z.infer<typeof ApplicationEvent>;
export type ApplicationEventType = ApplicationEvent['type'];
