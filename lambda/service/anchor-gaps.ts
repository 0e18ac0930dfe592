import { isBefore } from '../domain/calendar/instant.ts';
import type { Sealed } from '../domain/journal/chain.ts';
import type { Commit } from '../domain/journal/commit.ts';
import { parseStream } from '../domain/kernel/streams.ts';
import type { AnchorGap } from '../domain/registry/anchor-gap.ts';
import { foldRegistry } from './deciders.ts';
import { toldBy } from './verify.ts';
import type { AnchoredLate } from './verify-anchors.ts';

/**
 * Why commits of a time were anchored late, as two persons have put it on record: who, when, and in which entry of the
 * register.
 */
export type Explanation = Pick<AnchorGap, 'from' | 'until' | 'explanation'> & {
  readonly entry: string;
  readonly by: readonly string[];
  readonly on: string;
};

type Streams = ReadonlyMap<string, readonly Sealed[]>;

const lastOf = (commits: readonly Commit[], type: Commit['events'][number]['type']): Commit | null =>
  commits.findLast(({ events }) => events.some((event) => event.type === type)) ?? null;

/** null where the entry is not in force, or is not as two persons would have made it once the time was over. */
const explanationIn = (entry: string, commits: readonly Commit[]): Explanation | null => {
  const confirmation = lastOf(commits, 'registry.change-confirmed');
  if (confirmation === null) return null;
  const before = commits.filter(({ version }) => version < confirmation.version);
  const proposal = lastOf(before, 'registry.change-proposed');
  const current = foldRegistry(commits)?.current;
  if (proposal === null || current?.kind !== 'anchor-gap') return null;
  const { from, until, explanation } = current.value;
  if (proposal.actor.subject === confirmation.actor.subject || isBefore(confirmation.at, until)) return null;
  return { entry, from, until, explanation, by: [proposal.actor.name, confirmation.actor.name], on: confirmation.at };
};

const explanationOf = (entry: string, stored: readonly Sealed[]): Explanation | null => {
  const named = parseStream(entry);
  if (named?.kind !== 'registry' || named.entry !== 'anchor-gap') return null;
  const commits = toldBy(stored.toSorted((one, other) => one.version - other.version));
  return commits === null ? null : explanationIn(entry, commits);
};

const explains = ({ from, until }: Explanation, { at, coveredBy }: AnchoredLate): boolean =>
  !isBefore(at, from) && !isBefore(until, coveredBy.at);

export type LateJudged = { readonly late: AnchoredLate; readonly explained: Explanation | null };

/**
 * What explains each late commit; at most one of a stream that nothing explains, and one for each thing that explains
 * others. `doubtful`: streams in which nobody is believed, for they are broken, contradicted or late themselves.
 */
export const explainLate = (
  late: readonly AnchoredLate[],
  streams: Streams,
  doubtful: ReadonlySet<string>,
): readonly LateJudged[] => {
  const explanations = [...streams].flatMap(([stream, stored]) =>
    doubtful.has(stream) ? [] : (explanationOf(stream, stored) ?? []),
  );
  const judged = new Map<string, LateJudged>();
  for (const one of late) {
    const explained = explanations.find((explanation) => explains(explanation, one)) ?? null;
    const key = JSON.stringify([one.stream, explained?.entry]);
    if (!judged.has(key)) judged.set(key, { late: one, explained });
  }
  return [...judged.values()];
};
