import type { DynamoDBStreamEvent } from 'aws-lambda';
import type { Head } from '../../lambda/domain/journal/anchor.ts';
import { notingHeads } from '../../lambda/handlers/heads-noted.ts';
import { type Happened, type JournalItem, recordOf } from '../../local/stream/stream-record.ts';

const item = (stream: string, hash: string): JournalItem => ({
  stream: { S: stream },
  version: { N: '1' },
  hash: { S: hash },
  commit: { S: 'no JSON' },
});
const hash = 'a'.repeat(64);
const done = async () => ({ batchItemFailures: [] });

const eventOf = (happened: readonly Happened[]): DynamoDBStreamEvent => ({
  Records: happened.map((one) => recordOf(one, 'cn-north-1')),
});
const sequences = ({ Records }: DynamoDBStreamEvent) => Records.map(({ dynamodb }) => dynamodb?.SequenceNumber);

describe('what the next anchor is to cover', () => {
  it('is the head of every new item, of whatever kind and whether it can be read or not, and of no change', async () => {
    const noted: Head[] = [];
    const note = async (heads: readonly Head[]) => void noted.push(...heads);
    const event = eventOf([
      { eventName: 'INSERT', item: item('application#a-1', hash) },
      { eventName: 'INSERT', item: item('record#a-1.2.mobile', hash) },
      { eventName: 'MODIFY', item: item('application#a-2', hash) },
      { eventName: 'REMOVE', item: item('application#a-3', hash) },
      { eventName: 'INSERT', item: item('application#a-4', 'no hash') },
    ]);
    await notingHeads({ note }, done, () => undefined)(event);
    expect(noted).toEqual([
      { stream: 'application#a-1', version: 1, hash },
      { stream: 'record#a-1.2.mobile', version: 1, hash },
    ]);
  });

  it('has the stream repeat the batch where it could not be noted, of which everything else is done all the same', async () => {
    const cause = new Error('the table is away');
    const faults: unknown[] = [];
    const event = eventOf(
      ['application#a-1', 'application#a-2'].map((stream) => ({ eventName: 'INSERT', item: item(stream, hash) })),
    );
    const [first = '', second = ''] = sequences(event);
    const handled: DynamoDBStreamEvent[] = [];
    const consume = async (given: DynamoDBStreamEvent) => {
      handled.push(given);
      return { batchItemFailures: [{ itemIdentifier: second }] };
    };
    const answer = await notingHeads(
      { note: () => Promise.reject(cause) },
      consume,
      (fault) => void faults.push(fault),
    )(event);
    expect([handled, faults]).toEqual([[event], [cause]]);
    expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual([first]);
  });
});
