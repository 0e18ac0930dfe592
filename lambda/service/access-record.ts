import type { PlainDate } from '../domain/calendar/plain-date.ts';
import { type AccessRow, identityOf, rowOf } from '../domain/views/access-row.ts';
import type { Reading } from '../domain/views/reading.ts';
import type { Actor } from '../domain/vocabulary/actor.ts';
import type { Deps, Page, PageRequest } from './ports.ts';

/** Adds a row under its key; one that stands there stays. Throws where it cannot be known to stand. */
export type AccessWriter = { readonly add: (key: string, row: AccessRow) => Promise<void> };

/** Of whom or what rows are asked for; `day`: of that day in Asia/Shanghai alone. */
export type AccessQuestion =
  | { readonly of: 'day'; readonly day: PlainDate }
  | { readonly of: 'case' | 'reader' | 'organisation'; readonly id: string; readonly day: PlainDate | null };

/** The newest first. Cursors are opaque. */
export type AccessReader = {
  readonly rows: (question: AccessQuestion, page: PageRequest) => Promise<Page<AccessRow> | 'invalid-cursor'>;
};

export type AccessTable = AccessWriter & AccessReader;

/**
 * How a reading is recorded. `required`: what is not on record is not answered. `awaited`: the answer waits a moment, and is
 * given all the same. `beside`: the answer waits for nothing; the next reading of the process tries again what failed.
 */
export type RecordingManner = 'required' | 'awaited' | 'beside';

export type Recorded = { readonly reader: Actor; readonly reading: Reading; readonly requestId: string };

export type AccessRecorder = {
  /** Whether the reading is known to be on record; false where that is not known yet. */
  readonly record: (read: Recorded, manner: RecordingManner) => Promise<boolean>;
  /** What is being written has been, or has failed. */
  readonly idle: () => Promise<void>;
};

export type RecorderDeps = Pick<Deps, 'clock' | 'digest' | 'policy'> & {
  readonly access: AccessWriter;
  /** Told of every attempt that failed. */
  readonly onFault: (row: AccessRow, cause: unknown) => void;
  readonly awaitedAtMostMs?: number;
  /** Rows at most whose being on record is remembered, or which are to be tried again. */
  readonly rememberAtMost?: number;
};

/** Writes at once that nobody waits for: the connections of a process are for its readers. */
const besideAtMost = 4;

const forget = (held: { readonly size: number; delete(key: string): boolean; keys(): Iterable<string> }): void => {
  const [oldest] = held.keys();
  if (oldest !== undefined) held.delete(oldest);
};

/** What came of it, or false where that is not known in time. */
const within = async (ms: number, work: boolean | Promise<boolean>): Promise<boolean> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Records readings: one row per reader, kind and case (or scope) within the window of the policy. The key of a row is the
 * digest of what makes it that row, so the write can be repeated by anybody; what this process wrote it does not write again.
 */
export const createAccessRecorder = (deps: RecorderDeps): AccessRecorder => {
  const { access, clock, digest, policy, onFault, awaitedAtMostMs = 1_000, rememberAtMost = 10_000 } = deps;
  const known = new Set<string>();
  const failed = new Map<string, AccessRow>();
  const writing = new Map<string, Promise<boolean>>();

  const attempt = async (key: string, row: AccessRow): Promise<boolean> => {
    try {
      await access.add(key, row);
      failed.delete(key);
      if (known.size >= rememberAtMost) forget(known);
      known.add(key);
      return true;
    } catch (cause) {
      if (failed.size >= rememberAtMost) forget(failed);
      failed.set(key, row);
      onFault(row, cause);
      return false;
    }
  };
  const write = (key: string, row: AccessRow): Promise<boolean> => {
    const begun = writing.get(key) ?? attempt(key, row).finally(() => writing.delete(key));
    writing.set(key, begun);
    return begun;
  };
  const writeBeside = (key: string, row: AccessRow): void => {
    if (writing.size >= besideAtMost) failed.set(key, row);
    else void write(key, row);
  };
  let owing: Promise<void> | null = null;
  /** One after the other, and no further than the first that fails again. */
  const writeOwed = async (): Promise<void> => {
    for (const [key, row] of failed) if (!(await write(key, row))) return;
  };
  return {
    record: async (read, manner) => {
      const fresh = rowOf(read, clock(), policy.readingsRecordedEveryMinutes);
      const key = digest(identityOf(fresh));
      const row = failed.get(key) ?? fresh;
      const isKnown = known.has(key);
      if (!isKnown && manner === 'beside') writeBeside(key, row);
      const own = isKnown || manner === 'beside' ? isKnown : write(key, row);
      if (failed.size > 0)
        owing ??= writeOwed().finally(() => {
          owing = null;
        });
      return manner === 'awaited' ? within(awaitedAtMostMs, own) : own;
    },
    idle: async () => {
      while (owing !== null || writing.size > 0) await Promise.all([owing, ...writing.values()]);
    },
  };
};
