import { DamagedStream, type Gap } from '../kernel/damaged-stream.ts';
import type { Commit, StoredCommit } from './commit.ts';

/** What can be read of a stream, whole or not. */
export type Remains = {
  readonly commits: readonly Commit[];
  readonly gaps: readonly Gap[];
  /** What the next commit follows on, readable or not; null of an empty stream. */
  readonly head: { readonly version: number; readonly hash: string } | null;
};

export type Place = { readonly stream: string; readonly version: number };

/** Where an item lies that nobody can read, and which member of it (`events.0.type`) is to blame; never what it says. */
export type Unreadable = Place & { readonly issue: string };

/** Where an item lies that a later release wrote, and in which format. */
export type Newer = Place & { readonly formatVersion: number };

/** What else there is of the stream, where all of it was looked at; its commits to the letter as well, where those were asked for. */
type Rest = { readonly remains: Remains; readonly stored: readonly StoredCommit[] };

/** An item of the journal is no commit: it is damaged. */
export class UnreadableCommit extends Error {
  override readonly name = 'UnreadableCommit';
  readonly where: Unreadable;
  readonly rest: Rest | null;
  constructor(where: Unreadable, rest: Rest | null = null) {
    super(`${where.stream} v${where.version} cannot be read: ${where.issue}`);
    this.where = where;
    this.rest = rest;
  }
}

/** An item of the journal is a commit of a later release, which reads it. */
export class NewerCommit extends Error {
  override readonly name = 'NewerCommit';
  readonly where: Newer;
  readonly rest: Rest | null;
  constructor(where: Newer, rest: Rest | null = null) {
    super(`${where.stream} v${where.version} is of format ${where.formatVersion}`);
    this.where = where;
    this.rest = rest;
  }
}

/**
 * The fault of an item that a fault came from, however deep it lies; null where it came from none. What no stream could hold
 * is damaged, though it can be read.
 */
export const itemFaultIn = (fault: unknown): UnreadableCommit | NewerCommit | null => {
  if (fault instanceof UnreadableCommit || fault instanceof NewerCommit) return fault;
  if (fault instanceof DamagedStream) return new UnreadableCommit(fault.where);
  return fault instanceof Error && fault.cause !== undefined ? itemFaultIn(fault.cause) : null;
};

/** Whether it is a fault of that very stream. */
export const isFaultOf = (fault: unknown, stream: string): boolean => itemFaultIn(fault)?.where.stream === stream;
