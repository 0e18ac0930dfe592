import type { AttributeValue, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { readCommit } from '../adapters/read-commit.ts';
import { faultOf } from '../adapters/read-item.ts';
import type { Commit } from '../domain/journal/commit.ts';
import { type Release, thisRelease } from '../domain/journal/read-stored.ts';
import { itemFaultIn, type Newer, NewerCommit, type Place, type Unreadable } from '../domain/journal/remains.ts';

/** What the stream says of an item that was there before. `hash`: of what stands there now, as far as it names one. */
export type Changed = Place & { readonly change: 'MODIFY' | 'REMOVE'; readonly hash: string | null };

/** Who is told of records that cannot be handled. */
export type CommitFaults = {
  /** An item of the journal was changed or removed, which nothing of this product ever does. */
  readonly onChanged: (where: Changed) => void;
  readonly onFault: (sequence: string, cause: unknown) => void;
  /** A record of the stream, or an item that handling one had to read, is damaged. */
  readonly onUnreadable: (where: Unreadable) => void;
  /** It is a commit of a later release: told of at every try, until that release tries. */
  readonly onNewer: (where: Newer) => void;
};

export type CommitConsumer = CommitFaults & { readonly handle: (commit: Commit) => Promise<void> };

const textOf = (value: AttributeValue | undefined) => ({ S: value?.S ?? '' });

const keyOf = ({ dynamodb: { Keys, NewImage } = {} }: DynamoDBRecord) => ({
  stream: textOf(Keys?.['stream'] ?? NewImage?.['stream']),
  version: { N: Keys?.['version']?.N ?? NewImage?.['version']?.N ?? '0' },
});

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

/** The commit that a record adds; null where it adds none. Throws what `faultOf` makes of one that cannot be read. */
export const commitIn = (
  record: DynamoDBRecord,
  { onChanged }: Pick<CommitFaults, 'onChanged'>,
  release: Release,
): Commit | null => {
  const { eventName } = record;
  if (eventName !== 'INSERT') {
    if (eventName !== undefined) onChanged(changedIn(record, eventName));
    return null;
  }
  const item = { ...keyOf(record), commit: textOf(record.dynamodb?.NewImage?.['commit']) };
  const commit = readCommit(item, release);
  if (!commit.ok) throw faultOf(item, commit.error);
  return commit.value;
};

export const sequenceOf = ({ dynamodb }: DynamoDBRecord): string => dynamodb?.SequenceNumber ?? '';

/** Tells of a failure. Whether the record is done with all the same; not when the stream must repeat it. */
export const isDoneAfter = (record: DynamoDBRecord, cause: unknown, faults: CommitFaults): boolean => {
  const fault = itemFaultIn(cause);
  if (fault === null) faults.onFault(sequenceOf(record), cause);
  else if (fault instanceof NewerCommit) faults.onNewer(fault.where);
  else faults.onUnreadable(fault.where);
  return fault !== null && !(fault instanceof NewerCommit);
};

const consume = async (record: DynamoDBRecord, consumer: CommitConsumer, release: Release): Promise<boolean> => {
  try {
    const commit = commitIn(record, consumer, release);
    if (commit !== null) await consumer.handle(commit);
    return true;
  } catch (cause) {
    return isDoneAfter(record, cause, consumer);
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
      return { batchItemFailures: [{ itemIdentifier: sequenceOf(record) }] };
    }
    return { batchItemFailures: [] };
  };
