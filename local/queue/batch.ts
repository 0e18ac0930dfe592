import type { SQSBatchResponse, SQSRecord } from 'aws-lambda';

const groupOf = (record: SQSRecord): string => record.attributes.MessageGroupId ?? '';

/** One list per message group, order kept; messages of a standard queue have no group and stay together. */
export const byGroup = (records: readonly SQSRecord[]): SQSRecord[][] => [...Map.groupBy(records, groupOf).values()];

/**
 * What to delete and what to give again (ReportBatchItemFailures). An identifier that names no record fails the whole
 * batch, as on AWS. Within a message group everything after the first failure is given again, so that a handler that
 * forgets to say so cannot let a cancel overtake its alert.
 */
export const splitByOutcome = (
  records: readonly SQSRecord[],
  outcome: SQSBatchResponse | undefined,
): { done: SQSRecord[]; failed: SQSRecord[] } => {
  const failures = new Set((outcome?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier));
  const known = new Set(records.map((record) => record.messageId));
  if (![...failures].every((id) => known.has(id))) return { done: [], failed: [...records] };
  const halted = new Set<string>();
  const done: SQSRecord[] = [];
  const failed: SQSRecord[] = [];
  for (const record of records) {
    const group = groupOf(record);
    const isFailed = failures.has(record.messageId) || (group !== '' && halted.has(group));
    if (isFailed) halted.add(group);
    (isFailed ? failed : done).push(record);
  }
  return { done, failed };
};
