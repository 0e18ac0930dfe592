import { err, ok, type Result } from '../vocabulary/result.ts';
import { type Commit, type Commits, currentFormat } from './commit.ts';
import { upcasts } from './upcast/index.ts';
import type { Told, Upcast } from './upcast/upcast.ts';

/** What a release can read: its own format, and all before it by way of the table. */
export type Release = { readonly format: number; readonly upcasts: Readonly<Record<number, Upcast>> };

export const thisRelease: Release = { format: currentFormat, upcasts };

/**
 * Why a commit says nothing to this release. `newer`: a later release wrote it, so that waiting for one helps; `damaged`:
 * nothing will, and `issue` is the member to blame (`events.0.type`), never what it says.
 */
export type Unread =
  | { readonly is: 'newer'; readonly formatVersion: number }
  | { readonly is: 'damaged'; readonly issue: string };

const damaged = (issue: string): Result<never, Unread> => err({ is: 'damaged', issue });

const isTold = (value: unknown): value is Told => typeof value === 'object' && value !== null && !Array.isArray(value);

/** null where it names none that could be. */
const formatOf = ({ formatVersion = 1 }: Told): number | null =>
  typeof formatVersion === 'number' && Number.isInteger(formatVersion) && formatVersion >= 1 ? formatVersion : null;

const upcast = (commit: Told, from: number, release: Release): Told => {
  let told = commit;
  for (let format = from; format < release.format; format += 1) {
    const next = release.upcasts[format];
    if (next === undefined) throw new Error(`no way from format ${format} to the next`);
    told = { ...next(told), formatVersion: format + 1 };
  }
  return told;
};

/** Reads a commit as it is stored, in whatever format. Its hash is over what is stored, never over what comes back. */
export const readStored = (
  stored: unknown,
  { Commit }: Pick<Commits, 'Commit'>,
  release: Release = thisRelease,
): Result<Commit, Unread> => {
  if (!isTold(stored)) return damaged('no commit');
  const format = formatOf(stored);
  if (format === null) return damaged('formatVersion');
  if (format > release.format) return err({ is: 'newer', formatVersion: format });
  const read = Commit.safeParse(upcast(stored, format, release));
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  return damaged(issue === undefined || issue.path.length === 0 ? 'no commit' : issue.path.join('.'));
};
