import * as z from 'zod';
import { epochMs, type InstantText, instantFromMs } from '../calendar/instant.ts';
import { Instant } from '../calendar/stored-instant.ts';
import { Actor } from '../vocabulary/actor.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { Reading } from './reading.ts';

/** Who read what, and when first within a window. Never what stands in it. */
export const AccessRow = lazily(() =>
  z.strictObject({
    formatVersion: z.literal(1),
    /** Of the first reading within the window. */
    at: Instant,
    /** When the window began, within which the same reading by the same reader is recorded once. */
    since: Instant,
    /** Of that first reading, as the log names it. */
    requestId: z.string().min(1).max(200),
    /** As the token named them: subject, post, organisation, roles that counted. */
    reader: Actor,
    reading: Reading,
  }),
);
export type AccessRow = z.infer<typeof AccessRow>;

/** The beginning of the window of so many minutes that an instant lies in; windows are those of the clock in UTC. */
export const windowOf = (instant: InstantText, minutes: number): InstantText => {
  const widthInMs = minutes * 60_000;
  return instantFromMs(Math.floor(epochMs(instant) / widthInMs) * widthInMs);
};

type Read = { readonly reader: Actor; readonly reading: Reading; readonly requestId: string };

/** The row of a reading at an instant. The order of roles in a token says nothing. */
export const rowOf = ({ reader, reading, requestId }: Read, at: InstantText, minutes: number): AccessRow => ({
  formatVersion: 1,
  at,
  since: windowOf(at, minutes),
  requestId,
  reader: { ...reader, roles: reader.roles.toSorted() },
  reading,
});

/** What makes two readings one row. Its digest is the key of the row, which so holds who read what, and in which window. */
export const identityOf = ({ since, reader, reading }: AccessRow) => ({ since, reader, reading });
