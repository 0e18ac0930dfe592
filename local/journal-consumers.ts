import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createAcknowledgementChecks } from '../lambda/adapters/delayed-checks.ts';
import { createHappenings } from '../lambda/adapters/happenings-queue.ts';
import type { Unreadable } from '../lambda/domain/journal/remains.ts';
import { createProjector, type ProjectorHandlerDeps } from '../lambda/handlers/create/projector.ts';
import { createStreamPublisher } from '../lambda/handlers/create/publisher.ts';
import type { Logger } from '../lambda/log.ts';
import { acknowledgementQueueName, happeningsQueueName, journalTable } from '../lambda/resource-names.ts';
import type { Unanchored } from '../lambda/service/anchoring.ts';
import type { Publisher } from '../lambda/service/ports.ts';
import type { Clients, Core } from './connections.ts';
import { scanTable } from './journal-scan.ts';
import { rebuildPosition } from './rebuild-position.ts';
import { type Rebuild, rebuildViews } from './rebuild-views.ts';
import type { Resources } from './resources.ts';
import { within } from './settling.ts';
import { adoptJournal } from './stream/adopt-journal.ts';
import { createStreamFeed, type Disorder, type Happened, type StreamFeed } from './stream-feed.ts';
import type { ChangeLog } from './tables/change-log.ts';

export type JournalConsumersOptions = {
  readonly dataDir: string;
  readonly core: Core;
  readonly clients: Clients;
  /** null where the journal is in an engine that was put in the place of ours. */
  readonly changes: ChangeLog | null;
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

/** So long a start waits for lists to be where the journal is; what fails keeps nobody out. */
const caughtUpWithinMs = 1_500;

export type JournalConsumers = {
  readonly feed: StreamFeed;
  /** Damaged items that the start came upon. */
  readonly unreadable: readonly Unreadable[];
  readonly viewsRebuilt: boolean;
};

/** Of the whole journal behind a key, to bring the views there; what the next anchor covers is no matter of it. */
export const rebuildOf = (
  client: DynamoDBClient,
  deps: Omit<ProjectorHandlerDeps, 'unanchored'>,
  log: Logger,
): Rebuild => ({
  itemsAfter: (key) => scanTable(client, journalTable.name, key ?? undefined),
  project: createProjector({ ...deps, unanchored: { note: async () => undefined } }, log),
  position: rebuildPosition(client),
});

/** Remembers the damaged items that are told of. */
const noting = (log: Logger) => {
  const found = new Map<string, Unreadable>();
  const told: Logger = (code, ids, cause) => {
    const { stream, version, issue } = ids ?? {};
    if (code === 'commit.unreadable' && typeof stream === 'string')
      found.set(`${stream} ${version}`, { stream, version: Number(version), issue: String(issue) });
    log(code, ids, cause);
  };
  return { told, found };
};

const consumers = ['projector', 'publisher'];

/** The whole journal: of another engine it is not known what was fed. */
async function* everything(client: DynamoDBClient): AsyncGenerator<Happened> {
  for await (const item of scanTable(client, journalTable.name)) yield { eventName: 'INSERT', item };
}

/** Whether the views had to be made anew; what was written and not fed is being fed from here on. */
const catchUp = async (
  { changes, clients: { dynamodb }, dataDir, core, stoppedCleanly }: JournalConsumersOptions,
  feed: StreamFeed,
  log: Logger,
): Promise<boolean> => {
  if (changes === null) {
    if (!stoppedCleanly) feed.catchUp(() => everything(dynamodb));
    return false;
  }
  await adoptJournal({ changes, dynamodb, dataDir, consumers, mayBeBehind: !stoppedCleanly });
  const viewsAreOlder = await changes.isBehind('projector');
  if (viewsAreOlder) {
    await rebuildViews(rebuildOf(dynamodb, core, log));
    await changes.caughtUp('projector');
  }
  feed.catchUp(changes.untold);
  return viewsAreOlder;
};

/** The journal's two consumers on the emulated stream; every later write through `clients.dynamodb` reaches them. */
export const startJournalConsumers = async (options: JournalConsumersOptions): Promise<JournalConsumers> => {
  const { core, clients, resources, publisher, unanchored, changes } = options;
  const { told: log, found } = noting(options.log);
  const checks = createAcknowledgementChecks(clients.sqs, resources.queue(acknowledgementQueueName).url);
  const happenings = createHappenings(clients.sqs, resources.queue(happeningsQueueName).url);
  const feed = createStreamFeed({
    ...(changes === null ? {} : { unread: changes }),
    latencyInMs: streamLatencyInMs,
    retry: { firstMs: 25, maxMs: 1_000 },
    ...(options.disorder === undefined ? {} : { disorder: options.disorder }),
  });
  const isUrgent = (): boolean => options.isDelivering() || feed.isWorking('publisher');
  const yielding = { to: isUrgent, atMostMs: projectedWithinMs };
  feed.addConsumer('projector', createProjector({ ...core, unanchored }, log), { ...projection, yielding });
  feed.addConsumer('publisher', createStreamPublisher({ ...core, publisher, checks, happenings }, log), publication);
  const viewsRebuilt = await catchUp(options, feed, log);
  feed.attach(clients.dynamodb);
  await within(caughtUpWithinMs, feed.idle('projector'));
  return { feed, unreadable: [...found.values()], viewsRebuilt };
};
