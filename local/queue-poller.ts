import { setTimeout as wait } from 'node:timers/promises';
import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { asRequests } from '../lambda/current-request.ts';
import { byGroup, splitByOutcome } from './queue/batch.ts';
import { toSqsRecord } from './queue/sqs-record.ts';

export type QueueHandler = (event: SQSEvent) => Promise<SQSBatchResponse>;

export type QueuePollerOptions = {
  readonly sqs: SQSClient;
  readonly queue: { readonly url: string; readonly arn: string };
  readonly handler: QueueHandler;
  readonly batchSize?: number;
  /** All that is received at once is handled in one call, as on AWS; else every message group has one of its own. */
  readonly together?: boolean;
  /** Handler calls running at the same time; a message group is in one of them at most. */
  readonly concurrency?: number;
  /** Whole seconds (at least 1) until a failed message is given again; the count of receives so far is passed. */
  readonly retryInSeconds?: (receives: number) => number;
  /** Makes waiting long polls return, so that `stop` need not wait for them: `engines.releaseLongPolls`. */
  readonly releaseLongPolls?: () => void;
  readonly onFailure?: (error: unknown) => void;
};

export type QueuePoller = { start(): void /** Finishes what is in flight. */; stop(): Promise<void> };

/** 1, 2, 4, 8, 16, then 30 seconds. On AWS the queue's visibility timeout takes this place. */
export const exponentialRetry = (receives: number): number => Math.min(2 ** (receives - 1), 30);

const longPollInSeconds = 20;

const receiveFrom = async (options: QueuePollerOptions): Promise<SQSRecord[]> => {
  const received = await options.sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: options.queue.url,
      MaxNumberOfMessages: options.batchSize ?? 10,
      WaitTimeSeconds: longPollInSeconds,
      MessageAttributeNames: ['All'],
      MessageSystemAttributeNames: ['All'],
    }),
  );
  return (received.Messages ?? []).map((message) => toSqsRecord(message, options.queue.arn));
};

const entry = (record: SQSRecord, index: number) => ({ Id: String(index), ReceiptHandle: record.receiptHandle });

const remove = async (options: QueuePollerOptions, records: readonly SQSRecord[]): Promise<void> => {
  if (records.length === 0) return;
  await options.sqs.send(new DeleteMessageBatchCommand({ QueueUrl: options.queue.url, Entries: records.map(entry) }));
};

const postponeFailed = async (options: QueuePollerOptions, records: readonly SQSRecord[]): Promise<void> => {
  if (records.length === 0) return;
  const seconds = options.retryInSeconds ?? exponentialRetry;
  const Entries = records.map((record, index) => ({
    ...entry(record, index),
    // Not 0: fauxqs 2.4.1 with persistence fails on it.
    VisibilityTimeout: Math.max(1, seconds(Number(record.attributes.ApproximateReceiveCount))),
  }));
  await options.sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: options.queue.url, Entries }));
};

const handle = async (options: QueuePollerOptions, records: readonly SQSRecord[]): Promise<void> => {
  let outcome: SQSBatchResponse;
  try {
    outcome = await asRequests(options.handler)({ Records: [...records] });
  } catch (error) {
    options.onFailure?.(error);
    outcome = { batchItemFailures: records.map((record) => ({ itemIdentifier: record.messageId })) };
  }
  const { done, failed } = splitByOutcome(records, outcome);
  await Promise.all([remove(options, done), postponeFailed(options, failed)]);
};

/** Stands in for Lambda's SQS event source: long polls, calls the handler, deletes what succeeded. */
export const createQueuePoller = (options: QueuePollerOptions): QueuePoller => {
  const concurrency = options.concurrency ?? 10;
  const running = new Set<Promise<void>>();
  let stopping = false;
  let loop: Promise<void> | undefined;

  const launch = (records: readonly SQSRecord[]): void => {
    const work = handle(options, records)
      .catch((error: unknown) => options.onFailure?.(error))
      .finally(() => running.delete(work));
    running.add(work);
  };

  const pollOnce = async (): Promise<void> => {
    try {
      const received = await receiveFrom(options);
      const batches = options.together === true ? [received] : byGroup(received);
      for (const batch of batches) if (batch.length > 0) launch(batch);
    } catch (error) {
      if (stopping) return;
      options.onFailure?.(error);
      await wait(200);
    }
  };

  const poll = async (): Promise<void> => {
    while (!stopping) {
      await pollOnce();
      while (running.size >= concurrency) await Promise.race(running);
    }
  };

  const stop = async (): Promise<void> => {
    stopping = true;
    // Repeated: a poll may be on its way to the engine at this instant.
    const releasing = setInterval(() => options.releaseLongPolls?.(), 20);
    await loop;
    clearInterval(releasing);
    await Promise.all(running);
  };

  return {
    start: () => {
      loop ??= poll();
    },
    stop,
  };
};
