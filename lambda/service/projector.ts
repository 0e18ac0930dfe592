import type { Commit } from '../domain/journal/commit.ts';
import { DamagedStream } from '../domain/kernel/damaged-stream.ts';
import { type EntryKind, parseStream, type Stream, streamKinds, streamName } from '../domain/kernel/streams.ts';
import { parseOrderId } from '../domain/order/order.ts';
import { registryRow } from '../domain/views/project.ts';
import { loadEntry } from './load.ts';
import { rowsOfCase } from './rows-of-case.ts';
import type { ProjectorDeps } from './views-writer.ts';

const streamOf = (commit: Commit): Stream => {
  const named = parseStream(commit.stream);
  if (named === null) throw new DamagedStream(commit, 'is no stream');
  return named;
};

const caseOf = (stream: Exclude<Stream, { kind: 'registry' }>): string =>
  'caseId' in stream ? stream.caseId : (parseOrderId(stream.orderId)?.caseId ?? stream.orderId);

/**
 * What is projected together: all commits of a case and of its orders, or of an entry of the register. null where the
 * views have no rows of it. Throws `DamagedStream` where a commit is of no stream.
 */
export const subjectOf = (commit: Commit): string | null => {
  const stream = streamOf(commit);
  if (streamKinds[stream.kind].rows === null) return null;
  return stream.kind === 'registry' ? streamName(stream) : `case#${caseOf(stream)}`;
};

const projectEntry = async (
  { journal, writer }: ProjectorDeps,
  kind: EntryKind,
  id: string,
  by: Commit,
): Promise<void> => {
  const record = await loadEntry({ journal }, kind, id);
  if (record === null) throw new DamagedStream(by, 'the stream that it names is empty');
  await writer.putRegistry(registryRow(kind, id, record));
};

const projectAll = async (deps: ProjectorDeps, commits: readonly Commit[], isWhole: boolean): Promise<void> => {
  const [first] = commits;
  if (first === undefined || subjectOf(first) === null) return;
  const stream = streamOf(first);
  if (stream.kind === 'registry') return projectEntry(deps, stream.entry, stream.id, first);
  const { rows, lists } = await rowsOfCase(deps, caseOf(stream), commits, isWhole);
  await deps.writer.putCase(rows, isWhole);
  // Also where nothing was left to write: who wrote it may have ended before it could say so.
  await deps.lists.changed(lists);
};

/**
 * Brings the views to where the journal is, as far as these commits of one subject touch them: one look at the case, one
 * at every order that something happened to, and one write.
 */
export const project = (deps: ProjectorDeps, commits: readonly Commit[]): Promise<void> =>
  projectAll(deps, commits, false);

/** Brings every row of a subject to where the journal is, for a rebuild; any commit of it names it. */
export const projectWhole = (deps: ProjectorDeps, commits: readonly Commit[]): Promise<void> =>
  projectAll(deps, commits, true);
