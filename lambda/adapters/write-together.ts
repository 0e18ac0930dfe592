import { setTimeout as wait } from 'node:timers/promises';
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  TransactionCanceledException,
  TransactionConflictException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { sumOf } from '../domain/vocabulary/sum.ts';
import { bytesOfItem } from './item-bytes.ts';
import type { Condition, Unit, ViewWrite } from './view-writes.ts';

/** A transaction takes so many rows, and 4 MB of them. */
const rowsAtMost = 100;
const bytesAtMost = 4_000_000;

/** A transaction that met another one on its rows: tens of milliseconds, so that the two do not meet again. */
const conflictWaitInMs = 40;

const conditionOf = (when: Condition, version: { N: string }) => {
  if (when === null) return {};
  const names = { ExpressionAttributeNames: { '#version': 'version' } };
  const none = 'attribute_not_exists(#version)';
  if (when === 'newest')
    return {
      ConditionExpression: `${none} or #version <= :version`,
      ...names,
      ExpressionAttributeValues: { ':version': version },
    };
  if ('counted' in when) {
    const counted = { ExpressionAttributeNames: { '#counted': 'counted' } };
    if (when.counted === null) return { ConditionExpression: 'attribute_not_exists(#counted)', ...counted };
    const same = { ':counted': { S: when.counted } };
    return { ConditionExpression: '#counted = :counted', ...counted, ExpressionAttributeValues: same };
  }
  if (when.seen === null) return { ConditionExpression: none, ...names };
  const seen = { ':seen': { N: String(when.seen) } };
  return { ConditionExpression: '#version = :seen', ...names, ExpressionAttributeValues: seen };
};

const inputOf = (table: string, write: ViewWrite) => {
  if ('delete' in write) {
    const { pk, sk } = write.delete;
    return { Delete: { TableName: table, Key: { pk: { S: pk }, sk: { S: sk } } } };
  }
  const version = { N: write.put['version']?.N ?? '0' };
  return { Put: { TableName: table, Item: write.put, ...conditionOf(write.when, version) } };
};

const bytesOf = (write: ViewWrite): number => ('put' in write ? bytesOfItem(write.put) : 0);

/** As many units to a transaction as it takes; a larger unit has one of its own and fails whole. */
const batchesOf = (units: readonly Unit[]): readonly (readonly Unit[])[] => {
  const batches: Unit[][] = [];
  let [rows, bytes] = [0, 0];
  for (const unit of units) {
    const weight = sumOf(unit, bytesOf);
    const last = batches.at(-1);
    const fits = last !== undefined && rows + unit.length <= rowsAtMost && bytes + weight <= bytesAtMost;
    if (fits) last.push(unit);
    else batches.push([unit]);
    [rows, bytes] = fits ? [rows + unit.length, bytes + weight] : [unit.length, weight];
  }
  return batches;
};

type Outcome = 'written' | 'conflict' | readonly boolean[];

const failures = new Set(['ConditionalCheckFailed', 'TransactionConflict']);

/** Which writes met their condition, by position; `conflict`: others were at these rows. Anything else is thrown on. */
const outcomeOf = (cause: unknown): Outcome => {
  if (cause instanceof ConditionalCheckFailedException) return [false];
  if (cause instanceof TransactionConflictException) return 'conflict';
  if (!(cause instanceof TransactionCanceledException)) throw cause;
  const codes = (cause.CancellationReasons ?? []).map(({ Code = 'None' }) => Code);
  if (codes.length === 0 || codes.some((code) => code !== 'None' && !failures.has(code))) throw cause;
  return codes.includes('TransactionConflict') ? 'conflict' : codes.map((code) => code === 'None');
};

const isSeen = (unit: Unit): boolean =>
  unit.some((write) => 'when' in write && write.when !== null && write.when !== 'newest');

/**
 * Writes units of rows, as few calls as they fit in. false: what was seen before does not stand any more, and nothing, or not
 * everything, was written. A row that a newer one stands in the place of is left alone.
 */
export const createTogether = (client: DynamoDBClient, table: string) => {
  const send = async (writes: readonly ViewWrite[]): Promise<void> => {
    const items: readonly TransactWriteItem[] = writes.map((write) => inputOf(table, write));
    const [only] = writes.length === 1 ? writes.map((write) => inputOf(table, write)) : [];
    if (only === undefined) await client.send(new TransactWriteItemsCommand({ TransactItems: [...items] }));
    else if ('Put' in only) await client.send(new PutItemCommand(only.Put));
    else await client.send(new DeleteItemCommand(only.Delete));
  };
  const attempt = async (units: readonly Unit[]): Promise<Outcome> => {
    try {
      await send(units.flat());
      return 'written';
    } catch (cause) {
      return outcomeOf(cause);
    }
  };
  const write = async (units: readonly Unit[]): Promise<boolean> => {
    if (units.length === 0) return true;
    const outcome = await attempt(units);
    if (outcome === 'written') return true;
    if (outcome === 'conflict') {
      await wait(conflictWaitInMs * Math.random());
      return false;
    }
    const met = outcome.values();
    const left = units.filter((unit) => unit.map(() => met.next().value ?? true).every(Boolean));
    const isOvertaken = units.some((unit) => !left.includes(unit) && isSeen(unit));
    return isOvertaken ? false : write(left);
  };
  return async (units: readonly Unit[]): Promise<boolean> => {
    for (const batch of batchesOf(units)) if (!(await write(batch))) return false;
    return true;
  };
};
