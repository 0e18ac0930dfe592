import * as z from 'zod';
import { addSeconds, isBefore } from '../domain/calendar/instant.ts';
import { Instant } from '../domain/calendar/stored-instant.ts';
import { GatewayKind } from '../domain/rules/policy.ts';
import type { Actor } from '../domain/vocabulary/actor.ts';
import { Level } from '../domain/vocabulary/hazard.ts';
import { lazily } from '../domain/vocabulary/lazily.ts';
import { NoticeKind } from '../domain/vocabulary/notice-kind.ts';
import { OrganisationId } from '../domain/vocabulary/organisation.ts';

/** In whose place somebody is told. `chief`: of the roster, with the third or where there is nobody. */
export const Position = z.enum(['first', 'second', 'third', 'chief']);
export type Position = z.infer<typeof Position>;

/**
 * What one person is to be told by one channel. It holds no more of a case than this: who sent it, which event of which level,
 * and where to look.
 */
export const Notice = lazily(() =>
  z.strictObject({
    kind: NoticeKind,
    /** The case; `registry/<kind>/<id>` of an entry of the register. */
    about: z.string().min(1).max(120),
    /** Once in each: what is told again in another. */
    window: z.string().min(1).max(200),
    exercise: z.boolean(),
    organisation: OrganisationId,
    position: Position,
    person: z.string(),
    /** `sub` of their account; null where the roster names none. */
    account: z.string().nullable(),
    gateway: z.string(),
    gatewayKind: GatewayKind,
    /** What the gateway knows them by. */
    address: z.string(),
    sender: z.string(),
    /** A code of `event-types.ts`, or a name; null where it is of no event. */
    event: z.string().nullable(),
    level: Level.nullable(),
    dueAt: Instant,
  }),
);
export type Notice = z.infer<typeof Notice>;

/** A notice and what became of it. */
export const NoticeRow = lazily(() =>
  z.strictObject({
    id: z.string().regex(/^[0-9a-f]{32}$/),
    version: z.int().min(1),
    notice: Notice,
    /** Times that handing it to the channel was begun. */
    attempts: z.int().min(0),
    /** Until then nobody else hands it over. */
    leasedUntil: Instant.nullable(),
    /** The last time that the channel did not take it; it is tried again. */
    failedAt: Instant.nullable(),
    /** When the channel took it; whether a person got it, only they can say. */
    handedAt: Instant.nullable(),
    /** When it turned out that nobody need be told any more, and it was not handed over. */
    droppedAt: Instant.nullable(),
    /** Who signed in by its link, first. */
    opened: z.strictObject({ subject: z.string(), name: z.string(), at: Instant }).nullable(),
  }),
);
export type NoticeRow = z.infer<typeof NoticeRow>;

/** What makes two notices the same one: they are told once. */
export const identityOf = ({
  kind,
  about,
  window,
  organisation,
  person,
  gateway,
  address,
}: Notice): readonly string[] => [kind, about, window, organisation, person, gateway, address];

export const newRow = (id: string, notice: Notice): NoticeRow => ({
  id,
  version: 1,
  notice,
  attempts: 0,
  leasedUntil: null,
  failedAt: null,
  handedAt: null,
  droppedAt: null,
  opened: null,
});

/** Whether there is nothing left to hand over. */
export const isDone = ({ handedAt, droppedAt }: NoticeRow): boolean => handedAt !== null || droppedAt !== null;

const changed = (row: NoticeRow, change: Partial<NoticeRow>): NoticeRow => ({
  ...row,
  ...change,
  version: row.version + 1,
});

/** Taken up by one who has `seconds` to hand it over; null where another is at it, or it is done. */
export const claimed = (row: NoticeRow, now: string, seconds: number): NoticeRow | null =>
  isDone(row) || (row.leasedUntil !== null && isBefore(now, row.leasedUntil))
    ? null
    : changed(row, { attempts: row.attempts + 1, leasedUntil: addSeconds(now, seconds) });

export const handed = (row: NoticeRow, now: string): NoticeRow =>
  row.handedAt === null ? changed(row, { handedAt: now, leasedUntil: null }) : row;

export const failed = (row: NoticeRow, now: string): NoticeRow =>
  isDone(row) ? row : changed(row, { failedAt: now, leasedUntil: null });

export const dropped = (row: NoticeRow, now: string): NoticeRow =>
  isDone(row) ? row : changed(row, { droppedAt: now, leasedUntil: null });

/** The first who opened it counts. */
export const opened = (row: NoticeRow, { subject, name }: Pick<Actor, 'subject' | 'name'>, now: string): NoticeRow =>
  row.opened === null ? changed(row, { opened: { subject, name, at: now } }) : row;

/** What can be said of it: no more than what is on record. */
export type NoticeStatus = 'opened' | 'handed' | 'failed' | 'dropped' | 'waiting';
export const statusOf = ({ opened: seen, handedAt, droppedAt, failedAt }: NoticeRow): NoticeStatus => {
  if (seen !== null) return 'opened';
  if (handedAt !== null) return 'handed';
  if (droppedAt !== null) return 'dropped';
  return failedAt === null ? 'waiting' : 'failed';
};
