import type { Row, Store } from 'dynalite/db/index.js';
import * as z from 'zod';
import { streamAfter } from '../../lambda/adapters/journal-table.ts';
import { journalTable } from '../../lambda/resource-names.ts';

/** What the journal is asked for; anything else of a query is left to the engine. */
const StreamAsked = z.strictObject({
  TableName: z.literal(journalTable.name),
  ConsistentRead: z.literal(true),
  KeyConditionExpression: z.literal(streamAfter),
  ExpressionAttributeNames: z.strictObject({
    '#stream': z.literal(journalTable.partitionKey),
    '#version': z.literal(journalTable.sortKey),
  }),
  ExpressionAttributeValues: z.strictObject({
    ':stream': z.strictObject({ S: z.string() }),
    ':after': z.strictObject({ N: z.string() }),
  }),
});

const Read = z.object({ Items: z.array(z.custom<Row>()), LastEvaluatedKey: z.undefined().optional() });

const attributeOf = (row: Row, name: string, type: 'S' | 'N'): string => String(row[name]?.[type] ?? '');
const streamOf = (row: Row): string => attributeOf(row, journalTable.partitionKey, 'S');
/** Beside its text: names and numbers of a row. */
const restOfRow = 200;

/** What a row weighs: nearly all of it is the text of its commit. */
const sizeOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, row) => sum + attributeOf(row, 'commit', 'S').length + restOfRow, 0);
const versionOf = (row: Row): number => Number(attributeOf(row, journalTable.sortKey, 'N'));

/** Some thousands of commits, as JavaScript holds them two bytes a character: the cases that are on their way. */
const charactersAtMost = 8_000_000;

export type KeptStreams = {
  /** Answers a query for a stream as `read` would, and asks it only where the stream is not kept. */
  readonly query: (asked: object, read: () => Promise<object>) => Promise<object>;
  /** A row stands in the journal where none stood, or instead of one. To be told before anybody hears that it was written. */
  readonly wrote: (row: Row) => void;
  /** The journal was changed in a way that is not told one by one. */
  readonly forget: () => void;
};

/**
 * The streams of the journal that were asked for last, as they stand: every row that is written goes through this process,
 * so that what was read once need not be read again.
 */
export const keepStreams = (): KeptStreams => {
  const kept = new Map<string, readonly Row[]>();
  let characters = 0;
  /** Reads under way: what is written meanwhile may stand in their answer or not. */
  const reads = new Set<{ readonly stream: string; isOvertaken: boolean }>();

  const drop = (stream: string): void => {
    characters -= sizeOf(kept.get(stream) ?? []);
    kept.delete(stream);
  };
  /** The streams that were asked for last stand last. */
  const keep = (stream: string, rows: readonly Row[]): void => {
    drop(stream);
    kept.set(stream, rows);
    characters += sizeOf(rows);
    for (const [least] of kept) {
      if (characters <= charactersAtMost) break;
      drop(least);
    }
  };

  const readWhole = async (stream: string, read: () => Promise<object>): Promise<object> => {
    const reading = { stream, isOvertaken: false };
    reads.add(reading);
    try {
      const answer = await read();
      const whole = Read.safeParse(answer).data?.Items;
      if (whole !== undefined && !reading.isOvertaken) keep(stream, whole);
      return answer;
    } finally {
      reads.delete(reading);
    }
  };

  return {
    query: async (asked, read) => {
      const known = StreamAsked.safeParse(asked).data?.ExpressionAttributeValues;
      if (known === undefined) return read();
      const stream = known[':stream'].S;
      const after = Number(known[':after'].N);
      const rows = kept.get(stream);
      // A part of a stream does not say how it begins.
      if (rows === undefined) return after === 0 ? readWhole(stream, read) : read();
      keep(stream, rows);
      const Items = rows.filter((row) => versionOf(row) > after);
      return { Items, Count: Items.length, ScannedCount: Items.length };
    },
    wrote: (row) => {
      const stream = streamOf(row);
      for (const reading of reads) if (reading.stream === stream) reading.isOvertaken = true;
      const rows = kept.get(stream);
      if (rows === undefined) return;
      const others = rows.filter((other) => versionOf(other) !== versionOf(row));
      keep(
        stream,
        [...others, row].toSorted((one, other) => versionOf(one) - versionOf(other)),
      );
    },
    forget: () => {
      for (const reading of reads) reading.isOvertaken = true;
      kept.clear();
      characters = 0;
    },
  };
};

const stores = new WeakMap<Store, KeptStreams>();

export const keptStreams = (store: Store): KeptStreams => {
  const known = stores.get(store) ?? keepStreams();
  stores.set(store, known);
  return known;
};
