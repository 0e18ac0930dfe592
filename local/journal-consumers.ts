import { createAcknowledgementChecks } from '../lambda/adapters/delayed-checks.ts';
import { readCommit } from '../lambda/adapters/read-commit.ts';
import type { Unreadable } from '../lambda/adapters/read-item.ts';
import { createProjector } from '../lambda/handlers/create/projector.ts';
import { createStreamPublisher } from '../lambda/handlers/create/publisher.ts';
import type { Logger } from '../lambda/log.ts';
import { acknowledgementQueueName, journalTable, viewsTable } from '../lambda/resource-names.ts';
import type { Unanchored } from '../lambda/service/anchoring.ts';
import type { Publisher } from '../lambda/service/ports.ts';
import type { Clients, Core } from './connections.ts';
import { type Item, scanTable } from './journal-scan.ts';
import { rebuildViews } from './rebuild-views.ts';
import type { Resources } from './resources.ts';
import { createStreamFeed, type Disorder, type StreamFeed } from './stream-feed.ts';

export type JournalConsumersOptions = {
  readonly dataDir: string;
  readonly core: Core;
  readonly clients: Clients;
  readonly resources: Resources;
  readonly publisher: Publisher;
  readonly log: Logger;
  readonly unanchored: Unanchored;
  readonly stoppedCleanly: boolean;
  /** The adversarial mode of the stream. */
  readonly disorder?: Disorder | undefined;
  /** Whether an order is on its way to its operator at this moment. */
  readonly isDelivering: () => boolean;
};

/** Far below what a DynamoDB stream takes; enough for a request to be answered before its consequences begin. */
const streamLatencyInMs = 20;

/** Each commit by itself: no order waits for its neighbours. */
const publication = { batchSize: 1 };

/**
 * What lists are made of may come a moment after what operators get: until then all that follows a command has happened, and
 * is projected at once.
 */
const projection = { batchSize: 100, parallelism: 1, latencyInMs: 60 };

/** Alerts go before what records them for lists; but lists are never behind by more than this for it. */
const projectedWithinMs = 500;

export type JournalConsumers = {
  readonly feed: StreamFeed;
  /** Items left out of the catch-up because they are damaged. */
  readonly unreadable: readonly Unreadable[];
};

/** What a later release wrote is fed, and waits in the feed as it would in the stream. */
const isDamaged = (item: Item): boolean => {
  const commit = readCommit(item);
  return !commit.ok && commit.error.is === 'damaged';
};

/** After a kill: the views may be torn, and the last commits may have reached neither consumer. */
const catchUp = async (
  feed: StreamFeed,
  { clients, core }: JournalConsumersOptions,
): Promise<readonly Unreadable[]> => {
  const tables = { journal: journalTable.name, views: viewsTable.name };
  const { unreadable } = await rebuildViews(clients.dynamodb, tables, core);
  const items: Item[] = [];
  for await (const item of scanTable(clients.dynamodb, journalTable.name)) if (!isDamaged(item)) items.push(item);
  feed.replay(items);
  return unreadable;
};

/** The journal's two consumers on the emulated stream; every later write through `clients.dynamodb` reaches them. */
export const startJournalConsumers = async (options: JournalConsumersOptions): Promise<JournalConsumers> => {
  const { core, clients, resources, publisher, unanchored, log } = options;
  const checks = createAcknowledgementChecks(clients.sqs, resources.queue(acknowledgementQueueName).url);
  const feed = createStreamFeed({
    progressDir: `${options.dataDir}/streams`,
    latencyInMs: streamLatencyInMs,
    retry: { firstMs: 25, maxMs: 1_000 },
    ...(options.disorder === undefined ? {} : { disorder: options.disorder }),
  });
  const isUrgent = (): boolean => options.isDelivering() || feed.isWorking('publisher');
  const yielding = { to: isUrgent, atMostMs: projectedWithinMs };
  feed.addConsumer('projector', createProjector({ ...core, unanchored }, log), { ...projection, yielding });
  feed.addConsumer('publisher', createStreamPublisher({ ...core, publisher, checks }, log), publication);
  const unreadable = options.stoppedCleanly ? [] : await catchUp(feed, options);
  for (const where of unreadable) log('commit.unreadable', where);
  feed.attach(clients.dynamodb);
  return { feed, unreadable };
};
