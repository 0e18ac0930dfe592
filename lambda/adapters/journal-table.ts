import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  type PutItemCommandInput,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { currentRequest } from '../current-request.ts';
import type { Commit, Commits } from '../domain/journal/commit.ts';
import type { Archive, Journal } from '../service/ports.ts';
import { itemReader } from './read-item.ts';

type Item = Record<string, AttributeValue>;

/** The commits of a stream from behind a version. */
export const streamAfter = '#stream = :stream and #version > :after';

/** The commit is kept as one JSON text: what was hashed is what is stored, to the byte. */
export const toItem = (commit: Commit): Item => ({
  stream: { S: commit.stream },
  version: { N: String(commit.version) },
  hash: { S: commit.hash },
  commit: { S: JSON.stringify(commit) },
});

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
 * `PutItem` on a key that must not exist, and `Query`: the only two calls anything makes on this table. `commits`: what a
 * function reads and writes there; any other commit is as good as damaged to it.
 */
export const createJournal = (client: DynamoDBClient, table: string, commits: Commits): Journal & Archive => {
  const { fromItem, storedFromItem } = itemReader(commits);
  /**
   * What cannot be read back is never written: an acknowledged commit that no reader takes would lose its case. Throws
   * with the fault of the schema.
   */
  const toReadableItem = (commit: Commit): Item => {
    const item = toItem(commit);
    fromItem(item);
    return item;
  };
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
  return {
    load: async (stream, after) => (await itemsOf(stream, after)).map(fromItem),
    stored: async (stream) => (await itemsOf(stream)).map(storedFromItem),
    append: async (commit) => {
      const item = toReadableItem(commit);
      try {
        currentRequest()?.signal?.throwIfAborted();
        await client.send(
          writeInTime({
            TableName: table,
            Item: item,
            ConditionExpression: 'attribute_not_exists(#stream)',
            ExpressionAttributeNames: { '#stream': 'stream' },
          }),
        );
        return 'appended';
      } catch (cause) {
        if (cause instanceof ConditionalCheckFailedException) return 'taken';
        throw new Error(`journal: ${commit.stream} v${commit.version} was not written`, { cause });
      }
    },
  };
};
