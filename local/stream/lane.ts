import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { asRequests } from '../../lambda/current-request.ts';
import { journalKeyOf } from './stream-record.ts';

export type StreamConsumer = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

export type LaneOptions = {
  readonly consume: StreamConsumer;
  /** Records of one stream key given at once. */
  readonly batchSize: number;
  /** What passes between a write and its delivery: a stream is never instant, and a request goes before what follows it. */
  readonly latencyInMs: number;
  /** Stream keys worked on at the same time. */
  readonly parallelism: number;
  /** Wait after the n-th failure in a row: firstMs * 2^(n-1), never over maxMs. */
  readonly retry: { readonly firstMs: number; readonly maxMs: number };
  readonly onDone: (records: readonly DynamoDBRecord[]) => void;
  readonly onFailure: (error: unknown) => void;
};

export type Lane = {
  push(record: DynamoDBRecord): void;
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

/** One consumer's way through the stream: in order within a stream key, keys beside each other. */
export const createLane = (options: LaneOptions): Lane => {
  const keys = new Map<string, Key>();
  const ready: string[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let observers: (() => void)[] = [];
  let active = 0;
  let stopped = false;
  let pumping = false;

  const attempt = async (batch: DynamoDBRecord[]): Promise<number> => {
    try {
      return firstFailure(batch, await asRequests(options.consume)({ Records: batch }));
    } catch (error) {
      options.onFailure(error);
      return 0;
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

  const settle = (name: string, key: Key, batch: readonly DynamoDBRecord[], failedAt: number): void => {
    if (failedAt > 0) options.onDone(batch.slice(0, failedAt));
    key.waiting.splice(0, failedAt);
    key.failures = failedAt === batch.length ? 0 : failedAt > 0 ? 1 : key.failures + 1;
    if (key.waiting.length === 0) keys.delete(name);
    else if (key.failures > 0) makeReadyLater(name, key.failures);
    else ready.push(name);
  };

  const run = async (name: string, key: Key): Promise<void> => {
    const batch = key.waiting.slice(0, options.batchSize);
    const failedAt = await attempt(batch);
    active -= 1;
    settle(name, key, batch, failedAt);
    if (stopped ? active === 0 : keys.size === 0) notify();
    pump();
  };

  const notify = (): void => {
    const all = observers;
    observers = [];
    for (const observer of all) observer();
  };

  const pump = (): void => {
    while (!stopped && active < options.parallelism) {
      const name = ready.shift();
      const key = name === undefined ? undefined : keys.get(name);
      if (name === undefined || key === undefined) return;
      active += 1;
      void run(name, key);
    }
  };

  const pumpSoon = (): void => {
    if (pumping) return;
    pumping = true;
    const timer = setTimeout(() => {
      timers.delete(timer);
      pumping = false;
      pump();
    }, options.latencyInMs);
    timers.add(timer);
  };

  const push = (record: DynamoDBRecord): void => {
    if (stopped) return;
    const name = journalKeyOf(record.dynamodb?.Keys ?? {}).stream;
    const key = keys.get(name);
    if (key !== undefined) {
      key.waiting.push(record);
      return;
    }
    keys.set(name, { waiting: [record], failures: 0 });
    ready.push(name);
    pumpSoon();
  };

  const settled = (isSettled: boolean): Promise<void> =>
    isSettled ? Promise.resolve() : new Promise((resolve) => observers.push(resolve));

  return {
    push,
    idle: () => settled(keys.size === 0 || stopped),
    stop: () => {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      return settled(active === 0);
    },
  };
};
