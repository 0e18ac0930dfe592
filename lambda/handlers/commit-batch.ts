import type { AttributeValue, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { readCommit, type Unreadable, unreadableIn } from '../adapters/read-commit.ts';
import type { Commit } from '../domain/commit.ts';
import type { Result } from '../domain/result.ts';

export type CommitConsumer = {
  readonly handle: (commit: Commit) => Promise<void>;
  readonly onFault: (sequence: string, cause: unknown) => void;
  /** A record of the stream, or an item that handling one had to read, is no commit of this release. */
  readonly onUnreadable: (where: Unreadable) => void;
};

const textOf = (value: AttributeValue | undefined) => ({ S: value?.S ?? '' });

/** null for what is no new item. */
const commitOf = ({ eventName, dynamodb }: DynamoDBRecord): Result<Commit, Unreadable> | null => {
  if (eventName !== 'INSERT') return null;
  const { Keys, NewImage } = dynamodb ?? {};
  const version = { N: Keys?.['version']?.N ?? NewImage?.['version']?.N ?? '0' };
  const stream = textOf(Keys?.['stream'] ?? NewImage?.['stream']);
  return readCommit({ stream, version, commit: textOf(NewImage?.['commit']) });
};

const consume = async (record: DynamoDBRecord, { handle, onUnreadable }: CommitConsumer): Promise<void> => {
  const commit = commitOf(record);
  if (commit === null) return;
  if (!commit.ok) return onUnreadable(commit.error);
  try {
    await handle(commit.value);
  } catch (cause) {
    const unreadable = unreadableIn(cause);
    if (unreadable === null) throw cause;
    onUnreadable(unreadable);
  }
};

/**
 * Handles a batch of the journal's stream in order. The first failure ends the batch: the stream repeats from there,
 * so nothing is skipped and nothing overtakes. What cannot be read would fail for ever and hold up its neighbours; it is
 * told of and set aside, since the journal keeps it and a rebuild with a release that reads it brings it in.
 */
export const handleCommits =
  (consumer: CommitConsumer) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const record of event.Records) {
      const sequence = record.dynamodb?.SequenceNumber ?? '';
      try {
        await consume(record, consumer);
      } catch (cause) {
        consumer.onFault(sequence, cause);
        return { batchItemFailures: [{ itemIdentifier: sequence }] };
      }
    }
    return { batchItemFailures: [] };
  };
