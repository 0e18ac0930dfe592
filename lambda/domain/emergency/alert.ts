import * as z from 'zod';
import { parseInstant } from '../calendar/instant.ts';
import { Instant } from '../calendar/stored-instant.ts';
import { Area, areasAtMost } from '../division/area/area.ts';
import { DeliveryWish } from '../order/target.ts';
import { Attachment, FurtherScans } from '../vocabulary/attachment.ts';
import { HazardClass, Level } from '../vocabulary/hazard.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { DivisionCode } from '../vocabulary/organisation.ts';
import { inOtherLanguages } from '../vocabulary/other-languages.ts';
import { PlainText, UrgentText, WrittenText } from '../vocabulary/written-text.ts';
import { MessageReference } from './message-identity.ts';

/** The emergency plan a message is sent under (应急预案); may follow with the paperwork. */
export const Plan = lazily(() => z.strictObject({ title: WrittenText(2, 200), number: PlainText(100).optional() }));

/** What an emergency message must say (draft-2020 art. 26); nothing in it is limited to 70 characters. */
export const Alert = lazily(() =>
  z.strictObject({
    hazardClass: HazardClass,
    /** Code of lambda/domain/emergency/event-types.ts, or a name where the open list has none. */
    eventType: WrittenText(1, 60),
    level: Level,
    text: UrgentText(2000),
    /** What people should do. */
    instruction: UrgentText(1000),
    /** The same in further languages, written by people; each is a text of its own on phones. */
    otherLanguages: inOtherLanguages({ text: UrgentText(2000), instruction: UrgentText(1000) }).optional(),
    divisions: z.array(DivisionCode).min(1).max(400),
    /** Outlines within the divisions: it is for what lies in any of them, at operators that can tell; else for the divisions. */
    areas: z.array(Area).min(1).max(areasAtMost).optional(),
    /** How it is to be delivered, where not as usual. */
    delivery: DeliveryWish.optional(),
    issuer: WrittenText(2, 80),
    issuedAt: Instant,
    /** When the danger begins (CAP onset): no send ever waits for it. */
    start: Instant,
    expires: Instant.optional(),
    /** The sender attests that the situation is urgent (情况危急). */
    urgent: z.literal(true),
    plan: Plan.optional(),
    /** Messages of other systems that it takes up (CAP references): on record, and in nothing's place here. */
    references: z.array(MessageReference).min(1).max(20).optional(),
  }),
);
export type Alert = z.infer<typeof Alert>;

const canonical = (instant: string): string => {
  const parsed = parseInstant(instant);
  return parsed.ok ? parsed.value : instant;
};

type Times = Pick<Alert, 'issuedAt' | 'start' | 'expires' | 'references'>;

/** Stored instants are canonical: `expires` is compared and sorted as text. */
export const withCanonicalTimes = <A extends Times>(alert: A): A => {
  const expires = alert.expires === undefined ? {} : { expires: canonical(alert.expires) };
  const { references } = alert;
  const canonicalSent = references?.map(({ sent, ...named }) => ({ ...named, sent: canonical(sent) }));
  return {
    ...alert,
    issuedAt: canonical(alert.issuedAt),
    start: canonical(alert.start),
    ...expires,
    ...(canonicalSent === undefined ? {} : { references: canonicalSent }),
  };
};

/** What a department files after an emergency send (补办有关手续): the facts that the application would have given. */
export const PaperworkDocument = lazily(() =>
  z.strictObject({
    reason: WrittenText(1, 4000),
    plan: Plan,
    /** The situation as it was when the message was sent. */
    situation: WrittenText(1, 4000),
    attachment: Attachment.optional(),
    furtherScans: FurtherScans.optional(),
  }),
);
export type PaperworkDocument = z.infer<typeof PaperworkDocument>;
