import { join } from 'node:path';
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { viewsTable } from '../../lambda/resource-names.ts';
import { type Clients, connect } from '../../local/connections.ts';
import { type Engines, startEngines } from '../../local/engines.ts';
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
    const answer = clients.dynamodb.send(get(), { abortSignal: AbortSignal.abort() });
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('is let go by an engine that has not answered when it is given up', async () => {
    const { url } = (await ensureResources(clients, ['slow'])).queue('orders-live-slow.fifo');
    const waiting = clients.sqs.send(new ReceiveMessageCommand({ QueueUrl: url, WaitTimeSeconds: 20 }), {
      abortSignal: AbortSignal.timeout(50),
    });
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('goes over the network to whom it is sent elsewhere', async () => {
    const elsewhere = connect(engines).dynamodb;
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
