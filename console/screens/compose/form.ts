import { z } from 'zod';
import {
  type ApplicationContent,
  Attachment,
  Classification,
  exemptibleRules,
} from '../../../lambda/domain/application-content.ts';
import { formatShanghai } from '../../../lambda/domain/calendar/instant.ts';

const Fields = z.strictObject({
  text: z.string(),
  reason: z.string(),
  /** `2026-12-15T09:00`, the clock in Asia/Shanghai; empty where nothing is chosen. */
  start: z.string(),
  end: z.string(),
  divisions: z.array(z.string()),
  audience: z.string(),
  sendingAgency: z.string(),
  volume: z.number().nullable(),
  sends: z.number().nullable(),
  frequencyNote: z.string(),
  classification: Classification.nullable(),
  channel: z.enum(['sms', 'internet-message']),
  exemptions: z.array(
    z.strictObject({ rule: z.enum(exemptibleRules), title: z.string(), number: z.string(), article: z.string() }),
  ),
  attachment: Attachment.nullable(),
});
/** What the form holds while it is typed: every part may be blank. */
export type Fields = Readonly<z.infer<typeof Fields>>;

const Kept = z.strictObject({
  fields: Fields,
  /** The case and version that the fields were based on; null where nothing is saved at the service yet. */
  base: z.strictObject({ id: z.string(), version: z.number() }).nullable(),
});
export type Kept = Readonly<z.infer<typeof Kept>>;

/** null for what an earlier version kept in another shape. */
export const readKept = (found: unknown): Kept | null => Kept.safeParse(found).data ?? null;

export const blank: Fields = {
  text: '',
  reason: '',
  start: '',
  end: '',
  divisions: [],
  audience: '',
  sendingAgency: '',
  volume: null,
  sends: null,
  frequencyNote: '',
  classification: null,
  channel: 'sms',
  exemptions: [],
  attachment: null,
};

const instantOf = (local: string): string => `${local}:00+08:00`;
const localOf = (instant: string): string => formatShanghai(instant).replace(' ', 'T');

/** What can be sent to the service as it stands; blank parts are left out. */
export const contentOf = (fields: Fields) => ({
  text: fields.text,
  ...(fields.reason === '' ? {} : { reason: fields.reason }),
  ...(fields.start === '' || fields.end === ''
    ? {}
    : { window: { start: instantOf(fields.start), end: instantOf(fields.end) } }),
  ...(fields.divisions.length === 0 ? {} : { divisions: fields.divisions }),
  ...(fields.audience === '' ? {} : { audience: fields.audience }),
  ...(fields.sendingAgency === '' ? {} : { sendingAgency: fields.sendingAgency }),
  ...(fields.volume === null ? {} : { volumeEstimate: fields.volume }),
  ...(fields.sends === null ? {} : { frequency: { sends: fields.sends, note: fields.frequencyNote } }),
  ...(fields.classification === null ? {} : { classification: fields.classification }),
  channel: fields.channel,
  ...(fields.exemptions.length === 0 ? {} : { exemptions: fields.exemptions }),
  ...(fields.attachment === null ? {} : { attachment: fields.attachment }),
});

type Read = Readonly<{ [K in keyof ApplicationContent]: unknown }>;

/** The form of a content from the service. Throws where it is not one. */
export const fieldsOf = (content: Read): Fields =>
  Fields.parse({
    ...blank,
    ...pick(content),
  });

const pick = (content: Read): Partial<Record<keyof Fields, unknown>> => {
  const { window, volumeEstimate, frequency, ...same } = content;
  const times = z.object({ start: z.string(), end: z.string() }).safeParse(window).data;
  const often = z.object({ sends: z.number(), note: z.string() }).safeParse(frequency).data;
  return {
    ...same,
    ...(times === undefined ? {} : { start: localOf(times.start), end: localOf(times.end) }),
    ...(volumeEstimate === undefined ? {} : { volume: volumeEstimate }),
    ...(often === undefined ? {} : { sends: often.sends, frequencyNote: often.note }),
  };
};

/** A new application in the manner of an earlier one: its times, exemptions and seal were for that one alone. */
export const templateOf = (content: Read): Fields => ({
  ...fieldsOf(content),
  start: '',
  end: '',
  exemptions: [],
  attachment: null,
});

/** As the service takes it: line breaks alone of all controls, and nothing that turns the direction of writing. */
export const plain = (typed: string): string =>
  typed
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/gu, '');
