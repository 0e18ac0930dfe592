import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { Commit } from '../domain/commit.ts';
import { err, type Result } from '../domain/result.ts';
import { readJson } from './read-json.ts';

type Item = Record<string, AttributeValue>;

/** Where an item lies that this release cannot read, and which member of it (`events.0.type`) is to blame; never what it says. */
export type Unreadable = { readonly stream: string; readonly version: number; readonly issue: string };

/** An item of the journal is no commit of this release: written by another one, or damaged. */
export class UnreadableCommit extends Error {
  readonly where: Unreadable;
  constructor(where: Unreadable) {
    super(`${where.stream} v${where.version} cannot be read: ${where.issue}`);
    this.name = 'UnreadableCommit';
    this.where = where;
  }
}

/** Reads a journal item, or says where it is and what keeps it from being read. */
export const readCommit = (item: Item): Result<Commit, Unreadable> => {
  const commit = readJson(Commit, item['commit']?.S, 'commit');
  if (commit.ok) return commit;
  return err({ stream: item['stream']?.S ?? '', version: Number(item['version']?.N ?? 0), issue: commit.error });
};

/** As `readCommit`, for readers that can do nothing without it. Throws `UnreadableCommit`. */
export const fromItem = (item: Item): Commit => {
  const commit = readCommit(item);
  if (!commit.ok) throw new UnreadableCommit(commit.error);
  return commit.value;
};

/** Whether a fault came from an unreadable item, however deep it lies. */
export const unreadableIn = (fault: unknown): Unreadable | null => {
  if (fault instanceof UnreadableCommit) return fault.where;
  return fault instanceof Error && fault.cause !== undefined ? unreadableIn(fault.cause) : null;
};
