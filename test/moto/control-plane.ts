import { setTimeout as wait } from 'node:timers/promises';
import { DeleteMessageCommand, GetQueueUrlCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { toSqsRecord } from '../../local/queue/sqs-record.ts';
import { present } from '../local/support/scratch.ts';
import type { RunningFunction } from './functions.ts';
import { credentials, region, type Source } from './stack.ts';

/**
 * What AWS does between the services and the functions, of which the engine does nothing without containers: it hands on what
 * the journal's stream and the queues hold. One at a time, so that a run can be followed.
 */

const Outcome = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });
const Shards = z.object({ StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string() })) }) });
const Iterator = z.object({ ShardIterator: z.string() });
const StreamRecord = z.looseObject({ dynamodb: z.looseObject({ SequenceNumber: z.string() }) });
const Records = z.object({ Records: z.array(StreamRecord), NextShardIterator: z.string().optional() });

/** The SDK's client of the streams is a package of its own; three calls need none. */
const askStream = async <T>(endpoint: string, call: string, input: object, answer: z.ZodType<T>): Promise<T> => {
  const scope = `${credentials.accessKeyId}/20260101/${region}/dynamodb/aws4_request`;
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDBStreams_20120810.${call}`,
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=none`,
    },
    body: JSON.stringify(input),
  });
  if (!response.ok) throw new Error(`${call} was answered ${response.status}: ${await response.text()}`);
  return answer.parse(await response.json());
};

/** Answers whether there was anything. */
type Pump = () => Promise<boolean>;

const failuresOf = (outcome: unknown): ReadonlySet<string> =>
  new Set(Outcome.parse(outcome).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));

const streamPump = async (endpoint: string, { arn, batchSize }: Source, to: RunningFunction): Promise<Pump> => {
  const { StreamDescription } = await askStream(endpoint, 'DescribeStream', { StreamArn: arn }, Shards);
  const [{ ShardId } = { ShardId: '' }] = StreamDescription.Shards;
  const begin = { StreamArn: arn, ShardId, ShardIteratorType: 'TRIM_HORIZON' };
  let { ShardIterator: next } = await askStream(endpoint, 'GetShardIterator', begin, Iterator);
  let waiting: readonly z.infer<typeof StreamRecord>[] = [];
  return async () => {
    const read = await askStream(endpoint, 'GetRecords', { ShardIterator: next, Limit: 1000 }, Records);
    next = present(read.NextShardIterator);
    waiting = [...waiting, ...read.Records];
    if (waiting.length === 0) return false;
    const batch = waiting.slice(0, batchSize);
    const failed = failuresOf(
      await to.invoke({ Records: batch.map((record) => ({ ...record, eventSourceARN: arn })) }),
    );
    const from = batch.findIndex(({ dynamodb }) => failed.has(dynamodb.SequenceNumber));
    waiting = waiting.slice(from < 0 ? batch.length : from);
    return true;
  };
};

const queuePump = async (sqs: SQSClient, { arn, batchSize }: Source, to: RunningFunction): Promise<Pump> => {
  const QueueName = present(arn.split(':').at(-1));
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName }));
  return async () => {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: Math.min(batchSize, 10),
        WaitTimeSeconds: 0,
        MessageAttributeNames: ['All'],
        MessageSystemAttributeNames: ['All'],
      }),
    );
    if (Messages.length === 0) return false;
    const failed = failuresOf(await to.invoke({ Records: Messages.map((message) => toSqsRecord(message, arn)) }));
    for (const { MessageId = '', ReceiptHandle } of Messages)
      if (!failed.has(MessageId)) await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    return true;
  };
};

/** `settle` waits until everything that there is, and what comes of it, has been handed on. */
export type ControlPlane = { readonly settle: () => Promise<void>; readonly stop: () => Promise<void> };

/** Whoever waits for something to become known asks again and again: what is handed on may take so long to be looked for. */
const lookAgainAfterMs = 100;

/** Hands on what there is, round after round, until it is stopped; throws from `settle` what a round failed with. */
export const startControlPlane = async (
  endpoint: string,
  sqs: SQSClient,
  functions: readonly RunningFunction[],
  idle: () => Promise<void>,
): Promise<ControlPlane> => {
  const pumps = await Promise.all(
    functions.flatMap((to) =>
      to.sources.map((source) =>
        source.arn.includes(':dynamodb:') ? streamPump(endpoint, source, to) : queuePump(sqs, source, to),
      ),
    ),
  );
  let [quiet, isStopping] = [0, false];
  const round = async (): Promise<void> => {
    let any = false;
    for (const pump of pumps) any = (await pump()) || any;
    await idle();
    quiet = any ? 0 : quiet + 1;
    if (!any) await wait(lookAgainAfterMs);
  };
  const rounds = async (): Promise<void> => {
    while (!isStopping) await round();
  };
  const running = rounds();
  running.catch(() => undefined);
  return {
    settle: async () => {
      quiet = 0;
      while (quiet < 2) await Promise.race([wait(lookAgainAfterMs), running.then(() => wait(lookAgainAfterMs))]);
    },
    stop: async () => {
      isStopping = true;
      await running;
    },
  };
};
