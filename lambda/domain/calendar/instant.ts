import { err, ok, type Result } from '../vocabulary/result.ts';
import { addDays as addDaysToDate, type PlainDate } from './plain-date.ts';

/**
 * An instant as RFC 3339 text. What enters may carry any offset; what the system stores is canonical:
 * `2026-12-15T01:00:00.000Z`, whose plain string order is the order of time.
 */
export type InstantText = string;

export type InvalidInstant = { readonly code: 'invalid-instant' };

// Asia/Shanghai has been UTC+8 without summer time since 1991-09-15; no instant here is older.
const shanghaiOffsetInMs = 8 * 3_600_000;
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Milliseconds since 1970-01-01T00:00:00Z. Throws RangeError on a text that is not an instant with an offset. */
export const epochMs = (instant: InstantText): number => {
  const ms = rfc3339.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError('not an RFC 3339 instant');
  return ms;
};

/** Canonical text of an instant given in milliseconds since 1970. */
export const instantFromMs = (ms: number): InstantText => new Date(ms).toISOString();

/** Reads an instant with any offset and answers its canonical text. */
export const parseInstant = (text: string): Result<InstantText, InvalidInstant> => {
  const ms = rfc3339.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? err({ code: 'invalid-instant' }) : ok(instantFromMs(ms));
};

const shanghaiText = (instant: InstantText): string => instantFromMs(epochMs(instant) + shanghaiOffsetInMs);

/** The day in Asia/Shanghai on which an instant falls, whatever the machine's time zone. */
export const shanghaiDate = (instant: InstantText): PlainDate => shanghaiText(instant).slice(0, 10);

/** The instant at which the clock in Asia/Shanghai shows `time` (`HH:MM`) on `date`, canonical. */
export const shanghaiInstant = (date: PlainDate, time: string): InstantText =>
  instantFromMs(epochMs(`${date}T${time}:00+08:00`));

/** 00:00 in Asia/Shanghai on `date`, canonical: `2026-12-15` gives `2026-12-14T16:00:00.000Z`. */
export const startOfShanghaiDay = (date: PlainDate): InstantText => shanghaiInstant(date, '00:00');

/** The first instant after `date` in Asia/Shanghai: the exclusive end of that day. */
export const endOfShanghaiDay = (date: PlainDate): InstantText => startOfShanghaiDay(addDaysToDate(date, 1));

/** For people: `2026-12-15 09:00`, the clock in Asia/Shanghai. */
export const formatShanghai = (instant: InstantText): string => shanghaiText(instant).slice(0, 16).replace('T', ' ');

/** The same to the second: `2026-12-15 09:00:30`. */
export const formatShanghaiSeconds = (instant: InstantText): string =>
  shanghaiText(instant).slice(0, 19).replace('T', ' ');

export const addMilliseconds = (instant: InstantText, ms: number): InstantText => instantFromMs(epochMs(instant) + ms);

export const addSeconds = (instant: InstantText, seconds: number): InstantText =>
  addMilliseconds(instant, seconds * 1000);

export const addMinutes = (instant: InstantText, minutes: number): InstantText => addSeconds(instant, minutes * 60);

/** `days` times 24 hours later: in Asia/Shanghai the same time of day. */
export const addDays = (instant: InstantText, days: number): InstantText => addMinutes(instant, days * 1440);

/** Milliseconds from `from` to `to`; negative when `to` is earlier. */
export const millisecondsBetween = (from: InstantText, to: InstantText): number => epochMs(to) - epochMs(from);

/** Whether `left` is earlier than `right`, whatever offsets they are written with. */
export const isBefore = (left: InstantText, right: InstantText): boolean => millisecondsBetween(left, right) > 0;
