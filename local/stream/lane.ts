import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { asRequests } from '../../lambda/current-request.ts';
import { journalKeyOf } from './stream-record.ts';

export type StreamConsumer = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

export type LaneOptions = {
  readonly consume: StreamConsumer;
  /** Records given at once, of as many stream keys as there are. */
  readonly batchSize: number;
  /** What passes between a write and its delivery: a stream is never instant, and a request goes before what follows it. */
  readonly latencyInMs: number;
  /** Batches worked on at the same time; a stream key is in one of them at most. */
  readonly parallelism: number;
  /** What goes before these batches at the moment; it holds one up for so long at most. */
  readonly yielding?: { readonly to: () => boolean; readonly atMostMs: number };
  /** Wait after the n-th failure in a row: firstMs * 2^(n-1), never over maxMs. */
  readonly retry: { readonly firstMs: number; readonly maxMs: number };
  readonly onDone: (records: readonly DynamoDBRecord[]) => void;
  readonly onFailure: (error: unknown) => void;
};

export type Lane = {
  push(record: DynamoDBRecord): void;
  isWorking(): boolean;
  idle(): Promise<void>;
  /** Lets running batches end; what still waits is dropped. */
  stop(): Promise<void>;
};

type Key = { readonly waiting: DynamoDBRecord[]; failures: number };

const sequenceOf = (record: DynamoDBRecord): string | undefined => record.dynamodb?.SequenceNumber;

/** Index of the first record to give again (ReportBatchItemFailures); the batch's length where all succeeded. */
export const firstFailure = (batch: readonly DynamoDBRecord[], response: DynamoDBBatchResponse | undefined): number => {
  const failures = response?.batchItemFailures ?? [];
  const positions = failures.map(({ itemIdentifier }) =>
    batch.findIndex((record) => sequenceOf(record) === itemIdentifier),
  );
  // An identifier that names no record of the batch fails the whole batch, as on AWS.
  return positions.length === 0 ? batch.length : Math.max(0, Math.min(...positions));
};

const lookAgainAfterMs = 10;

type Batch = { readonly keys: ReadonlyMap<string, Key>; readonly records: readonly DynamoDBRecord[] };

const bySequence = (one: DynamoDBRecord, other: DynamoDBRecord): number =>
  (sequenceOf(one) ?? '') < (sequenceOf(other) ?? '') ? -1 : 1;

const nameOf = (record: DynamoDBRecord): string => journalKeyOf(record.dynamodb?.Keys ?? {}).stream;

/**
 * One consumer's way through the stream: batches in order, as a shard gives them, and in order within a stream key. What has
 * failed is given alone, as where a failed batch is bisected, so that it holds back its own key and no other.
 */
export const createLane = (options: LaneOptions): Lane => {
  const keys = new Map<string, Key>();
  const ready: string[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let observers: (() => void)[] = [];
  let active = 0;
  let stopped = false;
  let pumping = false;
  let heldSince: number | undefined;

  /** How many of the batch are done with, from its beginning; null where the consumer failed as a whole. */
  const attempt = async ({ records }: Batch): Promise<number | null> => {
    try {
      return firstFailure(records, await asRequests(options.consume)({ Records: [...records] }));
    } catch (error) {
      options.onFailure(error);
      return null;
    }
  };

  const makeReadyLater = (name: string, failures: number): void => {
    const waitMs = Math.min(options.retry.firstMs * 2 ** (failures - 1), options.retry.maxMs);
    const timer = setTimeout(() => {
      timers.delete(timer);
      ready.push(name);
      pump();
    }, waitMs);
    timers.add(timer);
  };

  const settle = ({ keys: own, records }: Batch, doneUpTo: number | null): void => {
    const done = records.slice(0, doneUpTo ?? 0);
    if (done.length > 0) options.onDone(done);
    const failed = doneUpTo === null ? records : records.slice(doneUpTo, doneUpTo + 1);
    const blamed = new Set(failed.map(nameOf));
    const doneOf = Map.groupBy(done, nameOf);
    for (const [name, key] of own) {
      const some = doneOf.get(name)?.length ?? 0;
      key.waiting.splice(0, some);
      if (!blamed.has(name)) key.failures = 0;
      else key.failures = some > 0 ? 1 : key.failures + 1;
      if (key.waiting.length === 0) keys.delete(name);
      else if (key.failures > 0) makeReadyLater(name, key.failures);
      else ready.push(name);
    }
  };

  const run = async (batch: Batch): Promise<void> => {
    const doneUpTo = await attempt(batch);
    active -= 1;
    settle(batch, doneUpTo);
    if (stopped ? active === 0 : keys.size === 0) notify();
    pump();
  };

  /** The next keys that are ready, as many as fill a batch; one that failed has its batch for itself. */
  const nextBatch = (): Batch | null => {
    const own = new Map<string, Key>();
    const records: DynamoDBRecord[] = [];
    while (records.length < options.batchSize) {
      const [name] = ready;
      const key = name === undefined ? undefined : keys.get(name);
      const isAlone = (key?.failures ?? 0) > 0;
      if (name === undefined || (isAlone && own.size > 0)) break;
      ready.shift();
      if (key === undefined) continue;
      own.set(name, key);
      records.push(...key.waiting.slice(0, options.batchSize - records.length));
      if (isAlone) break;
    }
    return own.size === 0 ? null : { keys: own, records: records.toSorted(bySequence) };
  };

  const notify = (): void => {
    const all = observers;
    observers = [];
    for (const observer of all) observer();
  };

  /** Whether the batch that is ready has to wait for what goes before it; the longest wait counts from its first try. */
  const isHeldUp = (): boolean => {
    const { yielding } = options;
    if (ready.length === 0 || yielding?.to() !== true) return false;
    heldSince ??= performance.now();
    return performance.now() - heldSince < yielding.atMostMs;
  };

  const pump = (): void => {
    while (!stopped && active < options.parallelism) {
      const isLater = isHeldUp();
      if (isLater) pumpAfter(lookAgainAfterMs);
      else heldSince = undefined;
      const batch = isLater ? null : nextBatch();
      if (batch === null) return;
      active += 1;
      void run(batch);
    }
  };

  const pumpAfter = (ms: number): void => {
    if (pumping) return;
    pumping = true;
    const timer = setTimeout(() => {
      timers.delete(timer);
      pumping = false;
      pump();
    }, ms);
    timers.add(timer);
  };

  const push = (record: DynamoDBRecord): void => {
    if (stopped) return;
    const name = nameOf(record);
    const key = keys.get(name);
    if (key !== undefined) {
      key.waiting.push(record);
      return;
    }
    keys.set(name, { waiting: [record], failures: 0 });
    ready.push(name);
    pumpAfter(options.latencyInMs);
  };

  const settled = (isSettled: boolean): Promise<void> =>
    isSettled ? Promise.resolve() : new Promise((resolve) => observers.push(resolve));

  return {
    push,
    isWorking: () => active > 0,
    idle: () => settled(keys.size === 0 || stopped),
    stop: () => {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      return settled(active === 0);
    },
  };
};
