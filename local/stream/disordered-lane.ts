import type { DynamoDBRecord } from 'aws-lambda';
import { asRequests } from '../../lambda/current-request.ts';
import { firstFailure, type Lane, type LaneOptions } from './lane.ts';

/** How badly a stream may behave that keeps order within an item alone, as several batches of a shard at once do. */
export type Disorder = {
  /** Numbers in [0, 1). */
  readonly random: () => number;
  /** Every record comes up to so much after its write. */
  readonly longestDelayInMs: number;
  /** Share of the records that come once more after they were done. */
  readonly repeated: number;
};

type Waiting = { readonly record: DynamoDBRecord; readonly isRepeat: boolean };

/**
 * The adversary's way through the stream: any order across items, batches of chance, repeats and delays. Whatever holds
 * through it holds on AWS, where a partition key keeps no order once batches of a shard run beside each other.
 */
export const createDisorderedLane = (options: LaneOptions, disorder: Disorder): Lane => {
  const { random, longestDelayInMs, repeated } = disorder;
  const ready: Waiting[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const observers: (() => void)[] = [];
  let [outstanding, active, stopped] = [0, 0, false];

  const notify = (): void => {
    if (stopped ? active === 0 : outstanding === 0) for (const observer of observers.splice(0)) observer();
  };

  const later = (waiting: Waiting): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      ready.splice(Math.floor(random() * (ready.length + 1)), 0, waiting);
      pump();
    }, random() * longestDelayInMs);
    timers.add(timer);
  };

  const attempt = async (batch: readonly Waiting[]): Promise<number> => {
    const records = batch.map(({ record }) => record);
    try {
      return firstFailure(records, await asRequests(options.consume)({ Records: records }));
    } catch (error) {
      options.onFailure(error);
      return 0;
    }
  };

  const run = async (batch: readonly Waiting[]): Promise<void> => {
    const failedAt = await attempt(batch);
    active -= 1;
    const done = batch.slice(0, failedAt);
    const again = done.filter(({ isRepeat }) => !isRepeat && random() < repeated);
    options.onDone(done.map(({ record }) => record));
    outstanding -= done.length - again.length;
    if (!stopped) {
      for (const waiting of batch.slice(failedAt)) later(waiting);
      for (const { record } of again) later({ record, isRepeat: true });
    }
    notify();
    pump();
  };

  const pump = (): void => {
    while (!stopped && active < options.parallelism && ready.length > 0) {
      active += 1;
      void run(ready.splice(0, 1 + Math.floor(random() * options.batchSize)));
    }
  };

  const settled = (isSettled: boolean): Promise<void> =>
    isSettled ? Promise.resolve() : new Promise((resolve) => observers.push(resolve));

  return {
    push: (record) => {
      if (stopped) return;
      outstanding += 1;
      later({ record, isRepeat: false });
    },
    isWorking: () => active > 0,
    idle: () => settled(outstanding === 0 || stopped),
    stop: () => {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      notify();
      return settled(active === 0);
    },
  };
};
