import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '../lambda/domain/result.ts';

const Saved = z.strictObject({ offsetInMs: z.int() });

export type ClockRefusal = { code: 'would-go-backwards'; now: string } | { code: 'not-an-instant'; given: string };

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

const load = (file: string): number =>
  existsSync(file) ? Saved.parse(JSON.parse(readFileSync(file, 'utf8'))).offsetInMs : 0;

const save = (file: string, offsetInMs: number): void => {
  writeFileSync(`${file}.new`, JSON.stringify({ offsetInMs }));
  renameSync(`${file}.new`, file);
};

const inMs = ({ days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0 }: Duration): number =>
  (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;

/** The offset is kept in `dataDir/clock.json`, so that a restart goes on where the clock stood. */
export const createClock = ({ dataDir, realNow = Date.now }: { dataDir: string; realNow?: () => number }): Clock => {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'clock.json');
  let offset = load(file);
  let last = 0;

  const current = (): number => {
    last = Math.max(last, realNow() + offset);
    return last;
  };
  const now = (): string => new Date(current()).toISOString();

  const moveTo = (target: number, force: boolean): Result<string, ClockRefusal> => {
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
