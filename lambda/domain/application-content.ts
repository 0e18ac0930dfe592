import { z } from 'zod';
import { epochMs, instantFromMs, parseInstant } from './calendar/instant.ts';
import { DivisionCode } from './organisation.ts';
import { PlainText, WrittenText } from './written-text.ts';

const [firstYear, lastYear] = ['2000', '2199'];

/** Compared as text: a canonical year outside four digits begins with a sign, and sorts before every digit. */
const isInCentury = (canonical: string): boolean =>
  canonical.slice(0, 4) >= firstYear && canonical.slice(0, 4) <= lastYear;

/** The last instant that is taken; what is computed beyond it is held to it. */
export const lastInstant = `${lastYear}-12-31T23:59:59.999Z`;

const isStorableInstant = (text: string): boolean => {
  const parsed = parseInstant(text);
  return parsed.ok && isInCentury(parsed.value);
};

/**
 * RFC 3339 instant with an offset, e.g. `2026-12-15T09:00:00+08:00`, in the years 2000-2199 of UTC: canonical text of
 * any other year may have five digits and a sign, which no schema reads back and whose order is not that of time.
 */
export const Instant = z.iso
  .datetime({ offset: true, abort: true })
  .refine(isStorableInstant, { error: 'an instant of the years 2000-2199' });

/** A day as `YYYY-MM-DD`, in the years 2000-2199. */
export const Day = z.iso.date({ abort: true }).refine(isInCentury, { error: 'a day of the years 2000-2199' });

/** Reference to the scan of the sealed application (盖章的书面申请). */
export const Attachment = z.strictObject({
  name: WrittenText(1, 200),
  mediaType: z.enum(['application/pdf', 'image/png', 'image/jpeg']),
  sizeInBytes: z
    .int()
    .min(1)
    .max(20 * 1024 * 1024),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Attachment = z.infer<typeof Attachment>;

/** Rules an applicant may claim an exemption from ("国家另有规定的除外", draft-2020 art. 27). */
export const exemptibleRules = [
  'content.length',
  'content.link',
  'content.sender-name',
  'content.contact-phone',
  'work-publicity',
] as const;

export const Exemption = z.strictObject({
  rule: z.enum(exemptibleRules),
  /** The State provision relied on: its title, document number and article. */
  title: WrittenText(2, 200),
  number: WrittenText(2, 100),
  article: WrittenText(1, 100),
});
export type Exemption = z.infer<typeof Exemption>;

/** What the applicant declares the message to be (draft-2020 art. 27(2), 42(7), 42(10)). */
export const Classification = z.enum(['public-interest', 'work-publicity', 'commercial']);

/**
 * The substance of an application (draft-2020 art. 27(1): reason, content, time, scope, sending agency).
 * A draft may lack the mandatory parts; the rule `application.fields` says which.
 */
export const ApplicationContent = z.strictObject({
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
  attachment: Attachment.optional(),
});
export type ApplicationContent = z.infer<typeof ApplicationContent>;

type Window = { readonly start: string; readonly end: string };

/** The same window in canonical instants, whose plain string order is the order of time (due items are sorted by it). */
export const canonicalWindow = ({ start, end }: Window): Window => ({
  start: instantFromMs(epochMs(start)),
  end: instantFromMs(epochMs(end)),
});
