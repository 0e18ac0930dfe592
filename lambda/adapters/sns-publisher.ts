import { PublishBatchCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { Order } from '../domain/order.ts';
import { type DispatchPath, operatorAttribute } from '../resource-names.ts';
import type { Publisher } from '../service/ports.ts';

/** SNS takes ten entries a batch. */
const entriesAtMost = 10;

/** The client itself waits for ever: a topic that never answers must not hold an emergency's answer, nor its repetition. */
const answerWithinMs = 3_000;

export const pathOf = (order: Order): DispatchPath => (order.path === 'exercise' ? 'exercise' : 'live');

/** Group = case + operator: a cancel never overtakes its alert, and one operator's outage delays no other. */
export const toEntry = (order: Order, commitHash: string, index: number) => ({
  Id: String(index),
  Message: JSON.stringify(order),
  MessageGroupId: `${order.caseId}.${order.operator}`,
  MessageDeduplicationId: `${commitHash}-${order.operator}`,
  MessageAttributes: { [operatorAttribute]: { DataType: 'String', StringValue: order.operator } },
});

/** Publishes to the topic of each order's path. Throws when any entry was not taken: the caller's retry is deduplicated. */
export const createPublisher = (client: SNSClient, topics: Readonly<Record<DispatchPath, string>>): Publisher => {
  const publishTo = async (path: DispatchPath, orders: readonly Order[], commitHash: string): Promise<void> => {
    for (let start = 0; start < orders.length; start += entriesAtMost) {
      const entries = orders
        .slice(start, start + entriesAtMost)
        .map((order, index) => toEntry(order, commitHash, index));
      const answer = await client.send(
        new PublishBatchCommand({ TopicArn: topics[path], PublishBatchRequestEntries: entries }),
        { abortSignal: AbortSignal.timeout(answerWithinMs) },
      );
      const [failed] = answer.Failed ?? [];
      if (failed !== undefined) throw new Error(`SNS refused an entry: ${failed.Code ?? 'unknown'}`);
    }
  };
  return {
    publish: async (orders, commitHash) => {
      const byPath = Map.groupBy(orders, pathOf);
      await Promise.all([...byPath].map(([path, group]) => publishTo(path, group, commitHash)));
    },
  };
};
