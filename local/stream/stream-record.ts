import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord, AttributeValue as StreamValue } from 'aws-lambda';
import { journalTable } from '../../lambda/resource-names.ts';

/** A journal item as PutItem takes it. */
export type JournalItem = Record<string, AttributeValue>;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const toStreamMap = (item: JournalItem): Record<string, StreamValue> =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, toStreamValue(value)]));

/** The SDK's form -> the form a function receives: the same, but binary as base64 text. */
const toStreamValue = (value: AttributeValue): StreamValue => {
  if (value.S !== undefined) return { S: value.S };
  if (value.N !== undefined) return { N: value.N };
  if (value.BOOL !== undefined) return { BOOL: value.BOOL };
  if (value.NULL !== undefined) return { NULL: value.NULL };
  if (value.M !== undefined) return { M: toStreamMap(value.M) };
  if (value.L !== undefined) return { L: value.L.map(toStreamValue) };
  if (value.SS !== undefined) return { SS: value.SS };
  if (value.NS !== undefined) return { NS: value.NS };
  if (value.B !== undefined) return { B: base64(value.B) };
  if (value.BS !== undefined) return { BS: value.BS.map(base64) };
  throw new Error('an attribute of a type that DynamoDB does not have');
};

export type JournalKey = { readonly stream: string; readonly version: number };

/** Throws where the item lacks the journal's key: nothing else writes to that table. */
export const journalKeyOf = (item: Record<string, StreamValue | AttributeValue>): JournalKey => {
  const stream = item[journalTable.partitionKey]?.S;
  const version = item[journalTable.sortKey]?.N;
  if (stream === undefined || version === undefined) throw new Error('a journal item without its key');
  return { stream, version: Number(version) };
};

/** The key alone, as an item. */
export const itemKeyOf = (item: Record<string, StreamValue | AttributeValue>): JournalItem => {
  const { stream, version } = journalKeyOf(item);
  return { [journalTable.partitionKey]: { S: stream }, [journalTable.sortKey]: { N: String(version) } };
};

let lastSequence = 0n;

/** Grows over restarts: microseconds since 1970, and at least one more than the one before; 21 digits as on AWS. */
const nextSequenceNumber = (): string => {
  const now = BigInt(Date.now()) * 1000n;
  lastSequence = now > lastSequence ? now : lastSequence + 1n;
  return lastSequence.toString().padStart(21, '1');
};

/** What has happened to an item: `item` is what stands there now, or of one that was removed its key. */
export type Happened = { readonly eventName: 'INSERT' | 'MODIFY' | 'REMOVE'; readonly item: JournalItem };

/** The record that DynamoDB Streams would emit of it (view type NEW_IMAGE). */
export const recordOf = ({ eventName, item }: Happened, region: string): DynamoDBRecord => {
  const image = eventName === 'REMOVE' ? undefined : toStreamMap(item);
  const { stream, version } = journalKeyOf(item);
  const sequenceNumber = nextSequenceNumber();
  return {
    eventID: `local-${sequenceNumber}`,
    eventName,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    eventSourceARN: `arn:aws:dynamodb:${region}:000000000000:table/${journalTable.name}/stream/local`,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(Date.now() / 1000),
      Keys: { [journalTable.partitionKey]: { S: stream }, [journalTable.sortKey]: { N: String(version) } },
      ...(image === undefined ? {} : { NewImage: image }),
      SequenceNumber: sequenceNumber,
      SizeBytes: Buffer.byteLength(JSON.stringify(image ?? {})),
      StreamViewType: 'NEW_IMAGE',
    },
  };
};

/** The record of a new item. */
export const toStreamRecord = (item: JournalItem, region: string): DynamoDBRecord =>
  recordOf({ eventName: 'INSERT', item }, region);

/** One commit of a stream as whoever replays the journal by hand gives it: it names no stream of DynamoDB, and is named by its own. */
export const toReplayRecord = (item: JournalItem): DynamoDBRecord => ({
  eventName: 'INSERT',
  dynamodb: { SequenceNumber: journalKeyOf(item).stream, NewImage: toStreamMap(item) },
});
