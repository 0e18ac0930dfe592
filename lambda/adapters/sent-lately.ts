import { setTimeout as wait } from 'node:timers/promises';
import {
  GetItemCommand,
  TransactionCanceledException,
  TransactionConflictException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { currentRequest } from '../current-request.ts';
import { epochMs } from '../domain/calendar/instant.ts';
import type { Commit, Commits } from '../domain/journal/commit.ts';
import { caseIdIn } from '../domain/kernel/streams.ts';
import { lazily } from '../domain/vocabulary/lazily.ts';
import { sentLatelyPrefix, viewsTable } from '../resource-names.ts';
import type { Saying, SentLately } from '../service/ports.ts';
import type { CoreOptions } from './core.ts';
import { commitPut } from './journal-table.ts';
import { itemReader } from './read-item.ts';
import { readRows } from './read-rows.ts';
import { item } from './view-items.ts';

const Row = lazily(() => z.strictObject({ caseId: z.string() }));

const keyOf = ({ digest }: Saying) => ({ pk: `${sentLatelyPrefix}${digest}`, sk: 'latest' });

/** Long after any policy asks, in seconds since 1970: the table takes it away when it likes, and nobody is held by it meanwhile. */
const keptForMs = 7 * 86_400_000;
const uselessFrom = ({ at }: Commit): number => Math.ceil((epochMs(at) + keptForMs) / 1000);

/** A row's version is the instant of its commit, in milliseconds since 1970. */
const conditionOf = ({ since, over }: Saying) => {
  if (over === 'anything') return {};
  const longAgo = 'attribute_not_exists(#version) or #version < :since';
  const isOver = over === null ? {} : { ':over': { S: JSON.stringify({ caseId: over.caseId }) } };
  return {
    ConditionExpression: over === null ? longAgo : `${longAgo} or #body = :over`,
    ExpressionAttributeNames: { '#version': 'version', ...(over === null ? {} : { '#body': 'body' }) },
    ExpressionAttributeValues: { ':since': { N: String(epochMs(since)) }, ...isOver },
  };
};

type Outcome = 'appended' | 'taken' | 'said' | 'conflict';

/** In the order of the parts: the commit and what it says. */
const outcomeOf = (cause: unknown): Outcome => {
  if (cause instanceof TransactionConflictException) return 'conflict';
  if (!(cause instanceof TransactionCanceledException)) throw cause;
  const [commit, said] = (cause.CancellationReasons ?? []).map(({ Code }) => Code);
  if (commit === 'ConditionalCheckFailed') return 'taken';
  if (said === 'ConditionalCheckFailed') return 'said';
  if ([commit, said].includes('TransactionConflict')) return 'conflict';
  throw cause;
};

/** Of several at one moment, each that meets another comes back once that is through: tens of milliseconds. */
const attemptsAtMost = 5;
const firstWaitMs = 20;

type Options = Pick<CoreOptions, 'dynamodb' | 'journalTable' | 'viewsTable' | 'onUnreadableRow'> & {
  /** No longer is waited for this, so that the emergency can be written without it in time. */
  readonly withinMs: number;
};

/**
 * What has been sent of late, by rows of the views in a partition each: one `TransactWriteItems` in the place of the commit's
 * `PutItem`. The row is read only where it stands in the way.
 */
export const createSentLately = (options: Options, commits: Commits): SentLately => {
  const { dynamodb, journalTable, viewsTable: table, onUnreadableRow, withinMs } = options;
  const { fromItem } = itemReader(commits);

  const attempt = async (commit: Commit, saying: Saying, abortSignal: AbortSignal): Promise<Outcome> => {
    const row = {
      ...item(keyOf(saying), epochMs(commit.at), { caseId: caseIdIn(commit.stream) }),
      [viewsTable.timeToLive]: { N: String(uselessFrom(commit)) },
    };
    const parts = [
      { Put: commitPut(journalTable, commit, fromItem) },
      { Put: { TableName: table, Item: row, ...conditionOf(saying) } },
    ];
    try {
      currentRequest()?.signal?.throwIfAborted();
      await dynamodb.send(new TransactWriteItemsCommand({ TransactItems: parts }), { abortSignal });
      return 'appended';
    } catch (cause) {
      return outcomeOf(cause);
    }
  };

  const whoSaid = async (saying: Saying, abortSignal: AbortSignal): Promise<{ readonly caseId: string }> => {
    const { pk, sk } = keyOf(saying);
    const Key = { pk: { S: pk }, sk: { S: sk } };
    const asked = new GetItemCommand({ TableName: table, Key, ConsistentRead: true });
    const { Item } = await dynamodb.send(asked, { abortSignal });
    const [row] = readRows(Row, Item === undefined ? [] : [Item], onUnreadableRow);
    if (row === undefined) throw new Error('what stands in the way of an emergency cannot be read');
    return row;
  };

  return {
    append: async (commit, saying) => {
      const abortSignal = AbortSignal.timeout(withinMs);
      for (let tried = 0; tried < attemptsAtMost; tried += 1) {
        const outcome = await attempt(commit, saying, abortSignal);
        if (outcome === 'said') return whoSaid(saying, abortSignal);
        if (outcome !== 'conflict') return outcome;
        await wait(Math.random() * firstWaitMs * 2 ** tried);
      }
      throw new Error(`${commit.stream} met others at what it says ${attemptsAtMost} times`);
    },
  };
};
