import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { KMSClient, type KMSClientConfig } from '@aws-sdk/client-kms';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { SNSClient, type SNSClientConfig } from '@aws-sdk/client-sns';
import { SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';

/** How long a service may take over one attempt, and how many it gets. */
export type Limits = {
  readonly connectWithinMs: number;
  readonly answerWithinMs: number;
  readonly attemptsAtMost: number;
};

/** By themselves the SDK's clients wait for ever. */
export const limits = {
  /** Two attempts end before an emergency must be answered. */
  emergency: { connectWithinMs: 500, answerWithinMs: 900, attemptsAtMost: 2 },
  /** Three end before any function does. */
  background: { connectWithinMs: 1_000, answerWithinMs: 3_000, attemptsAtMost: 3 },
  /** Copying 20 MB takes its time. */
  files: { connectWithinMs: 1_000, answerWithinMs: 8_000, attemptsAtMost: 3 },
  /** The engines share the process, so how long they take says how busy it is; and a long poll lasts 20 s. */
  embedded: { connectWithinMs: 10_000, answerWithinMs: 30_000, attemptsAtMost: 3 },
} as const satisfies Readonly<Record<string, Limits>>;

/** `socketTimeout` ends an answer that breaks off half way: the others end with its head. */
const bounded = ({ connectWithinMs, answerWithinMs, attemptsAtMost }: Limits) => ({
  maxAttempts: attemptsAtMost,
  requestHandler: {
    connectionTimeout: connectWithinMs,
    requestTimeout: answerWithinMs,
    // Without it the limit is only warned of.
    throwOnRequestTimeout: true,
    socketTimeout: answerWithinMs,
  },
});

/** The one place where clients of AWS services are made; a test sees to it. */
export const createDynamoDB = (within: Limits, config: DynamoDBClientConfig = {}): DynamoDBClient =>
  new DynamoDBClient({ ...config, ...bounded(within) });

export const createSns = (within: Limits, config: SNSClientConfig = {}): SNSClient =>
  new SNSClient({ ...config, ...bounded(within) });

export const createSqs = (within: Limits, config: SQSClientConfig = {}): SQSClient =>
  new SQSClient({ ...config, ...bounded(within) });

export const createKms = (within: Limits, config: KMSClientConfig = {}): KMSClient =>
  new KMSClient({ ...config, ...bounded(within) });

export const createS3 = (within: Limits, config: S3ClientConfig = {}): S3Client =>
  new S3Client({ ...config, ...bounded(within) });
