import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { within } from './settling.ts';
import { createDisorderedLane, type Disorder } from './stream/disordered-lane.ts';
import { journalWritesOf, watching } from './stream/journal-writes.ts';
import { createLane, type Lane, type LaneOptions, type StreamConsumer } from './stream/lane.ts';
import { type Happened, itemKeyOf, type JournalItem, recordOf, toStreamRecord } from './stream/stream-record.ts';
import { createTeller, type Unread } from './stream/unread.ts';

export type { Disorder } from './stream/disordered-lane.ts';
export type { StreamConsumer } from './stream/lane.ts';
export type { Happened, JournalItem } from './stream/stream-record.ts';

/** How a consumer reads, as its event source mapping says on AWS. */
export type ReadingOptions = {
  readonly batchSize?: number;
  readonly parallelism?: number;
  readonly latencyInMs?: number;
  readonly yielding?: LaneOptions['yielding'];
};

export type StreamFeedOptions = ReadingOptions & {
  /** Where it is kept what each consumer has still to be given. */
  readonly unread?: Unread;
  readonly region?: string;
  readonly retry?: { readonly firstMs: number; readonly maxMs: number };
  readonly onFailure?: (consumer: string, error: unknown) => void;
  /** The adversarial mode: no order but within an item, repeats, delays, and one consumer, by chance, far behind the others. */
  readonly disorder?: Disorder;
};

export type StreamFeed = {
  /** From now on every write on the journal through this client is fed, changes and removals too. */
  attach(client: DynamoDBClient): void;
  /** Add all consumers before the first write. By its name it is kept what it has still to be given. */
  addConsumer(name: string, consume: StreamConsumer, reading?: ReadingOptions): void;
  /** Feeds every consumer these journal items, in order of version. */
  replay(items: Iterable<JournalItem>): void;
  /** Begins, before the first write, to feed each consumer what an earlier run left it; in order of version within a stream. */
  catchUp(leftTo: (consumer: string) => AsyncIterable<Happened>): void;
  /** Whether a consumer is being given something at this moment. */
  isWorking(consumer: string): boolean;
  /** Resolves when every consumer (or the one named) has done all it was given. */
  idle(consumer?: string): Promise<void>;
  stop(): Promise<void>;
};

type Consumer = {
  readonly lane: Lane;
  readonly written: () => Promise<void>;
  /** What an earlier run left, as long as it has not all been fed. */
  catchingUp: Promise<void>;
};

/** Fed at once of what an earlier run left: it may be any amount, and is not to be held in memory. */
const fedAtOnce = 500;

/** What fails keeps the rest from being fed no longer than this. */
const waitedForInMs = 1_000;

const keysOf = (records: readonly DynamoDBRecord[]): readonly JournalItem[] =>
  records.map((record) => itemKeyOf(record.dynamodb?.Keys ?? {}));

const behindTimes = 8;

const createConsumer = (
  name: string,
  consume: StreamConsumer,
  options: StreamFeedOptions,
  isBehind: boolean,
): Consumer => {
  const { disorder, unread } = options;
  const teller = unread === undefined ? undefined : createTeller(unread, name);
  const laneOptions = {
    consume,
    batchSize: options.batchSize ?? 10,
    parallelism: options.parallelism ?? 8,
    latencyInMs: options.latencyInMs ?? 0,
    ...(options.yielding === undefined ? {} : { yielding: options.yielding }),
    retry: options.retry ?? { firstMs: 50, maxMs: 5_000 },
    onDone: (records: readonly DynamoDBRecord[]) => teller?.told(keysOf(records)),
    onFailure: (error: unknown) => options.onFailure?.(name, error),
  };
  const made = (lane: Lane): Consumer => ({
    lane,
    written: async () => teller?.written(),
    catchingUp: Promise.resolve(),
  });
  if (disorder === undefined) return made(createLane(laneOptions));
  const longestDelayInMs = disorder.longestDelayInMs * (isBehind ? behindTimes : 1);
  return made(createDisorderedLane(laneOptions, { ...disorder, longestDelayInMs }));
};

/**
 * Stands in for DynamoDB Streams and its event source mappings: at least once, in order per stream key, each consumer
 * on its own, a failed record holding back only its own key.
 */
export const createStreamFeed = (options: StreamFeedOptions = {}): StreamFeed => {
  const consumers = new Map<string, Consumer>();
  const region = options.region ?? 'cn-north-1';
  let isStopped = false;
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
      for (const { lane } of consumers.values()) lane.push(record);
    }
  };

  const feedLeft = async ({ lane }: Consumer, left: AsyncIterable<Happened>): Promise<void> => {
    let fed = 0;
    for await (const happened of left) {
      if (isStopped) return;
      lane.push(recordOf(happened, region));
      fed += 1;
      if (fed % fedAtOnce === 0) await within(waitedForInMs, lane.idle());
    }
  };

  const catchUp: StreamFeed['catchUp'] = (leftTo) => {
    for (const [name, consumer] of consumers) consumer.catchingUp = feedLeft(consumer, leftTo(name));
  };

  const chosen = (name: string | undefined): Consumer[] =>
    [...consumers].filter(([key]) => name === undefined || key === name).map(([, consumer]) => consumer);

  return {
    attach,
    replay,
    catchUp,
    addConsumer: (name, consume, reading = {}) =>
      void consumers.set(name, createConsumer(name, consume, { ...options, ...reading }, consumers.size === behindAt)),
    isWorking: (name) => chosen(name).some(({ lane }) => lane.isWorking()),
    idle: async (name) => {
      await Promise.all(
        chosen(name).map(async ({ lane, catchingUp }) => {
          await catchingUp;
          await lane.idle();
        }),
      );
    },
    stop: async () => {
      isStopped = true;
      await Promise.all([...consumers.values()].map(({ lane }) => lane.stop()));
      await Promise.all([...consumers.values()].flatMap(({ catchingUp, written }) => [catchingUp, written()]));
    },
  };
};
