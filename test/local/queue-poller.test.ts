import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { type Engines, startEngines } from '../../local/engines.ts';
import { splitByOutcome } from '../../local/queue/batch.ts';
import { createQueuePoller, exponentialRetry, type QueueHandler } from '../../local/queue-poller.ts';
import { ensureResources, type Resources } from '../../local/resources.ts';
import { messagesLeft } from './support/messages-left.ts';
import { present, scratchDirectory, until } from './support/scratch.ts';

const directory = scratchDirectory();
const allDone = { batchItemFailures: [] };
const queues = ['telecom', 'mobile', 'unicom', 'broadnet', 'one', 'two', 'three'];

/** How often a queue was asked for messages, and how many of these have no answer yet. */
const countedPolls = (client: SQSClient) => {
  const polls = { begun: 0, waiting: 0 };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const counts = context.commandName === 'ReceiveMessageCommand' ? 1 : 0;
      polls.begun += counts;
      polls.waiting += counts;
      return next(args).finally(() => {
        polls.waiting -= counts;
      });
    },
    { step: 'initialize', name: 'countedPolls' },
  );
  return polls;
};

describe('the queue poller', () => {
  let engines: Engines;
  let sqs: SQSClient;
  let sns: SNSClient;
  let resources: Resources;
  let polls: ReturnType<typeof countedPolls>;

  beforeAll(async () => {
    engines = await startEngines({ dataDir: join(directory, 'engines') });
    sqs = new SQSClient(engines.clients.sqs);
    polls = countedPolls(sqs);
    sns = new SNSClient(engines.clients.sns);
    const dynamodb = new DynamoDBClient(engines.clients.dynamodb);
    resources = await ensureResources({ dynamodb, sns, sqs }, queues);
  });
  afterAll(() => engines.stop());

  const order = (operator: string, body: string, group: string) =>
    sns.send(
      new PublishCommand({
        TopicArn: resources.topics.live,
        Message: body,
        MessageGroupId: group,
        MessageDeduplicationId: `${operator}-${body}`,
        MessageAttributes: { operator: { DataType: 'String', StringValue: operator } },
      }),
    );
  const poll = (name: string, handler: QueueHandler, concurrency = 10) => {
    const { releaseLongPolls } = engines;
    const poller = createQueuePoller({ sqs, queue: resources.queue(name), handler, concurrency, releaseLongPolls });
    poller.start();
    return poller;
  };

  it('hands the handler a genuine event and deletes what it dealt with', async () => {
    const events: SQSEvent[] = [];
    const poller = poll('orders-live-telecom.fifo', async (event) => {
      events.push(event);
      return allDone;
    });
    await order('telecom', 'first', 'case-1');
    await until(() => events.length === 1);
    await poller.stop();
    const [record] = present(events[0]).Records;
    expect(record?.body).toBe('first');
    expect(record?.eventSource).toBe('aws:sqs');
    expect(record?.eventSourceARN).toBe('arn:aws:sqs:cn-north-1:000000000000:orders-live-telecom.fifo');
    expect(record?.attributes.MessageGroupId).toBe('case-1');
    expect(record?.attributes.ApproximateReceiveCount).toBe('1');
    expect(record?.messageAttributes).toEqual({ operator: { dataType: 'String', stringValue: 'telecom' } });
    expect(await messagesLeft(sqs, resources.queue('orders-live-telecom.fifo'))).toBe(0);
  });

  it('keeps a group in order over a failure while other groups pass', async () => {
    const seen: string[] = [];
    let failing = true;
    const poller = poll('orders-live-mobile.fifo', async ({ Records }) => {
      const failed = Records.filter(({ body }) => body === 'alert' && failing);
      seen.push(...Records.map(({ body }) => (failed.length > 0 ? `${body} failed` : body)));
      failing = failing && failed.length === 0;
      return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    });
    await order('mobile', 'alert', 'case-1');
    await order('mobile', 'cancel', 'case-1');
    await order('mobile', 'elsewhere', 'case-2');
    await until(() => seen.length === 4);
    await poller.stop();
    expect(seen[0]).toBe('alert failed');
    expect(seen.filter((body) => body !== 'elsewhere')).toEqual(['alert failed', 'alert', 'cancel']);
    expect(seen.indexOf('elsewhere')).toBeLessThan(seen.indexOf('alert'));
  });

  it('gives a message again after the handler threw, with the count of receives', async () => {
    const receives: string[] = [];
    const poller = poll('orders-live-unicom.fifo', async ({ Records }) => {
      receives.push(present(Records[0]).attributes.ApproximateReceiveCount);
      if (receives.length === 1) throw new Error('the operator is out of reach');
      return allDone;
    });
    await order('unicom', 'order', 'case-1');
    await until(() => receives.length === 2);
    await poller.stop();
    expect(receives).toEqual(['1', '2']);
  });

  it('works on groups at the same time', async () => {
    const gate = Promise.withResolvers<void>();
    let running = 0;
    let done = 0;
    const held: QueueHandler = async () => {
      running += 1;
      await gate.promise;
      done += 1;
      return allDone;
    };
    for (const group of ['a', 'b', 'c', 'd', 'e', 'f']) await order('broadnet', `order ${group}`, group);
    const poller = poll('orders-live-broadnet.fifo', held, 6);
    await until(() => running === 6);
    gate.resolve();
    await until(() => done === 6);
    await poller.stop();
  });

  it('finishes what is in flight when it is stopped', async () => {
    const gate = Promise.withResolvers<void>();
    const happened: string[] = [];
    const poller = poll('orders-live-one.fifo', async () => {
      happened.push('begun');
      await gate.promise;
      happened.push('finished');
      return allDone;
    });
    await order('one', 'order', 'case-1');
    await until(() => happened.includes('begun'));
    const stopping = poller.stop().then(() => happened.push('stopped'));
    // The long poll has been released meanwhile: nothing but the handler is left to wait for.
    await until(() => polls.waiting === 0);
    gate.resolve();
    await stopping;
    expect(happened).toEqual(['begun', 'finished', 'stopped']);
  });

  it('stops when idle without waiting for its long poll to run out', async () => {
    const runsOut = wait(20_000, 'ran out', { ref: false });
    const idle = poll('orders-live-two.fifo', async () => allDone);
    await until(() => polls.waiting === 1);
    expect(await Promise.race([idle.stop().then(() => 'stopped'), runsOut])).toBe('stopped');
  });

  it('delivers a delayed message when its delay is over and not before', async () => {
    const received: SQSRecord[] = [];
    const poller = poll('acknowledgement-checks', async ({ Records }) => {
      received.push(...Records);
      return allDone;
    });
    const { url } = resources.queue('acknowledgement-checks');
    await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'acknowledged?', DelaySeconds: 1 }));
    await until(() => received.length === 1);
    await poller.stop();
    const { SentTimestamp, ApproximateFirstReceiveTimestamp } = present(received[0]).attributes;
    expect(Number(ApproximateFirstReceiveTimestamp) - Number(SentTimestamp)).toBeGreaterThanOrEqual(1_000);
  });

  it('hands over a published order at once, by the poll that waited for it', async () => {
    let handed = 0;
    const poller = poll('orders-live-three.fifo', async () => {
      handed += 1;
      return allDone;
    });
    for (let turn = 1; turn <= 40; turn += 1) {
      await until(() => polls.waiting === 1);
      const begun = polls.begun;
      await order('three', `order ${turn}`, `case-${turn}`);
      await until(() => handed === turn);
      expect(polls.begun - begun).toBeLessThanOrEqual(1);
    }
    await poller.stop();
  });
});

const record = (messageId: string, group?: string): SQSRecord => ({
  messageId,
  receiptHandle: '',
  body: '',
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: '0',
    SenderId: '',
    ApproximateFirstReceiveTimestamp: '0',
    ...(group === undefined ? {} : { MessageGroupId: group }),
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: '',
  awsRegion: '',
});
const failing = (...ids: string[]) => ({ batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) });

describe('the outcome of a batch', () => {
  it.each([
    ['deletes all where none failed', [record('1', 'a'), record('2', 'a')], allDone, ['1', '2']],
    ['gives again what follows a failure in its group', [record('1', 'a'), record('2', 'a')], failing('1'), []],
    ['lets other groups pass a failure', [record('1', 'a'), record('2', 'b')], failing('1'), ['2']],
    ['lets later messages of a standard queue pass a failure', [record('1'), record('2')], failing('1'), ['2']],
    ['gives all again for an identifier it does not know', [record('1'), record('2')], failing('9'), []],
  ])('%s', (_title, records, outcome, deleted) => {
    const { done, failed } = splitByOutcome(records, outcome);
    expect(done.map(({ messageId }) => messageId)).toEqual(deleted);
    expect(done.length + failed.length).toBe(records.length);
  });

  it.each([
    [1, 1],
    [2, 2],
    [5, 16],
    [6, 30],
    [100, 30],
  ])('is given again after failure number %i in %i s', (receives, seconds) => {
    expect(exponentialRetry(receives)).toBe(seconds);
  });
});
