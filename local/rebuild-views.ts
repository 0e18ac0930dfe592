import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { parseStream, streamKinds } from '../lambda/domain/kernel/streams.ts';
import type { Item } from './journal-scan.ts';
import { itemKeyOf, type JournalItem, toReplayRecord } from './stream/stream-record.ts';

/** Where a rebuild stands, so that one that was stopped goes on; null before its beginning. */
export type RebuildPosition = {
  readonly read: () => Promise<JournalItem | null>;
  readonly write: (last: JournalItem) => Promise<void>;
  readonly clear: () => Promise<void>;
};

export type Rebuild = {
  /** Items of the journal behind that key, all of a stream one after the other. */
  readonly itemsAfter: (key: JournalItem | null) => AsyncIterable<Item>;
  /** The projector, as the stream and whoever replays the journal by hand call it. */
  readonly project: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;
  readonly position: RebuildPosition;
  /** Streams given at once; 50 unless said otherwise. */
  readonly streamsAtOnce?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (streams: number) => void;
};

/** `left`: streams that the projector did not take, damaged ones aside; `isWhole`: it came to the end of the journal. */
export type Rebuilt = { readonly streams: number; readonly left: readonly string[]; readonly isWhole: boolean };

/** Projecting a case projects its orders with it, and some streams have no rows. */
export const hasRowsOfItsOwn = (stream: string): boolean => {
  const named = parseStream(stream);
  const rows = named === null ? null : streamKinds[named.kind].rows;
  return rows !== null && rows !== 'order';
};

const usuallyAtOnce = 50;
const attemptsAtMost = 3;

/** The records that are left after some attempts; what fails then is the projector's to tell of. */
const projected = async (
  project: Rebuild['project'],
  records: readonly DynamoDBRecord[],
): Promise<readonly DynamoDBRecord[]> => {
  let left = records;
  for (let attempt = 1; attempt <= attemptsAtMost && left.length > 0; attempt += 1) {
    const { batchItemFailures } = await project({ Records: [...left] });
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    left = left.filter(({ dynamodb }) => failed.has(dynamodb?.SequenceNumber ?? ''));
  }
  return left;
};

/** The first item of every stream behind `before` that has rows, so many at a time. */
async function* firstOfEach(
  items: AsyncIterable<Item>,
  atOnce: number,
  before: string | undefined,
): AsyncGenerator<readonly Item[]> {
  let some: Item[] = [];
  let last = before;
  for await (const item of items) {
    const stream = item['stream']?.S ?? '';
    if (stream === last || !hasRowsOfItsOwn(stream)) continue;
    last = stream;
    some.push(item);
    if (some.length < atOnce) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/**
 * Brings every row of the views to where the journal is: one commit of each stream is given to the projector as a replay by
 * hand, as the runbook does it on AWS. Holds a page of the journal at a time; may be stopped, and goes on where it was.
 */
export const rebuildViews = async (rebuild: Rebuild): Promise<Rebuilt> => {
  const { itemsAfter, project, position, signal, onProgress, streamsAtOnce = usuallyAtOnce } = rebuild;
  const left: string[] = [];
  let streams = 0;
  const begun = await position.read();
  for await (const items of firstOfEach(itemsAfter(begun), streamsAtOnce, begun?.['stream']?.S)) {
    const records = items.map(toReplayRecord);
    for (const { dynamodb } of await projected(project, records)) left.push(dynamodb?.SequenceNumber ?? '');
    streams += items.length;
    await position.write(itemKeyOf(items.at(-1) ?? {}));
    onProgress?.(streams);
    if (signal?.aborted === true) return { streams, left, isWhole: false };
  }
  await position.clear();
  return { streams, left, isWhole: true };
};
