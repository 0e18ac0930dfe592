import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { createDisorderedLane, type Disorder } from './stream/disordered-lane.ts';
import { journalWritesOf, watching } from './stream/journal-writes.ts';
import { createLane, type Lane, type LaneOptions, type StreamConsumer } from './stream/lane.ts';
import { openProgress, type Progress } from './stream/progress.ts';
import { type Happened, type JournalItem, journalKeyOf, recordOf, toStreamRecord } from './stream/stream-record.ts';

export type { Disorder } from './stream/disordered-lane.ts';
export type { StreamConsumer } from './stream/lane.ts';
export type { JournalItem } from './stream/stream-record.ts';

/** How a consumer reads, as its event source mapping says on AWS. */
export type ReadingOptions = {
  readonly batchSize?: number;
  readonly parallelism?: number;
  readonly latencyInMs?: number;
  readonly yielding?: LaneOptions['yielding'];
};

export type StreamFeedOptions = ReadingOptions & {
  /** Where each consumer's progress is kept; without it `replay` feeds every item again. */
  readonly progressDir?: string;
  readonly region?: string;
  readonly retry?: { readonly firstMs: number; readonly maxMs: number };
  readonly onFailure?: (consumer: string, error: unknown) => void;
  /** The adversarial mode: no order but within an item, repeats, delays, and one consumer, by chance, far behind the others. */
  readonly disorder?: Disorder;
};

export type StreamFeed = {
  /** From now on every write on the journal through this client is fed, changes and removals too. */
  attach(client: DynamoDBClient): void;
  /** Add all consumers before the first write. The name keys its progress file. */
  addConsumer(name: string, consume: StreamConsumer, reading?: ReadingOptions): void;
  /** Catch-up after a start: journal items in order of version; what a consumer has done is skipped for it. */
  replay(items: Iterable<JournalItem>): void;
  /** Whether a consumer is being given something at this moment. */
  isWorking(consumer: string): boolean;
  /** Resolves when every consumer (or the one named) has done all it was given. */
  idle(consumer?: string): Promise<void>;
  stop(): Promise<void>;
};

type Consumer = { readonly lane: Lane; readonly progress: Progress | undefined };

const keysOf = (records: readonly DynamoDBRecord[]) =>
  records.map((record) => journalKeyOf(record.dynamodb?.Keys ?? {}));

const behindTimes = 8;

const createConsumer = (
  name: string,
  consume: StreamConsumer,
  options: StreamFeedOptions,
  isBehind: boolean,
): Consumer => {
  const { disorder } = options;
  // Progress is kept as the last version done, which says nothing where versions are done in any order.
  const progress =
    options.progressDir === undefined || disorder !== undefined
      ? undefined
      : openProgress(join(options.progressDir, `${name}.jsonl`));
  const laneOptions = {
    consume,
    batchSize: options.batchSize ?? 10,
    parallelism: options.parallelism ?? 8,
    latencyInMs: options.latencyInMs ?? 0,
    ...(options.yielding === undefined ? {} : { yielding: options.yielding }),
    retry: options.retry ?? { firstMs: 50, maxMs: 5_000 },
    onDone: (records: readonly DynamoDBRecord[]) => progress?.done(keysOf(records)),
    onFailure: (error: unknown) => options.onFailure?.(name, error),
  };
  if (disorder === undefined) return { lane: createLane(laneOptions), progress };
  const longestDelayInMs = disorder.longestDelayInMs * (isBehind ? behindTimes : 1);
  const lane = createDisorderedLane(laneOptions, { ...disorder, longestDelayInMs });
  return { lane, progress };
};

/**
 * Stands in for DynamoDB Streams and its event source mappings: at least once, in order per stream key, each consumer
 * on its own, a failed record holding back only its own key.
 */
export const createStreamFeed = (options: StreamFeedOptions = {}): StreamFeed => {
  const consumers = new Map<string, Consumer>();
  const region = options.region ?? 'cn-north-1';
  const behindAt = Math.floor((options.disorder?.random() ?? 0) * 2);

  const feed = (happened: Happened): void => {
    const record = recordOf(happened, region);
    for (const { lane } of consumers.values()) lane.push(record);
  };

  const attach = (client: DynamoDBClient): void =>
    client.middlewareStack.add(
      (next, context) => async (args) => {
        const writes = journalWritesOf(context.commandName, args.input);
        const watched = await Promise.all(writes.map((write) => watching(client, write)));
        const result = await next(args);
        for (const outcome of watched) for (const happened of await outcome()) feed(happened);
        return result;
      },
      { step: 'initialize', name: 'journalStreamFeed' },
    );

  const replay = (items: Iterable<JournalItem>): void => {
    for (const item of items) {
      const record = toStreamRecord(item, region);
      for (const { lane, progress } of consumers.values()) {
        if (progress?.isDone(journalKeyOf(item)) !== true) lane.push(record);
      }
    }
  };

  const chosen = (name: string | undefined): Consumer[] =>
    [...consumers].filter(([key]) => name === undefined || key === name).map(([, consumer]) => consumer);

  return {
    attach,
    replay,
    addConsumer: (name, consume, reading = {}) =>
      void consumers.set(name, createConsumer(name, consume, { ...options, ...reading }, consumers.size === behindAt)),
    isWorking: (name) => chosen(name).some(({ lane }) => lane.isWorking()),
    idle: async (name) => {
      await Promise.all(chosen(name).map(({ lane }) => lane.idle()));
    },
    stop: async () => {
      await Promise.all([...consumers.values()].map(({ lane }) => lane.stop()));
      for (const { progress } of consumers.values()) progress?.close();
    },
  };
};
