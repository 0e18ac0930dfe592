import * as z from 'zod';
import { Instant } from '../calendar/stored-instant.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { OrganisationId } from '../vocabulary/organisation.ts';
import { WrittenText } from '../vocabulary/written-text.ts';

const ClockTime = lazily(() => z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

/** A gateway of the deployment, as its policy names it. */
export const GatewayId = lazily(() => z.string().regex(/^[a-z][a-z0-9-]{0,30}$/));

/**
 * How somebody is reached: the gateway, and what it knows them by (a number, an account); `urgentOnly`: for nothing that
 * can wait.
 */
export const NoticeChannel = lazily(() =>
  z.strictObject({
    gateway: GatewayId,
    address: WrittenText(1, 120),
    urgentOnly: z.boolean().optional(),
  }),
);
export type NoticeChannel = z.infer<typeof NoticeChannel>;

export const RosterPerson = lazily(() =>
  z.strictObject({
    /** Unique in the roster: shifts name people by it. */
    name: WrittenText(1, 40),
    /** `sub` of their account, where they have one. */
    subject: z.string().min(1).max(200).optional(),
    channels: z.array(NoticeChannel).min(1).max(6),
  }),
);
export type RosterPerson = z.infer<typeof RosterPerson>;

/** First, second and third: who is told in turn. */
const Turn = lazily(() => z.array(WrittenText(1, 40)).min(1).max(3));

/** Every week at the same hours in Asia/Shanghai; one that ends no later than it begins goes on into the next day. */
export const WeeklyShift = lazily(() =>
  z.strictObject({
    /** ISO 8601: 1 is Monday. */
    days: z.array(z.int().min(1).max(7)).min(1).max(7),
    from: ClockTime,
    until: ClockTime,
    people: Turn,
  }),
);
export type WeeklyShift = z.infer<typeof WeeklyShift>;

/** Once, in the place of what is weekly. */
export const DatedShift = lazily(() => z.strictObject({ from: Instant, until: Instant, people: Turn }));
export type DatedShift = z.infer<typeof DatedShift>;

/** 值班表: who of an organisation is told, when and in which order. Its id is that of the organisation. */
export const Roster = lazily(() =>
  z.strictObject({
    id: OrganisationId,
    /** Of the duty desk: whoever waits may ring it. */
    deskPhone: z.string().min(3).max(40),
    people: z.array(RosterPerson).min(1).max(60),
    /** Told with the third person, and where nobody is on duty. */
    chief: WrittenText(1, 40).optional(),
    weekly: z.array(WeeklyShift).max(50),
    dated: z.array(DatedShift).max(400),
  }),
);
export type Roster = z.infer<typeof Roster>;
