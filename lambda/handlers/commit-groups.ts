import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Commit } from '../domain/journal/commit.ts';
import { type Release, thisRelease } from '../domain/journal/read-stored.ts';
import { type CommitFaults, commitIn, isDoneAfter, sequenceOf } from './commit-batch.ts';

export type GroupConsumer = CommitFaults & {
  /** What a commit is about; null where there is nothing to do. Commits of one subject are handled at once. */
  readonly subjectOf: (commit: Commit) => string | null;
  /** `byHand`: no stream gave them, somebody replays the journal. */
  readonly handle: (commits: readonly Commit[], byHand: boolean) => Promise<void>;
};

type Given = { readonly record: DynamoDBRecord; readonly commit: Commit; readonly subject: string };

/** Subjects handled side by side; what is done for each is mostly waiting. */
const sideBySide = 4;

/** What there is to handle, and the record to be given again that nothing is read behind. */
const readAll = (records: readonly DynamoDBRecord[], consumer: GroupConsumer, release: Release) => {
  const given: Given[] = [];
  for (const record of records) {
    try {
      const commit = commitIn(record, consumer, release);
      const subject = commit === null ? null : consumer.subjectOf(commit);
      if (commit !== null && subject !== null) given.push({ record, commit, subject });
    } catch (cause) {
      if (!isDoneAfter(record, cause, consumer)) return { given, again: [record] };
    }
  }
  return { given, again: [] };
};

const handleAtOnce = ({ handle }: GroupConsumer, given: readonly Given[]): Promise<void> =>
  handle(
    given.map(({ commit }) => commit),
    given.some(({ record }) => record.eventSourceARN === undefined),
  );

/** Records to be given again. What failed at once is tried one by one, so that only what is to blame fails. */
const handleGroup = async (consumer: GroupConsumer, given: readonly Given[]): Promise<readonly DynamoDBRecord[]> => {
  try {
    await handleAtOnce(consumer, given);
    return [];
  } catch (cause) {
    const [only, ...others] = given;
    if (only !== undefined && others.length === 0)
      return isDoneAfter(only.record, cause, consumer) ? [] : [only.record];
    const again = [];
    for (const one of given) again.push(...(await handleGroup(consumer, [one])));
    return again;
  }
};

/**
 * Handles a batch of the journal's stream by subject, each at once and beside each other: for a consumer that looks at what
 * the journal says now, not at what a commit adds. The stream repeats from the first record that failed; what was handled
 * behind it is handled again. A commit of a later release holds up everything behind it, as in `handleCommits`.
 */
export const handleCommitsTogether =
  (consumer: GroupConsumer, release: Release = thisRelease) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const { given, again } = readAll(Records, consumer, release);
    const groups = [...Map.groupBy(given, ({ subject }) => subject).values()];
    const failed = new Set<DynamoDBRecord>(again);
    const worker = async (): Promise<void> => {
      for (let group = groups.shift(); group !== undefined; group = groups.shift())
        for (const record of await handleGroup(consumer, group)) failed.add(record);
    };
    await Promise.all(Array.from({ length: sideBySide }, worker));
    const inOrder = Records.filter((record) => failed.has(record));
    return { batchItemFailures: inOrder.map((record) => ({ itemIdentifier: sequenceOf(record) })) };
  };
