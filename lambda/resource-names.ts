/**
 * Names and limits of every table, topic and queue; shared by the CDK app, the configuration and the local runtime.
 * FIFO names end in `.fifo` because the services require it.
 */

/** Drills travel on resources of their own; no code path leads from one to the other. */
export type DispatchPath = 'live' | 'exercise';
export const dispatchPaths = ['live', 'exercise'] as const;

export const journalTable = { name: 'journal', partitionKey: 'stream', sortKey: 'version' } as const;

export const viewsTable = {
  name: 'views',
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Of rows that are of no use after some time; all others have none. */
  timeToLive: 'expires',
  indexes: [
    { name: 'by-owner', partitionKey: 'ownerKey', sortKey: 'ownerSort' },
    { name: 'by-owner-status', partitionKey: 'ownerStatusKey', sortKey: 'ownerSort' },
    { name: 'by-authority', partitionKey: 'authorityKey', sortKey: 'authoritySort' },
    { name: 'by-authority-status', partitionKey: 'authorityStatusKey', sortKey: 'authoritySort' },
    { name: 'by-operator', partitionKey: 'operatorKey', sortKey: 'operatorSort' },
    { name: 'by-kind', partitionKey: 'kindKey', sortKey: 'kindSort' },
    { name: 'by-kind-status', partitionKey: 'kindStatusKey', sortKey: 'kindStatusSort' },
  ],
} as const;

/** Who read what: a row by the digest of its reading, found by whom and what it names, the newest first. */
export const accessTable = {
  name: 'access',
  partitionKey: 'key',
  indexes: [
    { name: 'by-case', partitionKey: 'caseId', sortKey: 'position' },
    { name: 'by-reader', partitionKey: 'reader', sortKey: 'position' },
    { name: 'by-organisation', partitionKey: 'organisation', sortKey: 'position' },
    { name: 'by-day', partitionKey: 'dayPart', sortKey: 'position' },
  ],
} as const;

/** Who was told of what: a row a notice, found by its id and by what it is about, in the order in which they were due. */
export const noticesTable = {
  name: 'notices',
  partitionKey: 'id',
  timeToLive: 'expires',
  indexes: [{ name: 'by-about', partitionKey: 'about', sortKey: 'position' }],
} as const;

/** Partitions of a day's readings: a row is in one by its key, so that no day is written to one partition alone. */
export const partsOfDay = 4;

/**
 * Buckets of the scans of sealed documents, where names of their own are asked for: uploads wait in one that locks nothing,
 * what was verified is kept in the other, which locks whatever is put into it.
 */
export const attachmentBuckets = { incoming: 'attachment-uploads', kept: 'attachments' } as const;

/** Files of boundaries are the deployment's: no organisation has an id like this. */
export const boundaryOwner = '_boundaries';

/** Under which each holds them; no browser can write the second. */
export const attachmentPrefixes = { incoming: 'incoming', kept: 'attachments' } as const;

/** Anchors by their number, and the pages of heads beside them by their root: in the bucket as in a copy of it. */
export const anchorPrefixes = { anchors: 'anchors', heads: 'heads' } as const;
export const anchorKey = (number: number): string =>
  `${anchorPrefixes.anchors}/${String(number).padStart(10, '0')}.json`;
export const anchorNumberIn = (key: string): number => Number(/(\d+)\.json$/.exec(key)?.[1] ?? 0);
export const headsKey = (root: string): string => `${anchorPrefixes.heads}/${root}.json`;

/** Partitions of the views in which heads wait for the next anchor; a commit is in one by the last digit of its hash. */
export const unanchoredPartitions = ['unanchored#0', 'unanchored#1', 'unanchored#2', 'unanchored#3'] as const;

/** The row of the views that every change of the register replaces as it comes into force. */
export const registerTurn = { pk: 'register#turn', sk: 'latest' } as const;

/** Rows of the views that say when an emergency was last sent, in a partition for each that can be told from others. */
export const sentLatelyPrefix = 'sent-lately#';

/** SNS FIFO topic of a dispatch path. */
export const topicName = (path: DispatchPath): string => `dispatch-${path}.fifo`;

/** SQS FIFO queue that one operator's orders wait in. */
export const orderQueueName = (path: DispatchPath, operator: string): string => `orders-${path}-${operator}.fifo`;

/** SQS FIFO queue from which an operator that polls fetches what the deliverer found still to be sent. */
export const pickUpQueueName = (path: DispatchPath, operator: string): string => `pick-up-${path}-${operator}.fifo`;

/** How a path and an operator are named together where addresses of queues are kept. */
export const pickUpKey = (path: DispatchPath, operator: string): string => `${path}-${operator}`;

/** Copy of everything that was published, live and exercise. */
export const recordQueueName = 'dispatch-record.fifo';

/** Delayed messages that ask "has the operator acknowledged yet?". */
export const acknowledgementQueueName = 'acknowledgement-checks';

/** What happened that somebody may have to be told of. */
export const happeningsQueueName = 'happenings';

/** SNS topic of notices; `channel` says by which they go, `audience` to whose people. */
export const noticesTopicName = 'notices';
export const noticeAttributes = { channel: 'channel', audience: 'audience' } as const;
export type NoticeChannelName = 'webhook' | 'email';

/** Notices that go to a gateway. */
export const webhookQueueName = 'notices-webhook';
export const webhookFilterPolicy: Record<string, string[]> = { [noticeAttributes.channel]: ['webhook'] };

/** `orders-live-telecom.fifo` -> `orders-live-telecom-dlq.fifo`; `acknowledgement-checks` -> `acknowledgement-checks-dlq`. */
export const deadLetterQueueName = (queue: string): string =>
  queue.endsWith('.fifo') ? `${queue.slice(0, -'.fifo'.length)}-dlq.fifo` : `${queue}-dlq`;

/** The message attribute the order subscriptions filter on; a plain String (array values match nothing in the emulator). */
export const operatorAttribute = 'operator';

export const orderFilterPolicy = (operator: string): Record<string, string[]> => ({ [operatorAttribute]: [operator] });

/** Receives before the dead-letter queue: at 30 s apart an operator may be out of reach for about 50 minutes. */
export const queueLimits = {
  visibilityTimeoutInSeconds: 30,
  maxReceiveCount: 100,
  retentionInDays: 14,
} as const;
