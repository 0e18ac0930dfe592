import { join } from 'node:path';
import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { connect } from '../../local/connections.ts';
import { type Engines, startEngines } from '../../local/engines.ts';
import { ensureResources } from '../../local/resources.ts';
import { journalKeyOf } from '../../local/stream/stream-record.ts';
import { createStreamFeed, type JournalItem } from '../../local/stream-feed.ts';
import { present, scratchDirectory, until } from './support/scratch.ts';

const directory = scratchDirectory();
const item = (stream: string, version: number): JournalItem => ({
  stream: { S: stream },
  version: { N: String(version) },
  note: { M: { seal: { B: new Uint8Array([1, 2, 3]) }, signed: { BOOL: true } } },
});
const keyOf = (record: DynamoDBRecord): string => {
  const { stream, version } = journalKeyOf(record.dynamodb?.Keys ?? {});
  return `${stream}/${version}`;
};
const allDone = { batchItemFailures: [] };
const quickly = { firstMs: 5, maxMs: 20 };

const put = (client: DynamoDBClient, table: string, row: JournalItem) =>
  client.send(
    new PutItemCommand({ TableName: table, Item: row, ConditionExpression: 'attribute_not_exists(version)' }),
  );

const collected = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

/** Remembers what it was given; fails as told before it remembers. */
const observer = (failing: (event: DynamoDBStreamEvent) => string | undefined = () => undefined) => {
  const seen: string[] = [];
  const consume = async (event: DynamoDBStreamEvent) => {
    const failure = failing(event);
    if (failure === 'throw') throw new Error('the consumer is down');
    for (const record of event.Records) {
      if (record.dynamodb?.SequenceNumber === failure)
        return { batchItemFailures: [{ itemIdentifier: present(failure) }] };
      seen.push(keyOf(record));
    }
    return allDone;
  };
  return { seen, consume };
};

describe('the stream feed behind a journal client', () => {
  let engines: Engines;
  let dynamodb: DynamoDBClient;

  beforeAll(async () => {
    engines = await startEngines({ dataDir: join(directory, 'engines') });
    dynamodb = new DynamoDBClient(engines.clients.dynamodb);
    const rest = { sns: new SNSClient(engines.clients.sns), sqs: new SQSClient(engines.clients.sqs) };
    await ensureResources({ dynamodb, ...rest }, ['telecom']);
  });
  afterAll(() => engines.stop());

  it('emits a genuine INSERT record for a commit, none for a refused one or another table', async () => {
    const client = new DynamoDBClient(engines.clients.dynamodb);
    const feed = createStreamFeed();
    const records: DynamoDBRecord[] = [];
    feed.addConsumer('projector', async ({ Records }) => {
      records.push(...Records);
      return allDone;
    });
    feed.attach(client);
    await put(client, 'journal', item('application#1', 1));
    await expect(put(client, 'journal', item('application#1', 1))).rejects.toThrow(ConditionalCheckFailedException);
    await put(client, 'views', { pk: { S: 'x' }, sk: { S: 'y' } });
    await feed.idle();
    expect(records).toHaveLength(1);
    const [record] = records;
    expect(record?.eventName).toBe('INSERT');
    expect(record?.eventSourceARN).toMatch(/^arn:aws:dynamodb:cn-north-1:\d{12}:table\/journal\/stream\//);
    expect(record?.dynamodb?.Keys).toEqual({ stream: { S: 'application#1' }, version: { N: '1' } });
    expect(record?.dynamodb?.NewImage).toEqual({
      stream: { S: 'application#1' },
      version: { N: '1' },
      note: { M: { seal: { B: 'AQID' }, signed: { BOOL: true } } },
    });
    expect(record?.dynamodb?.SequenceNumber).toMatch(/^\d{21}$/);
  });

  it('tells of what was changed or removed, whichever way', async () => {
    const client = new DynamoDBClient(engines.clients.dynamodb);
    const feed = createStreamFeed();
    const records: DynamoDBRecord[] = [];
    feed.addConsumer('projector', async ({ Records }) => {
      records.push(...Records);
      return allDone;
    });
    feed.attach(client);
    const [first, second, third] = [1, 2, 3].map((version) => item('application#3', version));
    for (const row of [first, second, third]) await put(client, 'journal', present(row));
    const changed = { ...present(first), note: { S: 'changed' } };
    await client.send(new PutItemCommand({ TableName: 'journal', Item: changed }));
    const keyOfIt = ({ stream, version }: JournalItem) => ({ stream: present(stream), version: present(version) });
    const TableName = 'journal';
    const Key = keyOfIt(present(second));
    await client.send(
      new UpdateItemCommand({
        TableName,
        Key,
        UpdateExpression: 'SET note = :note',
        ExpressionAttributeValues: { ':note': { S: 'changed too' } },
      }),
    );
    await client.send(new DeleteItemCommand({ TableName, Key }));
    await client.send(new DeleteItemCommand({ TableName, Key }));
    const removal = { DeleteRequest: { Key: keyOfIt(present(third)) } };
    await client.send(new BatchWriteItemCommand({ RequestItems: { journal: [removal] } }));
    const again = { TableName, Item: { ...present(first), note: { S: 'together' } } };
    await client.send(new TransactWriteItemsCommand({ TransactItems: [{ Put: again }] }));
    await feed.idle();
    const told = records
      .slice(3)
      .map((record) => [record.eventName, keyOf(record), record.dynamodb?.NewImage?.['note']]);
    expect(told).toEqual([
      ['MODIFY', 'application#3/1', { S: 'changed' }],
      ['MODIFY', 'application#3/2', { S: 'changed too' }],
      ['REMOVE', 'application#3/2', undefined],
      ['REMOVE', 'application#3/3', undefined],
      ['MODIFY', 'application#3/1', { S: 'together' }],
    ]);
  });

  it('never makes the writer wait for a consumer', async () => {
    const client = new DynamoDBClient(engines.clients.dynamodb);
    const feed = createStreamFeed();
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    feed.addConsumer('projector', async () => {
      await gate;
      return allDone;
    });
    feed.attach(client);
    await put(client, 'journal', item('application#2', 1));
    await put(client, 'journal', item('application#2', 2));
    release();
    await feed.idle();
  });
});

describe('a consumer of the stream', () => {
  const running: Engines[] = [];
  afterAll(() => Promise.all(running.map((engines) => engines.stop())));

  it('receives each stream in order while different streams proceed beside each other', async () => {
    const feed = createStreamFeed({ batchSize: 3 });
    const seen = new Map<string, number[]>();
    let running = 0;
    let most = 0;
    feed.addConsumer('projector', async ({ Records }) => {
      running += 1;
      most = Math.max(most, running);
      await until(() => most === 3);
      for (const record of Records) {
        const [stream = '', version = ''] = keyOf(record).split('/');
        seen.set(stream, [...(seen.get(stream) ?? []), Number(version)]);
      }
      running -= 1;
      return allDone;
    });
    const versions = [1, 2, 3, 4, 5, 6, 7, 8];
    feed.replay(versions.flatMap((version) => ['a', 'b', 'c'].map((stream) => item(stream, version))));
    await feed.idle();
    expect([...seen.values()]).toEqual([versions, versions, versions]);
    expect(most).toBe(3);
  });

  it('is given many keys at once, and waits for what goes before it, but not for ever', async () => {
    const feed = createStreamFeed({ batchSize: 10, parallelism: 1 });
    const batches: string[][] = [];
    let isBusy = true;
    const yielding = { to: () => isBusy, atMostMs: 60_000 };
    const consume = async ({ Records }: DynamoDBStreamEvent) => {
      batches.push(Records.map(keyOf));
      return allDone;
    };
    feed.addConsumer('projector', consume, { yielding });
    feed.addConsumer('publisher', observer().consume);
    feed.replay([item('a', 1), item('b', 1)]);
    await feed.idle('publisher');
    feed.replay([item('a', 2), item('c', 1)]);
    await feed.idle('publisher');
    expect(batches).toEqual([]);
    isBusy = false;
    await feed.idle();
    expect(batches).toEqual([['a/1', 'b/1', 'a/2', 'c/1']]);

    const impatient = createStreamFeed();
    const { seen, consume: see } = observer();
    impatient.addConsumer('projector', see, { yielding: { to: () => true, atMostMs: 20 } });
    impatient.replay([item('a', 1)]);
    await impatient.idle();
    expect(seen).toEqual(['a/1']);
  });

  it('is given the same records again after it threw, without a gap or a swap', async () => {
    const feed = createStreamFeed({ retry: quickly });
    let failures = 3;
    const { seen, consume } = observer(() => (failures-- > 0 ? 'throw' : undefined));
    feed.addConsumer('projector', consume);
    feed.replay([item('a', 1), item('a', 2), item('a', 3)]);
    await feed.idle();
    expect(seen).toEqual(['a/1', 'a/2', 'a/3']);
  });

  it('is given the rest again from the first record it reports as failed', async () => {
    const feed = createStreamFeed({ retry: quickly });
    const batches: string[][] = [];
    let once = true;
    feed.addConsumer('projector', async ({ Records }) => {
      batches.push(Records.map(keyOf));
      const second = Records[1]?.dynamodb?.SequenceNumber;
      if (!once || second === undefined) return allDone;
      once = false;
      return { batchItemFailures: [{ itemIdentifier: second }] };
    });
    feed.replay([item('a', 1), item('a', 2), item('a', 3)]);
    await feed.idle();
    expect(batches).toEqual([
      ['a/1', 'a/2', 'a/3'],
      ['a/2', 'a/3'],
    ]);
  });

  it('is given the whole batch again when it reports a record that is not in it', async () => {
    const feed = createStreamFeed({ retry: quickly });
    let calls = 0;
    feed.addConsumer('projector', async () => {
      calls += 1;
      return calls === 1 ? { batchItemFailures: [{ itemIdentifier: 'nonsense' }] } : allDone;
    });
    feed.replay([item('a', 1)]);
    await feed.idle();
    expect(calls).toBe(2);
  });

  it('that fails holds back neither another consumer nor another stream', async () => {
    const feed = createStreamFeed({ retry: quickly });
    const failing = observer(({ Records }) => (keyOf(present(Records[0])).startsWith('a/') ? 'throw' : undefined));
    const healthy = observer();
    feed.addConsumer('projector', failing.consume);
    feed.addConsumer('publisher', healthy.consume);
    feed.replay([item('a', 1), item('b', 1)]);
    await feed.idle('publisher');
    expect(healthy.seen.sort()).toEqual(['a/1', 'b/1']);
    await until(() => failing.seen.length === 1);
    expect(failing.seen).toEqual(['b/1']);
    await feed.stop();
  });

  it('is not given again after a restart what it has done, and is given what it missed, changes and removals too', async () => {
    const dataDir = join(directory, 'unread');
    const opened = async () => {
      const engines = await startEngines({ dataDir });
      running.push(engines);
      await ensureResources(connect(engines), []);
      const dynamodb = new DynamoDBClient(engines.clients.dynamodb);
      return { engines, dynamodb, untold: engines.changes.untold };
    };
    const first = await opened();
    const feeding = createStreamFeed({ unread: first.engines.changes, retry: { firstMs: 60_000, maxMs: 60_000 } });
    const before = observer(
      ({ Records }) => Records.find((record) => keyOf(record) === 'a/2')?.dynamodb?.SequenceNumber,
    );
    feeding.addConsumer('publisher', before.consume);
    feeding.addConsumer('projector', observer().consume);
    feeding.attach(first.dynamodb);
    for (const row of [item('a', 1), item('a', 2), item('b', 7)]) await put(first.dynamodb, 'journal', row);
    await until(() => before.seen.length === 2);
    await feeding.stop();
    // By another client, which no feed is attached to.
    const dynamodb = new DynamoDBClient(first.engines.clients.dynamodb);
    await put(dynamodb, 'journal', item('a', 3));
    await put(dynamodb, 'journal', item('c', 1));
    await put(dynamodb, 'journal', item('d', 1));
    const Key = { stream: { S: 'd' }, version: { N: '1' } };
    await dynamodb.send(new DeleteItemCommand({ TableName: 'journal', Key }));
    await present(running.pop()).stop();

    const second = await opened();
    const again = createStreamFeed({ unread: second.engines.changes });
    const after = observer();
    again.addConsumer('publisher', after.consume);
    again.catchUp(second.untold);
    await again.idle();
    await again.stop();
    expect(before.seen.toSorted()).toEqual(['a/1', 'b/7']);
    expect(after.seen).toEqual(expect.arrayContaining(['a/2', 'a/3', 'c/1', 'd/1']));
    expect(after.seen).toHaveLength(4);
    expect(after.seen.filter((key) => key.startsWith('a/'))).toEqual(['a/2', 'a/3']);
    expect(await collected(second.untold('publisher'))).toEqual([]);
    const untold = (await collected(second.untold('projector'))).map(({ eventName }) => eventName);
    expect(untold.toSorted()).toEqual(['INSERT', 'INSERT', 'REMOVE']);
  });
});
