import * as z from 'zod';
import { epochMs, instantFromMs } from '../calendar/instant.ts';
import { Instant } from '../calendar/stored-instant.ts';
import { Attachment, FurtherScans } from '../vocabulary/attachment.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { DivisionCode } from '../vocabulary/organisation.ts';
import { PlainText, WrittenText } from '../vocabulary/written-text.ts';

/** Rules an applicant may claim an exemption from ("国家另有规定的除外", draft-2020 art. 27). */
export const exemptibleRules = [
  'content.length',
  'content.link',
  'content.sender-name',
  'content.contact-phone',
  'work-publicity',
] as const;

export const Exemption = lazily(() =>
  z.strictObject({
    rule: z.enum(exemptibleRules),
    /** The State provision relied on: its title, document number and article. */
    title: WrittenText(2, 200),
    number: WrittenText(2, 100),
    article: WrittenText(1, 100),
  }),
);
export type Exemption = z.infer<typeof Exemption>;

/** What the applicant declares the message to be (draft-2020 art. 27(2), 42(7), 42(10)). */
export const Classification = z.enum(['public-interest', 'work-publicity', 'commercial']);

/**
 * The substance of an application (draft-2020 art. 27(1): reason, content, time, scope, sending agency).
 * A draft may lack the mandatory parts; the rule `application.fields` says which.
 */
export const ApplicationContent = lazily(() =>
  z.strictObject({
    text: PlainText(2000),
    reason: PlainText(4000).optional(),
    /** The time of sending: first and last instant at which phones may receive it. */
    window: z.strictObject({ start: Instant, end: Instant }).optional(),
    /** The scope of sending: division codes. */
    divisions: z.array(DivisionCode).max(400).optional(),
    /** Who receives within the scope, in words, e.g. 沿海乡镇常住人口. */
    audience: PlainText(400).optional(),
    /** The sending agency as it appears to the public; defaults to the applicant. */
    sendingAgency: PlainText(80).optional(),
    /** Estimated number of phones. */
    volumeEstimate: z.int().min(1).max(2_000_000_000).optional(),
    /** How often the same content is to be sent, in words and as a number of sends. */
    frequency: z.strictObject({ sends: z.int().min(1).max(100), note: PlainText(200) }).optional(),
    classification: Classification.optional(),
    channel: z.enum(['sms', 'internet-message']).optional(),
    exemptions: z.array(Exemption).max(5).optional(),
    /** The scan of the sealed application; what goes with it stands behind it, in order. */
    attachment: Attachment.optional(),
    furtherScans: FurtherScans.optional(),
  }),
);
export type ApplicationContent = z.infer<typeof ApplicationContent>;

type Window = { readonly start: string; readonly end: string };

/** The same window in canonical instants, whose plain string order is the order of time (due items are sorted by it). */
export const canonicalWindow = ({ start, end }: Window): Window => ({
  start: instantFromMs(epochMs(start)),
  end: instantFromMs(epochMs(end)),
});
