import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { genesisHash } from '../domain/journal/chain.ts';
import type { Commit, Commits, StoredCommit } from '../domain/journal/commit.ts';
import { type Release, readStored, thisRelease, type Unread } from '../domain/journal/read-stored.ts';
import { NewerCommit, type Place, type Remains, UnreadableCommit } from '../domain/journal/remains.ts';
import type { Gap } from '../domain/kernel/damaged-stream.ts';
import { err, ok, type Result } from '../domain/vocabulary/result.ts';
import { createMemo } from './memo.ts';
import { letterIn } from './packed-text.ts';
import { readAs } from './read-json.ts';

type Item = Record<string, AttributeValue>;

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

/** Where a text says that it belongs; null where it names no place, whatever its format. */
const placeIn = (stored: unknown): Place | null => {
  if (typeof stored !== 'object' || stored === null || !('stream' in stored) || !('version' in stored)) return null;
  const { stream, version } = stored;
  return typeof stream === 'string' && typeof version === 'number' ? { stream, version } : null;
};

/** null where the text belongs there, or says nothing of where. */
const misplaced = (item: Item, says: Place | null): Unread | null => {
  const part = says === null ? null : contradictedKey(item, says);
  return part === null ? null : { is: 'damaged', issue: `${part} is not that of its key` };
};

/** The fault that an item gives whoever can do nothing without it. */
export const faultOf = (
  item: Item,
  unread: Unread,
  rest: UnreadableCommit['rest'] = null,
): UnreadableCommit | NewerCommit =>
  unread.is === 'newer'
    ? new NewerCommit({ ...placeOf(item), formatVersion: unread.formatVersion }, rest)
    : new UnreadableCommit({ ...placeOf(item), issue: unread.issue }, rest);

const issueOf = (unread: Unread): string => (unread.is === 'newer' ? `format ${unread.formatVersion}` : unread.issue);

/** What the next commit follows on; where the last one has lost its hash, on nothing, which its verifiers name. */
const headOf = (items: readonly Item[]): Remains['head'] => {
  const last = items.at(-1);
  if (last === undefined) return null;
  const hash = last['hash']?.S ?? '';
  return { version: placeOf(last).version, hash: /^[0-9a-f]{64}$/.test(hash) ? hash : genesisHash };
};

/** Some thousands of commits: what is being worked on, and little of a function's memory. */
const rememberedCharacters = 8_000_000;

/** Reads items of the journal as commits of the events that a function has to do with. */
const createItemReader = (commits: Commits) => {
  const known = createMemo<Commit>(rememberedCharacters);
  /**
   * Reads a journal item, or says what keeps it from being read; one whose text names another place is damaged, in whatever
   * format it is: no release makes anything of it there. A case is read again with everything that happens to it: what the same
   * text said before it says again.
   */
  const readCommit = (item: Item, release: Release = thisRelease): Result<Commit, Unread> => {
    const kept = item['commit']?.S;
    const isRemembered = kept !== undefined && release === thisRelease;
    const before = isRemembered ? known.get(kept) : undefined;
    const letter = before === undefined ? letterIn(kept) : ok({ text: '', value: before });
    if (!letter.ok) return err({ is: 'damaged', issue: letter.error });
    const elsewhere = misplaced(item, placeIn(letter.value.value));
    if (elsewhere !== null) return err(elsewhere);
    if (before !== undefined) return ok(before);
    const read = readStored(letter.value.value, commits, release);
    if (isRemembered && read.ok) known.set(kept, read.value, letter.value.text.length);
    return read;
  };
  /** As `readCommit`, for readers that can do nothing without it. Throws `UnreadableCommit`, `NewerCommit`. */
  const fromItem = (item: Item): Commit => {
    const commit = readCommit(item);
    if (!commit.ok) throw faultOf(item, commit.error);
    return commit.value;
  };
  const storedIn = (item: Item): Result<StoredCommit, Unread> => {
    const read = readCommit(item);
    if (!read.ok) return read;
    const letter = letterIn(item['commit']?.S);
    const stored = letter.ok ? readAs(commits.StoredCommit, letter.value.value, 'commit') : letter;
    return stored.ok ? stored : err({ is: 'damaged', issue: stored.error });
  };
  /** The commit to the letter as it is stored, where this release reads it. Throws `UnreadableCommit`, `NewerCommit`. */
  const storedFromItem = (item: Item): StoredCommit => {
    const stored = storedIn(item);
    if (!stored.ok) throw faultOf(item, stored.error);
    return stored.value;
  };
  /** What can be read of the items of a whole stream, oldest first. */
  const restOf = (items: readonly Item[]): NonNullable<UnreadableCommit['rest']> => {
    const [told, stored, gaps]: [Commit[], StoredCommit[], Gap[]] = [[], [], []];
    let last = 0;
    for (const item of items) {
      const { version } = placeOf(item);
      for (let gone = last + 1; gone < version; gone += 1) gaps.push({ version: gone, issue: 'gone' });
      last = version;
      const [read, letter] = [readCommit(item), storedIn(item)];
      if (read.ok && letter.ok) {
        told.push(read.value);
        stored.push(letter.value);
      } else if (!letter.ok) gaps.push({ version, issue: issueOf(letter.error) });
    }
    return { remains: { commits: told, gaps, head: headOf(items) }, stored };
  };
  return { readCommit, fromItem, storedFromItem, restOf };
};

const readers = new WeakMap<Commits, ReturnType<typeof createItemReader>>();

/** One for whoever reads the same commits: each tells the others what it has read. */
export const itemReader = (commits: Commits): ReturnType<typeof createItemReader> => {
  const reader = readers.get(commits) ?? createItemReader(commits);
  readers.set(commits, reader);
  return reader;
};
