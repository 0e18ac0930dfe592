import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Commit, Commits, StoredCommit } from '../domain/journal/commit.ts';
import { type Release, readStored, thisRelease, type Unread } from '../domain/journal/read-stored.ts';
import { DamagedStream } from '../domain/kernel/damaged-stream.ts';
import { err, ok, type Result } from '../domain/vocabulary/result.ts';
import { createMemo } from './memo.ts';
import { parsedJson, readJson } from './read-json.ts';

type Item = Record<string, AttributeValue>;

export type Place = { readonly stream: string; readonly version: number };

/** Where an item lies that nobody can read, and which member of it (`events.0.type`) is to blame; never what it says. */
export type Unreadable = Place & { readonly issue: string };

/** Where an item lies that a later release wrote, and in which format. */
export type Newer = Place & { readonly formatVersion: number };

/** An item of the journal is no commit: it is damaged. */
export class UnreadableCommit extends Error {
  readonly where: Unreadable;
  constructor(where: Unreadable) {
    super(`${where.stream} v${where.version} cannot be read: ${where.issue}`);
    this.name = 'UnreadableCommit';
    this.where = where;
  }
}

/** An item of the journal is a commit of a later release, which reads it. */
export class NewerCommit extends Error {
  readonly where: Newer;
  constructor(where: Newer) {
    super(`${where.stream} v${where.version} is of format ${where.formatVersion}`);
    this.name = 'NewerCommit';
    this.where = where;
  }
}

const placeOf = (item: Item): Place => ({
  stream: item['stream']?.S ?? '',
  version: Number(item['version']?.N ?? 0),
});

/**
 * The part of an item's key that what is written in it contradicts: it was put where it does not belong. null where they
 * agree, and where there is no key beside it, as in a line of an export.
 */
export const contradictedKey = (item: Item, says: Place): keyof Place | null => {
  const at = placeOf(item);
  if (at.stream === '') return null;
  if (at.stream !== says.stream) return 'stream';
  return at.version === says.version ? null : 'version';
};

const inItsPlace = (item: Item, read: Result<Commit, Unread>): Result<Commit, Unread> => {
  const part = read.ok ? contradictedKey(item, read.value) : null;
  return part === null ? read : err({ is: 'damaged', issue: `${part} is not that of its key` });
};

/** The fault that an item gives whoever can do nothing without it. */
export const faultOf = (item: Item, unread: Unread): UnreadableCommit | NewerCommit =>
  unread.is === 'newer'
    ? new NewerCommit({ ...placeOf(item), formatVersion: unread.formatVersion })
    : new UnreadableCommit({ ...placeOf(item), issue: unread.issue });

/**
 * The fault of an item that a fault came from, however deep it lies; null where it came from none. What no stream could hold
 * is damaged, though it can be read.
 */
export const itemFaultIn = (fault: unknown): UnreadableCommit | NewerCommit | null => {
  if (fault instanceof UnreadableCommit || fault instanceof NewerCommit) return fault;
  if (fault instanceof DamagedStream) return new UnreadableCommit(fault.where);
  return fault instanceof Error && fault.cause !== undefined ? itemFaultIn(fault.cause) : null;
};

/** Some thousands of commits: what is being worked on, and little of a function's memory. */
const rememberedCharacters = 8_000_000;

/** Reads items of the journal as commits of the events that a function has to do with. */
const createItemReader = (commits: Commits) => {
  const known = createMemo<Commit>(rememberedCharacters);
  const readText = (text: string | undefined, release: Release): Result<Commit, Unread> => {
    const stored = parsedJson(text, 'commit');
    return stored.ok ? readStored(stored.value, commits, release) : err({ is: 'damaged', issue: stored.error });
  };
  /**
   * Reads a journal item, or says what keeps it from being read; one whose text names another place is damaged. A case is
   * read again with everything that happens to it: what the same text said before it says again.
   */
  const readCommit = (item: Item, release: Release = thisRelease): Result<Commit, Unread> => {
    const text = item['commit']?.S;
    if (text === undefined || release !== thisRelease) return inItsPlace(item, readText(text, release));
    const before = known.get(text);
    if (before !== undefined) return inItsPlace(item, ok(before));
    const read = readText(text, release);
    if (read.ok) known.set(text, read.value);
    return inItsPlace(item, read);
  };
  /** As `readCommit`, for readers that can do nothing without it. Throws `UnreadableCommit`, `NewerCommit`. */
  const fromItem = (item: Item): Commit => {
    const commit = readCommit(item);
    if (!commit.ok) throw faultOf(item, commit.error);
    return commit.value;
  };
  /** The commit to the letter as it is stored, where this release reads it. Throws `UnreadableCommit`, `NewerCommit`. */
  const storedFromItem = (item: Item): StoredCommit => {
    fromItem(item);
    const stored = readJson(commits.StoredCommit, item['commit']?.S, 'commit');
    if (!stored.ok) throw faultOf(item, { is: 'damaged', issue: stored.error });
    return stored.value;
  };
  return { readCommit, fromItem, storedFromItem };
};

const readers = new WeakMap<Commits, ReturnType<typeof createItemReader>>();

/** One for whoever reads the same commits: each tells the others what it has read. */
export const itemReader = (commits: Commits): ReturnType<typeof createItemReader> => {
  const reader = readers.get(commits) ?? createItemReader(commits);
  readers.set(commits, reader);
  return reader;
};
