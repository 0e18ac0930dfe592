import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { fromItem } from '../adapters/journal-table.ts';
import type { Commit } from '../domain/commit.ts';

const commitOf = (record: DynamoDBRecord): Commit | null => {
  const image = record.eventName === 'INSERT' ? record.dynamodb?.NewImage : undefined;
  const text = image?.['commit']?.S;
  return text === undefined ? null : fromItem({ commit: { S: text } });
};

/**
 * Handles a batch of the journal's stream in order. The first failure ends the batch: the stream repeats from there,
 * so nothing is skipped and nothing overtakes.
 */
export const handleCommits =
  (handle: (commit: Commit) => Promise<void>, onFault: (sequence: string, cause: unknown) => void) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const record of event.Records) {
      const sequence = record.dynamodb?.SequenceNumber ?? '';
      try {
        const commit = commitOf(record);
        if (commit !== null) await handle(commit);
      } catch (cause) {
        onFault(sequence, cause);
        return { batchItemFailures: [{ itemIdentifier: sequence }] };
      }
    }
    return { batchItemFailures: [] };
  };
