import { PublishBatchCommand, type SNSClient } from '@aws-sdk/client-sns';
import { currentRequest } from '../current-request.ts';
import { isOfLeft } from '../domain/order/left.ts';
import type { Order } from '../domain/order/order.ts';
import { type DispatchPath, operatorAttribute } from '../resource-names.ts';
import type { Publisher } from '../service/ports.ts';
import { pathOf } from './outgoing-order.ts';

/** SNS takes ten entries a batch, and 256 KB with their attributes, which are some 120 bytes an entry. */
const entriesAtMost = 10;
const bytesAtMost = 262_144;
const attributesInBytes = 512;

/** A topic that does not answer at once must not hold an emergency's answer: the stream's publisher carries what is cut off. */
export const inlineWithinMs = 1_000;

const repeatedWithinMs = 3_000;

/** Nor does it hold an answer that is due. */
const endingWith = (atMostInMs: number): AbortSignal => {
  const { signal } = currentRequest() ?? {};
  const limit = AbortSignal.timeout(atMostInMs);
  return signal === undefined ? limit : AbortSignal.any([signal, limit]);
};

/**
 * Group = case + operator: a cancel never overtakes its alert, and one operator's outage delays no other. Of one commit an
 * operator has one order, or an update and the end of what that leaves.
 */
export const toEntry = (order: Order, commitHash: string, index: number) => ({
  Id: String(index),
  Message: JSON.stringify(order),
  MessageGroupId: `${order.caseId}.${order.operator}`,
  // SNS takes 128 characters, which hash, sign and the longest id come to.
  MessageDeduplicationId: `${commitHash}${isOfLeft(order) ? '.' : '-'}${order.operator}`,
  MessageAttributes: { [operatorAttribute]: { DataType: 'String', StringValue: order.operator } },
});

type Entry = ReturnType<typeof toEntry>;

/** Entries in their order, as many to a batch as it takes. */
const batchesOf = (orders: readonly Order[], commitHash: string): readonly (readonly Entry[])[] => {
  const batches: Entry[][] = [];
  let size = 0;
  for (const order of orders) {
    const last = batches.at(-1);
    const entry = toEntry(order, commitHash, last?.length ?? 0);
    const bytes = Buffer.byteLength(entry.Message) + attributesInBytes;
    const fits = last !== undefined && last.length < entriesAtMost && size + bytes <= bytesAtMost;
    if (fits) last.push(entry);
    else batches.push([{ ...entry, Id: '0' }]);
    size = fits ? size + bytes : bytes;
  }
  return batches;
};

/** Publishes to the topic of each order's path. Throws when any entry was not taken: the caller's retry is deduplicated. */
export const createPublisher = (
  client: SNSClient,
  topics: Readonly<Record<DispatchPath, string>>,
  answerWithinMs = repeatedWithinMs,
): Publisher => {
  const publishTo = async (path: DispatchPath, orders: readonly Order[], commitHash: string): Promise<void> => {
    for (const entries of batchesOf(orders, commitHash)) {
      const answer = await client.send(
        new PublishBatchCommand({ TopicArn: topics[path], PublishBatchRequestEntries: [...entries] }),
        { abortSignal: endingWith(answerWithinMs) },
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
