import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  type PutItemCommandInput,
  QueryCommand,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { currentRequest } from '../current-request.ts';
import type { Commit, Commits } from '../domain/journal/commit.ts';
import { NewerCommit, UnreadableCommit } from '../domain/journal/remains.ts';
import { CommitTooLarge } from '../domain/journal/too-large.ts';
import type { Archive, Journal } from '../service/ports.ts';
import { bytesOfItem, itemAtMostInBytes } from './item-bytes.ts';
import { keptText } from './packed-text.ts';
import { itemReader } from './read-item.ts';

type Item = Record<string, AttributeValue>;

/** The commits of a stream from behind a version. */
export const streamAfter = '#stream = :stream and #version > :after';

/** The commit is kept as one JSON text, a long one packed: what was hashed is what is read back, to the byte. */
export const toItem = (commit: Commit): Item => ({
  stream: { S: commit.stream },
  version: { N: String(commit.version) },
  hash: { S: commit.hash },
  commit: { S: keptText(commit) },
});

/**
 * The write of a commit, whose key must not exist. What cannot be read back is never written: an acknowledged commit that
 * no reader takes would lose its case. Throws with the fault of the schema, and `CommitTooLarge`.
 */
export const commitPut = (table: string, commit: Commit, fromItem: (item: Item) => Commit) => {
  const item = toItem(commit);
  fromItem(item);
  const bytes = bytesOfItem(item);
  if (bytes > itemAtMostInBytes) throw new CommitTooLarge(bytes, itemAtMostInBytes);
  return {
    TableName: table,
    Item: item,
    ConditionExpression: 'attribute_not_exists(#stream)',
    ExpressionAttributeNames: { '#stream': 'stream' },
  };
};

/**
 * What was answered for without it is not written any more, at no attempt: a function that is frozen after its answer
 * would send an alert when it thaws, long after its sender has given it up.
 */
const writeInTime = (input: PutItemCommandInput): PutItemCommand => {
  const command = new PutItemCommand(input);
  command.middlewareStack.add(
    (next) => (args) => {
      currentRequest()?.signal?.throwIfAborted();
      return next(args);
    },
    { step: 'finalizeRequest', priority: 'low', name: 'writeInTime' },
  );
  return command;
};

/**
 * `PutItem` on a key that must not exist, by itself or in a transaction (`register-in-turn.ts`), and `Query`: the only calls
 * anything makes on this table. `commits`: what a function reads and writes there; any other commit is as good as damaged to it.
 */
export const createJournal = (client: DynamoDBClient, table: string, commits: Commits): Journal & Archive => {
  const { fromItem, storedFromItem, restOf } = itemReader(commits);
  const itemsOf = async (stream: string, after = 0): Promise<readonly Item[]> => {
    const items: Item[] = [];
    let start: Item | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: streamAfter,
          ExpressionAttributeNames: { '#stream': 'stream', '#version': 'version' },
          ExpressionAttributeValues: { ':stream': { S: stream }, ':after': { N: String(after) } },
          ExclusiveStartKey: start,
        }),
      );
      items.push(...(page.Items ?? []));
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
    return items;
  };
  /** Whoever can do with what is left of a stream finds that in the fault. */
  const readAll = <T>(items: readonly Item[], read: (item: Item) => T, after: number): readonly T[] => {
    try {
      return items.map(read);
    } catch (cause) {
      if (after > 0) throw cause;
      if (cause instanceof UnreadableCommit) throw new UnreadableCommit(cause.where, restOf(items));
      throw cause instanceof NewerCommit ? new NewerCommit(cause.where, restOf(items)) : cause;
    }
  };
  return {
    load: async (stream, after = 0) => readAll(await itemsOf(stream, after), fromItem, after),
    stored: async (stream) => readAll(await itemsOf(stream), storedFromItem, 0),
    append: async (commit) => {
      const put = commitPut(table, commit, fromItem);
      try {
        currentRequest()?.signal?.throwIfAborted();
        await client.send(writeInTime(put));
        return 'appended';
      } catch (cause) {
        if (cause instanceof ConditionalCheckFailedException || cause instanceof TransactionConflictException)
          return 'taken';
        throw new Error(`journal: ${commit.stream} v${commit.version} was not written`, { cause });
      }
    },
  };
};
