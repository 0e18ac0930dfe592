import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';

/** What became of one message: `retry` leaves it in the queue. */
export type Handled = 'done' | 'retry';

const groupOf = (record: SQSRecord): string => record.attributes.MessageGroupId ?? record.messageId;

const handleGroup = async (
  records: readonly SQSRecord[],
  handle: (record: SQSRecord) => Promise<Handled>,
): Promise<string[]> => {
  for (const [index, record] of records.entries()) {
    if ((await handle(record)) === 'retry') return records.slice(index).map(({ messageId }) => messageId);
  }
  return [];
};

/** Handles groups side by side and each in order: what follows a failed message of its group stays in the queue with it. */
export const handleMessages =
  (handle: (record: SQSRecord) => Promise<Handled>) =>
  async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const groups = [...Map.groupBy(event.Records, groupOf).values()];
    const failed = await Promise.all(groups.map((records) => handleGroup(records, handle)));
    return { batchItemFailures: failed.flat().map((itemIdentifier) => ({ itemIdentifier })) };
  };
