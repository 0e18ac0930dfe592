import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { type Engines, startEngines } from '../../local/engines.ts';
import { splitByOutcome } from '../../local/queue/batch.ts';
import { createQueuePoller, exponentialRetry, type QueueHandler } from '../../local/queue-poller.ts';
import { ensureResources, type Resources } from '../../local/resources.ts';
import { present, scratchDirectory, until } from './support/scratch.ts';

const directory = scratchDirectory();
const allDone = { batchItemFailures: [] };
const queues = ['telecom', 'mobile', 'unicom', 'broadnet', 'one', 'two', 'three'];

describe('the queue poller', () => {
  let engines: Engines;
  let sqs: SQSClient;
  let sns: SNSClient;
  let resources: Resources;

  beforeAll(async () => {
    engines = await startEngines({ dataDir: join(directory, 'engines') });
    sqs = new SQSClient(engines.clients.sqs);
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

    const again = poll('orders-live-telecom.fifo', async (event) => {
      events.push(event);
      return allDone;
    });
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    await again.stop();
    expect(events).toHaveLength(1);
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

  it('works on groups at the same time, up to its concurrency', async () => {
    let running = 0;
    let most = 0;
    let done = 0;
    const slowly: QueueHandler = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 50));
      running -= 1;
      done += 1;
      return allDone;
    };
    for (const group of ['a', 'b', 'c', 'd', 'e', 'f']) await order('broadnet', `order ${group}`, group);
    const poller = poll('orders-live-broadnet.fifo', slowly, 6);
    await until(() => done === 6);
    await poller.stop();
    expect(most).toBe(6);
  });

  it('finishes what is in flight when it is stopped, and stops promptly when idle', async () => {
    let finished = false;
    let begun = false;
    const poller = poll('orders-live-one.fifo', async () => {
      begun = true;
      await new Promise((resolve) => setTimeout(resolve, 100));
      finished = true;
      return allDone;
    });
    await order('one', 'order', 'case-1');
    await until(() => begun);
    await poller.stop();
    expect(finished).toBe(true);
    const idle = poll('orders-live-two.fifo', async () => allDone);
    const before = performance.now();
    await idle.stop();
    expect(performance.now() - before).toBeLessThan(500);
  });

  it('delivers a delayed message when its delay is over and not before', async () => {
    let arrivedAt = 0;
    const poller = poll('acknowledgement-checks', async () => {
      arrivedAt = performance.now();
      return allDone;
    });
    const sentAt = performance.now();
    const { url } = resources.queue('acknowledgement-checks');
    await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'acknowledged?', DelaySeconds: 1 }));
    await until(() => arrivedAt > 0);
    await poller.stop();
    expect(arrivedAt - sentAt).toBeGreaterThan(980);
    expect(arrivedAt - sentAt).toBeLessThan(1_300);
  });

  it('hands over a published order within a few milliseconds', async () => {
    const latencies: number[] = [];
    let sentAt = 0;
    const poller = poll('orders-live-three.fifo', async () => {
      latencies.push(performance.now() - sentAt);
      return allDone;
    });
    for (let turn = 1; turn <= 40; turn += 1) {
      sentAt = performance.now();
      await order('three', `order ${turn}`, `case-${turn}`);
      await until(() => latencies.length === turn);
    }
    await poller.stop();
    const median = present(latencies.sort((a, b) => a - b)[20]);
    expect(median).toBeLessThan(50);
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
