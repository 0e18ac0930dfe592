import type { AttributeValue, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { readCommit } from '../adapters/read-commit.ts';
import { faultOf, itemFaultIn, type Newer, NewerCommit, type Place, type Unreadable } from '../adapters/read-item.ts';
import type { Commit } from '../domain/journal/commit.ts';
import { type Release, thisRelease } from '../domain/journal/read-stored.ts';

/** What the stream says of an item that was there before. `hash`: of what stands there now, as far as it names one. */
export type Changed = Place & { readonly change: 'MODIFY' | 'REMOVE'; readonly hash: string | null };

export type CommitConsumer = {
  readonly handle: (commit: Commit) => Promise<void>;
  /** An item of the journal was changed or removed, which nothing of this product ever does. */
  readonly onChanged: (where: Changed) => void;
  readonly onFault: (sequence: string, cause: unknown) => void;
  /** A record of the stream, or an item that handling one had to read, is damaged. */
  readonly onUnreadable: (where: Unreadable) => void;
  /** It is a commit of a later release: told of at every try, until that release tries. */
  readonly onNewer: (where: Newer) => void;
};

const textOf = (value: AttributeValue | undefined) => ({ S: value?.S ?? '' });

const keyOf = ({ dynamodb: { Keys, NewImage } = {} }: DynamoDBRecord) => ({
  stream: textOf(Keys?.['stream'] ?? NewImage?.['stream']),
  version: { N: Keys?.['version']?.N ?? NewImage?.['version']?.N ?? '0' },
});

/** Throws what `faultOf` makes of one that cannot be read. */
const commitOf = (record: DynamoDBRecord, release: Release): Commit => {
  const item = { ...keyOf(record), commit: textOf(record.dynamodb?.NewImage?.['commit']) };
  const commit = readCommit(item, release);
  if (!commit.ok) throw faultOf(item, commit.error);
  return commit.value;
};

const changedIn = (record: DynamoDBRecord, change: Changed['change']): Changed => {
  const { stream, version } = keyOf(record);
  const hash = record.dynamodb?.NewImage?.['hash']?.S ?? '';
  return {
    stream: stream.S,
    version: Number(version.N),
    change,
    hash: /^[0-9a-f]{64}$/.test(hash) ? hash : null,
  };
};

/** Whether the record is done with; not when the stream must repeat it. */
const consume = async (record: DynamoDBRecord, consumer: CommitConsumer, release: Release): Promise<boolean> => {
  try {
    const { eventName } = record;
    if (eventName === 'INSERT') await consumer.handle(commitOf(record, release));
    else if (eventName !== undefined) consumer.onChanged(changedIn(record, eventName));
    return true;
  } catch (cause) {
    const fault = itemFaultIn(cause);
    if (fault === null) consumer.onFault(record.dynamodb?.SequenceNumber ?? '', cause);
    else if (fault instanceof NewerCommit) consumer.onNewer(fault.where);
    else consumer.onUnreadable(fault.where);
    return fault !== null && !(fault instanceof NewerCommit);
  }
};

/**
 * Handles a batch of the journal's stream in order. The first failure ends the batch: the stream repeats from there,
 * so nothing is skipped and nothing overtakes. So it is with a commit of a later release: a roll-back, or a deployment
 * half way, costs time and no order. What is damaged would fail for ever and hold up its neighbours; it is told of and
 * set aside. So is what happened to an item that was there before: it is no commit, whatever it says.
 */
export const handleCommits =
  (consumer: CommitConsumer, release: Release = thisRelease) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const record of event.Records) {
      if (await consume(record, consumer, release)) continue;
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
    }
    return { batchItemFailures: [] };
  };
