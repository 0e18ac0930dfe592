import type { Row } from 'dynalite/db/index.js';
import { streamAfter } from '../../lambda/adapters/journal-table.ts';
import { keepStreams } from '../../local/tables/kept-streams.ts';

const rowOf = (stream: string, characters: number): Row => ({
  stream: { S: stream },
  version: { N: '1' },
  commit: { S: 'x'.repeat(characters) },
});

const asking = (stream: string) => ({
  TableName: 'journal',
  ConsistentRead: true,
  KeyConditionExpression: streamAfter,
  ExpressionAttributeNames: { '#stream': 'stream', '#version': 'version' },
  ExpressionAttributeValues: { ':stream': { S: stream }, ':after': { N: '0' } },
});

/** Streams of three million characters each, and which of them the engine was asked for. */
const watched = () => {
  const kept = keepStreams();
  const read: string[] = [];
  const ask = (stream: string) =>
    kept.query(asking(stream), async () => {
      read.push(stream);
      return { Items: [rowOf(stream, 3_000_000)] };
    });
  return { kept, read, ask };
};

describe('kept streams', () => {
  it('are those that were asked for last, as far as eight million characters go', async () => {
    const { read, ask } = watched();
    for (const stream of ['a', 'b', 'a', 'c', 'a', 'c', 'b']) await ask(stream);
    expect(read).toEqual(['a', 'b', 'c', 'b']);
  });

  it('weigh what is written to them afterwards', async () => {
    const { kept, read, ask } = watched();
    await ask('a');
    await ask('b');
    kept.wrote({ ...rowOf('b', 3_000_000), version: { N: '2' } });
    await ask('b');
    await ask('a');
    expect(read).toEqual(['a', 'b', 'a']);
  });
});
