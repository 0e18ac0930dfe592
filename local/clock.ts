import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { err, ok, type Result } from '../lambda/domain/vocabulary/result.ts';

const Saved = z.strictObject({ offsetInMs: z.int() });

export type ClockRefusal =
  | { code: 'would-go-backwards'; now: string }
  | { code: 'not-an-instant'; given: string }
  | { code: 'out-of-range' };

/** Years 2000 to 2199: what the calendar knows and what four-digit instants can say lies well within. */
const earliest = Date.parse('2000-01-01T00:00:00Z');
const latest = Date.parse('2199-12-31T23:59:59.999Z');
const isInRange = (ms: number): boolean => ms >= earliest && ms <= latest;

export type Duration = {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
  readonly milliseconds?: number;
};

/** The local runtime's clock: real time plus an offset. Deployed functions have no such thing. */
export type Clock = {
  /** ISO instant with milliseconds and `Z`; never earlier than the one before. */
  now(): string;
  offsetInMs(): number;
  /** Backwards only with `force`. */
  set(instant: string, options?: { readonly force?: boolean }): Result<string, ClockRefusal>;
  advance(by: Duration): Result<string, ClockRefusal>;
  /** Back to real time; refused while the clock is ahead of it, unless forced. */
  runFromNow(options?: { readonly force?: boolean }): Result<string, ClockRefusal>;
};

/** null: the file is damaged, or leads out of the range. */
const load = (file: string, realNow: number): number | null => {
  if (!existsSync(file)) return 0;
  try {
    const { offsetInMs } = Saved.parse(JSON.parse(readFileSync(file, 'utf8')));
    return isInRange(realNow + offsetInMs) ? offsetInMs : null;
  } catch {
    return null;
  }
};

const save = (file: string, offsetInMs: number): void => {
  writeFileSync(`${file}.new`, JSON.stringify({ offsetInMs }));
  renameSync(`${file}.new`, file);
};

const inMs = ({ days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0 }: Duration): number =>
  (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;

export type ClockOptions = {
  readonly dataDir: string;
  readonly realNow?: () => number;
  /** What was kept of the clock cannot be used; it starts at real time. */
  readonly onDamaged?: () => void;
};

/** The offset is kept in `dataDir/clock.json`, so that a restart goes on where the clock stood. */
export const createClock = ({ dataDir, realNow = Date.now, onDamaged }: ClockOptions): Clock => {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'clock.json');
  const kept = load(file, realNow());
  if (kept === null) onDamaged?.();
  let offset = kept ?? 0;
  let last = 0;

  const current = (): number => {
    last = Math.max(last, realNow() + offset);
    return last;
  };
  const now = (): string => new Date(current()).toISOString();

  const moveTo = (target: number, force: boolean): Result<string, ClockRefusal> => {
    if (!isInRange(target)) return err({ code: 'out-of-range' });
    if (target < current() && !force) return err({ code: 'would-go-backwards', now: now() });
    offset = Math.round(target - realNow());
    last = target;
    save(file, offset);
    return ok(now());
  };

  const set: Clock['set'] = (instant, { force = false } = {}) => {
    const target = Date.parse(instant);
    return Number.isNaN(target) ? err({ code: 'not-an-instant', given: instant }) : moveTo(target, force);
  };

  const runFromNow: Clock['runFromNow'] = ({ force = false } = {}) => {
    const moved = moveTo(realNow(), force);
    if (!moved.ok) return moved;
    offset = 0;
    save(file, 0);
    return moved;
  };

  return { now, offsetInMs: () => offset, set, runFromNow, advance: (by) => moveTo(current() + inMs(by), false) };
};
