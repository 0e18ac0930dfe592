import * as z from 'zod';
import { isSame } from '../../lambda/domain/kernel/is-same.ts';
import {
  type ApplicationContent,
  Classification,
  Exemption,
  exemptibleRules,
} from '../../lambda/domain/rules/application-content.ts';
import { oddLineBreak, withoutHidden } from '../../lambda/domain/rules/hidden-characters.ts';
import { Attachment } from '../../lambda/domain/vocabulary/attachment.ts';
import { instantOf, writtenMoment } from '../ui/moment.ts';
import { countOf, grouped, sendsIn } from './volume.ts';

/** As typed; drafts of an earlier version kept a number. */
const Typed = z.union([z.string(), z.number().transform(String), z.null().transform(() => '')]);

const Fields = z.strictObject({
  text: z.string(),
  reason: z.string(),
  /** As typed, e.g. `2026-12-15 09:00`, the clock in Asia/Shanghai. */
  start: z.string(),
  end: z.string(),
  divisions: z.array(z.string()),
  audience: z.string(),
  sendingAgency: z.string(),
  volume: Typed,
  sends: Typed,
  frequencyNote: z.string(),
  classification: Classification.nullable(),
  channel: z.enum(['sms', 'internet-message']),
  exemptions: z.array(
    z.strictObject({ rule: z.enum(exemptibleRules), title: z.string(), number: z.string(), article: z.string() }),
  ),
  attachment: Attachment.nullable(),
  /** Drafts of an earlier version kept one scan alone. */
  furtherScans: z.array(Attachment).default([]),
});
/** What the form holds while it is typed: every part may be blank. */
export type Fields = Readonly<z.infer<typeof Fields>>;

/** A first save as it was sent, and its `Idempotency-Key`: given again, it is the same save and makes no second case. */
const FirstSave = z.strictObject({ key: z.string(), fields: Fields });

const Kept = z.strictObject({
  fields: Fields,
  /** The case and version that the fields were based on; null where nothing is saved at the service yet. */
  base: z.strictObject({ id: z.string(), version: z.number() }).nullable(),
  /** null unless a first save is under way whose answer is not known. */
  firstSave: FirstSave.nullable().default(null),
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
  volume: '',
  sends: '',
  frequencyNote: '',
  classification: null,
  channel: 'sms',
  exemptions: [],
  attachment: null,
  furtherScans: [],
};

export const isBlank = (fields: Fields): boolean => isSame(Fields.parse(fields), Fields.parse(blank));

/** A claim that the service takes: one without its whole basis is none. */
export const isWhole = (claim: Exemption): boolean => Exemption.safeParse(claim).success;

const windowOf = ({ start, end }: Fields) => {
  const [first, last] = [instantOf(start), instantOf(end)];
  return first === null || last === null ? {} : { window: { start: first, end: last } };
};

const exemptionsOf = ({ exemptions }: Fields) => {
  const whole = exemptions.filter(isWhole);
  return whole.length === 0 ? {} : { exemptions: whole };
};

const volumeOf = ({ volume }: Fields) => {
  const phones = countOf(volume);
  return phones === null ? {} : { volumeEstimate: phones };
};

const frequencyOf = ({ sends: typed, frequencyNote: note }: Fields) => {
  const sends = sendsIn(typed);
  return sends === null ? {} : { frequency: { sends, note } };
};

/** What can be sent to the service as it stands; blank and half-written parts are left out. */
export const contentOf = (fields: Fields) => ({
  text: fields.text,
  ...(fields.reason === '' ? {} : { reason: fields.reason }),
  ...windowOf(fields),
  ...(fields.divisions.length === 0 ? {} : { divisions: fields.divisions }),
  ...(fields.audience === '' ? {} : { audience: fields.audience }),
  ...(fields.sendingAgency === '' ? {} : { sendingAgency: fields.sendingAgency }),
  ...volumeOf(fields),
  ...frequencyOf(fields),
  ...(fields.classification === null ? {} : { classification: fields.classification }),
  channel: fields.channel,
  ...exemptionsOf(fields),
  ...(fields.attachment === null ? {} : { attachment: fields.attachment }),
  ...(fields.furtherScans.length === 0 ? {} : { furtherScans: fields.furtherScans }),
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
    ...(times === undefined ? {} : { start: writtenMoment(times.start), end: writtenMoment(times.end) }),
    ...(volumeEstimate === undefined ? {} : { volume: grouped(String(volumeEstimate)) }),
    ...(often === undefined ? {} : { sends: String(often.sends), frequencyNote: often.note }),
  };
};

/** A new application in the manner of an earlier one: its times, exemptions and seal were for that one alone. */
export const templateOf = (content: Read): Fields => ({
  ...fieldsOf(content),
  start: '',
  end: '',
  exemptions: [],
  attachment: null,
  furtherScans: [],
});

/** The same without what nobody can see (`content.hidden`): of the message that is told and left to a press, for it may be quoted. */
export const plainlySeen = (typed: string): string => withoutHidden(plain(typed));

/** As the service takes it: line breaks alone of all controls, and nothing that turns the direction of writing. */
export const plain = (typed: string): string =>
  typed
    .replace(/\r\n?/g, '\n')
    .replace(oddLineBreak, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/gu, '');
