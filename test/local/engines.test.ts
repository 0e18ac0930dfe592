import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { ListSubscriptionsByTopicCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type Engines, startEngines } from '../../local/engines.ts';
import { ensureResources, type Resources } from '../../local/resources.ts';
import { present, scratchDirectory } from './support/scratch.ts';

const directory = scratchDirectory();

const clientsOf = (engines: Engines) => ({
  dynamodb: new DynamoDBClient(engines.clients.dynamodb),
  sns: new SNSClient(engines.clients.sns),
  sqs: new SQSClient(engines.clients.sqs),
});

const drain = async (sqs: SQSClient, url: string): Promise<string[]> => {
  const bodies: string[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return bodies;
    for (const message of Messages) {
      bodies.push(present(message.Body));
      await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: message.ReceiptHandle }));
    }
  }
};

const publish = (clients: ReturnType<typeof clientsOf>, topicArn: string, operator: string, id: string) =>
  clients.sns.send(
    new PublishCommand({
      TopicArn: topicArn,
      Message: `order ${id}`,
      MessageGroupId: operator,
      MessageDeduplicationId: id,
      MessageAttributes: { operator: { DataType: 'String', StringValue: operator } },
    }),
  );

describe('the embedded engines', () => {
  let engines: Engines;
  let clients: ReturnType<typeof clientsOf>;
  let resources: Resources;

  beforeAll(async () => {
    engines = await startEngines({ dataDir: join(directory, 'engines') });
    clients = clientsOf(engines);
    resources = await ensureResources(clients, ['telecom', 'mobile']);
  });
  afterAll(() => engines.stop());

  it('listen on the loopback address and on no other', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter((address) => address.family === 'IPv4' && address.address !== '127.0.0.1')
      .map((address) => address.address);
    for (const url of [engines.dynamodb, engines.messaging]) {
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      for (const other of ['127.0.0.2', ...others]) {
        const elsewhere = url.replace('127.0.0.1', other);
        await expect(fetch(elsewhere)).rejects.toThrow('fetch failed');
      }
    }
  });

  it('carry an order to the queue of its operator and to the record, and to nobody else', async () => {
    await publish(clients, resources.topics.live, 'telecom', 'a-1');
    const read = (name: string) => drain(clients.sqs, resources.queue(name).url);
    expect(await read('orders-live-telecom.fifo')).toEqual(['order a-1']);
    expect(await read('dispatch-record.fifo')).toEqual(['order a-1']);
    expect(await read('orders-live-mobile.fifo')).toEqual([]);
    expect(await read('orders-exercise-telecom.fifo')).toEqual([]);
  });

  it('drop a second publication with the same deduplication id', async () => {
    await publish(clients, resources.topics.exercise, 'mobile', 'b-1');
    await publish(clients, resources.topics.exercise, 'mobile', 'b-1');
    expect(await drain(clients.sqs, resources.queue('orders-exercise-mobile.fifo').url)).toEqual(['order b-1']);
  });

  it('have the same resources however often these are asked for', async () => {
    const again = await ensureResources(clients, ['telecom', 'mobile']);
    expect(again.topics).toEqual(resources.topics);
    const listed = await clients.sns.send(new ListSubscriptionsByTopicCommand({ TopicArn: resources.topics.live }));
    expect(listed.Subscriptions).toHaveLength(3);
  });
});

describe('the embedded engines after kill -9', () => {
  it('still hold every acknowledged row and every queued message', async () => {
    const dataDir = join(directory, 'killed');
    const script = join(import.meta.dirname, 'support/busy-engines.ts');
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, dataDir]);
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.split('\n').length > 60) child.kill('SIGKILL');
    });
    const [, signal] = await once(child, 'exit');
    expect(signal).toBe('SIGKILL');
    const acknowledged = printed.split('\n').slice(0, -1).map(Number);

    const engines = await startEngines({ dataDir });
    const clients = clientsOf(engines);
    const { queue } = await ensureResources(clients, ['telecom']);
    const rows = await clients.dynamodb.send(
      new QueryCommand({
        TableName: 'journal',
        KeyConditionExpression: '#stream = :stream',
        ExpressionAttributeNames: { '#stream': 'stream' },
        ExpressionAttributeValues: { ':stream': { S: 'application#1' } },
      }),
    );
    const versions = new Set((rows.Items ?? []).map(({ version }) => Number(version?.N)));
    const bodies = new Set((await drain(clients.sqs, queue('orders-live-telecom.fifo').url)).map(Number));
    await engines.stop();
    expect(acknowledged.length).toBeGreaterThanOrEqual(60);
    expect(acknowledged.filter((step) => !versions.has(step))).toEqual([]);
    expect(acknowledged.filter((step) => !bodies.has(step))).toEqual([]);
  });

  it('give a message again at once that was in flight when they ended', async () => {
    const dataDir = join(directory, 'in-flight');
    const first = await startEngines({ dataDir });
    const before = clientsOf(first);
    const { topics, queue } = await ensureResources(before, ['telecom']);
    await publish(before, topics.live, 'telecom', 'c-1');
    const { url } = queue('orders-live-telecom.fifo');
    const taken = await before.sqs.send(new ReceiveMessageCommand({ QueueUrl: url }));
    expect(taken.Messages).toHaveLength(1);
    await first.stop();

    const second = await startEngines({ dataDir });
    const after = clientsOf(second);
    const again = await ensureResources(after, ['telecom']);
    expect(await drain(after.sqs, again.queue('orders-live-telecom.fifo').url)).toEqual(['order c-1']);
    await second.stop();
  });
});
