import { join } from 'node:path';
import { setImmediate as aTurn } from 'node:timers/promises';
import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ResourceNotFoundException,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { streamAfter } from '../../lambda/adapters/journal-table.ts';
import { journalTable, viewsTable } from '../../lambda/resource-names.ts';
import { type Clients, connect } from '../../local/connections.ts';
import { type Engines, startEngines } from '../../local/engines.ts';
import { shortWay } from '../../local/in-process.ts';
import { ensureResources } from '../../local/resources.ts';
import { present, scratchDirectory } from './support/scratch.ts';

const directory = scratchDirectory();
const TableName = viewsTable.name;
const key = (sk: string) => ({ pk: { S: 'case#a-1' }, sk: { S: sk } });

const putting = (sk: string, version: number, more: Record<string, { S: string }> = {}): TransactWriteItem => ({
  Put: {
    TableName,
    Item: { ...key(sk), version: { N: String(version) }, ...more },
    ConditionExpression: 'attribute_not_exists(#version) or #version <= :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': { N: String(version) } },
  },
});
const removing = (sk: string): TransactWriteItem => ({ Delete: { TableName, Key: key(sk) } });

describe('the embedded tables', () => {
  let engines: Engines;
  let clients: Clients;
  let dynamodb: DynamoDBClient;

  beforeAll(async () => {
    engines = await startEngines({ dataDir: join(directory, 'tables') });
    clients = connect(engines);
    ({ dynamodb } = clients);
    await ensureResources(clients, []);
  });
  afterAll(() => engines.stop());

  const together = (...TransactItems: TransactWriteItem[]) =>
    dynamodb.send(new TransactWriteItemsCommand({ TransactItems }));
  const versionOf = async (sk: string) => {
    const { Item } = await dynamodb.send(new GetItemCommand({ TableName, Key: key(sk), ConsistentRead: true }));
    return Item?.['version']?.N ?? null;
  };
  const listed = async (owner: string) => {
    const found = await dynamodb.send(
      new QueryCommand({
        TableName,
        IndexName: 'by-owner',
        KeyConditionExpression: 'ownerKey = :owner',
        ExpressionAttributeValues: { ':owner': { S: owner } },
      }),
    );
    return (found.Items ?? []).map(({ sk }) => sk?.S);
  };

  it('write together what is written together, in the table and in its indexes', async () => {
    await together(putting('gone', 1), putting('moved', 1, { ownerKey: { S: 'one' }, ownerSort: { S: '1' } }));
    await together(
      removing('gone'),
      removing('never-there'),
      putting('moved', 2, { ownerKey: { S: 'other' }, ownerSort: { S: '1' } }),
      putting('new', 1),
    );
    expect([await versionOf('gone'), await versionOf('moved'), await versionOf('new')]).toEqual([null, '2', '1']);
    expect([await listed('one'), await listed('other')]).toEqual([[], ['moved']]);
  });

  it('write nothing where one condition does not hold, and say which', async () => {
    await together(putting('standing', 5), putting('kept', 1));
    const refused = await together(putting('beside', 1), putting('standing', 4), removing('kept')).catch(
      (cause: unknown) => cause,
    );
    expect(refused).toBeInstanceOf(TransactionCanceledException);
    const reasons = refused instanceof TransactionCanceledException ? (refused.CancellationReasons ?? []) : [];
    expect(reasons.map(({ Code }) => Code)).toEqual(['None', 'ConditionalCheckFailed', 'None']);
    expect([await versionOf('beside'), await versionOf('standing'), await versionOf('kept')]).toEqual([null, '5', '1']);
  });

  it('take no row of more than 400 KB, by its bytes, alone, with others or together', async () => {
    const row = (sk: string, characters: number) => putting(sk, 1, { body: { S: '字'.repeat(characters) } });
    const item = (sk: string, characters: number) => present(row(sk, characters).Put?.Item);
    const tooLarge = { name: 'ValidationException', message: 'Item size has exceeded the maximum allowed size' };
    const put = (sk: string, characters: number) =>
      dynamodb.send(new PutItemCommand({ TableName, Item: item(sk, characters) }));
    const batch = (sk: string, characters: number) =>
      dynamodb.send(
        new BatchWriteItemCommand({ RequestItems: { [TableName]: [{ PutRequest: { Item: item(sk, characters) } }] } }),
      );
    await expect(put('large', 136_600)).rejects.toMatchObject(tooLarge);
    await expect(batch('large', 136_600)).rejects.toMatchObject(tooLarge);
    await expect(together(putting('small', 1), row('large', 136_600))).rejects.toMatchObject(tooLarge);
    expect([await versionOf('large'), await versionOf('small')]).toEqual([null, null]);
    await put('large', 136_500);
    expect(await versionOf('large')).toBe('1');
  });

  it('let the newest of many that are written at once stand, in every row alike', async () => {
    const versions = [3, 9, 1, 7, 5, 8, 2];
    const settled = await Promise.allSettled(
      versions.map((version) => together(putting('left', version), putting('right', version))),
    );
    expect(settled.some(({ status }) => status === 'rejected')).toBe(true);
    expect([await versionOf('left'), await versionOf('right')]).toEqual(['9', '9']);
  });

  it.each([
    ['one row twice', [putting('twice', 1), removing('twice')], 'multiple operations on one item'],
    ['more than a hundred rows', Array.from({ length: 101 }, (_none, at) => putting(`${at}`, 1)), '1 to 100'],
    ['what has no key', [{ Put: { TableName, Item: { pk: { S: 'x' } } } }], 'Missing the key sk'],
  ])('refuse %s', async (_what, items, message) => {
    await expect(together(...items)).rejects.toThrow(message);
  });

  it('keep a row that stands from one put on a condition', async () => {
    const put = new PutItemCommand({ ...present(putting('alone', 2).Put) });
    await dynamodb.send(put);
    const older = new PutItemCommand({ ...present(putting('alone', 1).Put) });
    await expect(dynamodb.send(older)).rejects.toThrow(ConditionalCheckFailedException);
  });

  it('answer a page at a time however many rows there are', async () => {
    for (let at = 0; at < 250; at += 50)
      await together(
        ...Array.from({ length: 50 }, (_none, by) => putting(`page#${String(at + by).padStart(3, '0')}`, 1)),
      );
    const found: (string | undefined)[] = [];
    let ExclusiveStartKey: Record<string, { S: string }> | undefined;
    do {
      const page = await dynamodb.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk and begins_with(sk, :page)',
          ExpressionAttributeValues: { ':pk': { S: 'case#a-1' }, ':page': { S: 'page#' } },
          Limit: 101,
          ExclusiveStartKey,
        }),
      );
      const names = (page.Items ?? []).map(({ sk }) => sk?.S);
      found.push(...names);
      ExclusiveStartKey = page.LastEvaluatedKey === undefined ? undefined : key(present(names.at(-1)));
    } while (ExclusiveStartKey !== undefined);
    expect(found).toEqual(Array.from({ length: 250 }, (_none, at) => `page#${String(at).padStart(3, '0')}`));
  });
});

describe('the streams of the journal that are kept in memory', () => {
  let engines: Engines;
  let dynamodb: DynamoDBClient;

  beforeAll(async () => {
    engines = await startEngines({ dataDir: join(directory, 'kept') });
    ({ dynamodb } = connect(engines));
    await ensureResources(connect(engines), []);
  });
  afterAll(() => engines.stop());

  const put = (stream: string, version: number, text = 'as it was') =>
    dynamodb.send(
      new PutItemCommand({
        TableName: journalTable.name,
        Item: { stream: { S: stream }, version: { N: String(version) }, commit: { S: text } },
      }),
    );
  const read = async (stream: string, after = 0) => {
    const { Items = [] } = await dynamodb.send(
      new QueryCommand({
        TableName: journalTable.name,
        ConsistentRead: true,
        KeyConditionExpression: streamAfter,
        ExpressionAttributeNames: { '#stream': 'stream', '#version': 'version' },
        ExpressionAttributeValues: { ':stream': { S: stream }, ':after': { N: String(after) } },
      }),
    );
    return Items.map(({ version, commit }) => `${version?.N} ${commit?.S}`);
  };

  it('say what was written since they were read, in its order', async () => {
    await put('a', 10);
    expect(await read('a')).toEqual(['10 as it was']);
    await put('a', 9);
    await put('a', 11);
    expect(await read('a')).toEqual(['9 as it was', '10 as it was', '11 as it was']);
    expect(await read('a', 9)).toEqual(['10 as it was', '11 as it was']);
  });

  it('say what was written over them, and what was taken away', async () => {
    await put('b', 1);
    await put('b', 2);
    await read('b');
    await put('b', 1, 'rewritten');
    expect(await read('b')).toEqual(['1 rewritten', '2 as it was']);
    const Key = { stream: { S: 'b' }, version: { N: '2' } };
    await dynamodb.send(new DeleteItemCommand({ TableName: journalTable.name, Key }));
    expect(await read('b')).toEqual(['1 rewritten']);
    await dynamodb.send(
      new UpdateItemCommand({
        TableName: journalTable.name,
        Key: { stream: { S: 'b' }, version: { N: '1' } },
        UpdateExpression: 'set #commit = :text',
        ExpressionAttributeNames: { '#commit': 'commit' },
        ExpressionAttributeValues: { ':text': { S: 'updated' } },
      }),
    );
    expect(await read('b')).toEqual(['1 updated']);
  });

  it('are not begun in their midst', async () => {
    await put('c', 1);
    await put('c', 2);
    expect(await read('c', 1)).toEqual(['2 as it was']);
    expect(await read('c')).toEqual(['1 as it was', '2 as it was']);
  });

  it('never lack what was answered for, however reading and writing fall together', async () => {
    const written: string[] = [];
    const writing = async (): Promise<void> => {
      for (let version = 1; version <= 60; version += 1) {
        await put('d', version);
        written.push(`${version} as it was`);
      }
    };
    let isWriting = true;
    const reading = async (): Promise<void> => {
      while (isWriting) {
        await aTurn();
        const before = written.length;
        expect((await read('d')).slice(0, before)).toEqual(written.slice(0, before));
      }
    };
    const writes = writing().finally(() => {
      isWriting = false;
    });
    await Promise.all([writes, reading(), reading()]);
    expect(await read('d')).toEqual(written);
  });
});

describe('a client of the engines in this process', () => {
  let engines: Engines;
  let clients: Clients;

  beforeAll(async () => {
    engines = await startEngines({ dataDir: join(directory, 'clients') });
    clients = connect(engines);
    await ensureResources(clients, []);
  });
  afterAll(() => engines.stop());

  const get = () => new GetItemCommand({ TableName, Key: key('none') });

  it('begins nothing for whom it is given up already', async () => {
    const { url } = (await ensureResources(clients, ['nobody'])).queue('orders-live-nobody.fifo');
    const answer = clients.sqs.send(new ReceiveMessageCommand({ QueueUrl: url }), { abortSignal: AbortSignal.abort() });
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('is let go by an engine that has not answered when it is given up', async () => {
    const { url } = (await ensureResources(clients, ['slow'])).queue('orders-live-slow.fifo');
    const waiting = clients.sqs.send(new ReceiveMessageCommand({ QueueUrl: url, WaitTimeSeconds: 20 }), {
      abortSignal: AbortSignal.timeout(50),
    });
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('is answered on the short way to the tables as on the long one', async () => {
    const long = connect(engines).dynamodb;
    long.middlewareStack.remove(shortWay);
    const said = async (client: DynamoDBClient, name: string): Promise<readonly unknown[]> => {
      const of = (sk: string) => ({ ...key(`${name}-${sk}`), version: { N: '1' }, text: { S: '汛“期”\u2028' } });
      const conditional = { ConditionExpression: 'attribute_not_exists(pk)' };
      const all = {
        TableName,
        KeyConditionExpression: 'pk = :pk and begins_with(sk, :name)',
        ExpressionAttributeValues: { ':pk': { S: 'case#a-1' }, ':name': { S: name } },
      };
      const calls: readonly (() => Promise<object>)[] = [
        () => client.send(new PutItemCommand({ TableName, Item: of('one'), ...conditional })),
        () => client.send(new PutItemCommand({ TableName, Item: of('one'), ...conditional })),
        () => client.send(new PutItemCommand({ TableName: 'nowhere', Item: of('one') })),
        () => client.send(new PutItemCommand({ TableName, Item: { sk: { S: 'no key' } } })),
        () => client.send(new GetItemCommand({ TableName, Key: key(`${name}-one`), ConsistentRead: true })),
        () => client.send(new GetItemCommand({ TableName, Key: key(`${name}-none`) })),
        () =>
          client.send(
            new TransactWriteItemsCommand({
              TransactItems: [
                { Put: { TableName, Item: of('two') } },
                { Put: { TableName, Item: of('one'), ...conditional } },
              ],
            }),
          ),
        () => client.send(new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName, Item: of('two') } }] })),
        () => client.send(new QueryCommand({ ...all, Limit: 1 })),
        () => client.send(new QueryCommand({ ...all, ExclusiveStartKey: key(`${name}-one`) })),
      ];
      const answers: unknown[] = [];
      for (const call of calls) {
        const answer = await call().then(
          (output) => ({ ...output, $metadata: null }),
          ({ name: named, message, CancellationReasons = null }) => ({ named, message, CancellationReasons }),
        );
        answers.push(JSON.parse(JSON.stringify(answer).replaceAll(name, 'it')));
      }
      return answers;
    };
    expect(await said(clients.dynamodb, 'short')).toEqual(await said(long, 'long'));
    const refused = clients.dynamodb.send(new PutItemCommand({ TableName: 'nowhere', Item: key('one') }));
    await expect(refused).rejects.toBeInstanceOf(ResourceNotFoundException);
  });

  it('is of what was asked when it was asked, without what is undefined', async () => {
    const text = { S: '汛' };
    const Item = { ...key('asked'), text, rest: { M: { one: { L: [{ S: '情' }] } } } };
    const put = clients.dynamodb.send(new PutItemCommand({ TableName, Item, ConditionExpression: undefined }));
    text.S = '旱';
    await put;
    const { Item: read } = await clients.dynamodb.send(new GetItemCommand({ TableName, Key: key('asked') }));
    expect(read).toEqual({ ...Item, text: { S: '汛' } });
  });

  it('goes over the network to whom it is sent elsewhere', async () => {
    const elsewhere = connect(engines).dynamodb;
    elsewhere.middlewareStack.remove(shortWay);
    elsewhere.middlewareStack.add(
      (next) => (args) => {
        if (typeof args.request === 'object' && args.request !== null) Object.assign(args.request, { port: 1 });
        return next(args);
      },
      { step: 'finalizeRequest', priority: 'low', name: 'nobody' },
    );
    await expect(elsewhere.send(get())).rejects.toThrow(/ECONNREFUSED/);
  });
});
