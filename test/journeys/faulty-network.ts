import { createServer, type Socket } from 'node:net';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SNSClient } from '@aws-sdk/client-sns';
import * as z from 'zod';
import { Commit } from '../../lambda/domain/journal/every-commit.ts';
import { journalTable, viewsTable } from '../../lambda/resource-names.ts';
import { shortWay } from '../../local/in-process.ts';

export type Outage = 'refuses connections' | 'never answers';

const isRequest = (value: unknown): value is { port?: number } => typeof value === 'object' && value !== null;

/** A listener that accepts every connection and never answers; its port. */
const startSilence = async (): Promise<number> => {
  const sockets = new Set<Socket>();
  const silence = createServer((socket) => void sockets.add(socket.on('error', () => undefined)));
  await new Promise<void>((resolve) => silence.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    silence.close();
    for (const socket of sockets) socket.destroy();
  });
  const address = silence.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

/** Puts a broken listener in the way of the topics, for both the inline and the stream's publisher, until it is mended. */
export const breakableTopics = async (client: SNSClient) => {
  const silent = await startSilence();
  let outage: Outage | null = null;
  let failures = 0;
  client.middlewareStack.add(
    (next) => (args) => {
      // Port 1 is nobody's: the connection is refused.
      if (outage !== null && isRequest(args.request)) args.request.port = outage === 'never answers' ? silent : 1;
      return next(args);
    },
    { step: 'finalizeRequest', name: 'brokenListener', priority: 'low' },
  );
  client.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        failures += 1;
        throw error;
      }
    },
    { step: 'initialize', name: 'countedFailures' },
  );
  return {
    break: (how: Outage): void => {
      outage = how;
      failures = 0;
    },
    mend: (): void => {
      outage = null;
    },
    /** Publishers that have given up, each after its own repetitions, since it was last broken. */
    failures: (): number => failures,
  };
};

/** Puts a silent listener in the way of every write to the journal until it is mended. */
export const breakableJournal = async (client: DynamoDBClient) => {
  const silent = await startSilence();
  let isBroken = false;
  client.middlewareStack.remove(shortWay);
  client.middlewareStack.add(
    (next, context) => (args) => {
      if (isBroken && context.commandName === 'PutItemCommand' && isRequest(args.request)) args.request.port = silent;
      return next(args);
    },
    { step: 'finalizeRequest', name: 'silentListener', priority: 'low' },
  );
  return {
    break: (): void => {
      isBroken = true;
    },
    mend: (): void => {
      isBroken = false;
    },
  };
};

const writes = new Set(['PutItemCommand', 'DeleteItemCommand', 'TransactWriteItemsCommand']);

const OnViews = z.object({ TableName: z.literal(viewsTable.name) });
const Together = z.object({
  TransactItems: z.array(z.union([z.object({ Put: OnViews }), z.object({ Delete: OnViews })])),
});

const isOnViews = (input: object): boolean => OnViews.or(Together).safeParse(input).success;

/**
 * Makes writes to the views fail where `fails` says so of the n-th: `before` it is done, or `after`, when it is done but
 * nobody hears of it.
 */
export const breakableViews = (client: DynamoDBClient) => {
  let fails: (nth: number) => 'before' | 'after' | null = () => null;
  let count = 0;
  let failures = 0;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (!writes.has(context.commandName ?? '') || !isOnViews(args.input)) return next(args);
      count += 1;
      const how = fails(count);
      if (how !== null) failures += 1;
      if (how === 'before') throw new Error('the write failed');
      const answer = await next(args);
      if (how === 'after') throw new Error('the answer was lost');
      return answer;
    },
    { step: 'initialize', name: 'failingWrites' },
  );
  return {
    failWhere: (rule: typeof fails): void => {
      fails = rule;
      count = 0;
    },
    failures: (): number => failures,
  };
};

const Written = z.object({
  TableName: z.literal(journalTable.name),
  Item: z.object({ commit: z.object({ S: z.string() }) }),
});

const progressIn = (input: object): Commit | null => {
  const written = Written.safeParse(input).data;
  if (written === undefined) return null;
  const commit = Commit.safeParse(JSON.parse(written.Item.commit.S)).data;
  if (commit === undefined) return null;
  return commit.events.some(({ type }) => type === 'order.progressed') ? commit : null;
};

/**
 * Keeps sends in their midst for as long as a test needs: of each order the first report of progress is taken, and every
 * later one meets a fault, so that its operator reports it again and again, until they are let go.
 */
export const holdableSends = (client: DynamoDBClient) => {
  const first = new Map<string, string>();
  let areHeld = false;
  client.middlewareStack.add(
    (next) => (args) => {
      const progress = areHeld ? progressIn(args.input) : null;
      if (progress === null) return next(args);
      const { stream, commandId } = progress;
      if ((first.get(stream) ?? commandId) !== commandId) throw new Error('the report was not taken');
      first.set(stream, commandId);
      return next(args);
    },
    { step: 'initialize', name: 'heldSends' },
  );
  return {
    hold: (): void => {
      areHeld = true;
    },
    letGo: (): void => {
      areHeld = false;
    },
  };
};
