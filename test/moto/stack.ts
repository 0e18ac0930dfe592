import { CreateTableCommand, DynamoDBClient, UpdateContinuousBackupsCommand } from '@aws-sdk/client-dynamodb';
import { CreateKeyCommand, type KeySpec, type KeyUsageType, KMSClient } from '@aws-sdk/client-kms';
import { CreateBucketCommand, PutObjectLockConfigurationCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { present } from '../local/support/scratch.ts';
import { type OpenTemplate, openTemplate } from './template.ts';

export const region = 'us-east-1';
export const credentials = { accessKeyId: 'none', secretAccessKey: 'none' };

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const Table = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema: keySchema,
  BillingMode: z.literal('PAY_PER_REQUEST'),
  DeletionProtectionEnabled: z.boolean(),
  GlobalSecondaryIndexes: z
    .array(
      z.object({
        IndexName: z.string(),
        KeySchema: keySchema,
        Projection: z.object({
          ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
          NonKeyAttributes: z.array(z.string()).optional(),
        }),
      }),
    )
    .optional(),
  SSESpecification: z.object({ SSEEnabled: z.boolean(), SSEType: z.literal('KMS'), KMSMasterKeyId: z.string() }),
  StreamSpecification: z.object({ StreamViewType: z.literal('NEW_IMAGE') }).optional(),
  PointInTimeRecoverySpecification: z.object({ PointInTimeRecoveryEnabled: z.boolean() }),
});
const Key = z.object({
  Description: z.string(),
  KeySpec: z.custom<KeySpec>().optional(),
  KeyUsage: z.custom<KeyUsageType>().optional(),
});
const Attributes = z.record(
  z.string(),
  z
    .union([z.string(), z.number(), z.boolean(), z.record(z.string(), z.unknown())])
    .transform((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value))),
);
const Subscription = z.object({ TopicArn: z.string(), Endpoint: z.string(), Protocol: z.literal('sqs') });
const Bucket = z.object({
  ObjectLockConfiguration: z
    .object({
      ObjectLockEnabled: z.literal('Enabled'),
      Rule: z.object({
        DefaultRetention: z.object({ Days: z.int(), Mode: z.enum(['COMPLIANCE', 'GOVERNANCE']) }),
      }),
    })
    .optional(),
});
const Mapping = z.object({
  FunctionName: z.object({ Ref: z.string() }),
  BatchSize: z.int(),
  EventSourceArn: z.unknown(),
});
const Deployed = z.object({
  Code: z.object({ S3Key: z.string() }),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});
const Variables = z.record(z.string(), z.string());

/** What calls a function by itself: the ARN of a queue or of the journal's stream. */
export type Source = { readonly arn: string; readonly batchSize: number };

/** A function as the template defines it: what was bundled of it, what stands in its environment, what calls it. */
export type DeployedFunction = {
  readonly asset: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly sources: readonly Source[];
};

export const clientsOf = (endpoint: string) => {
  const at = { endpoint, region, credentials };
  return {
    dynamodb: new DynamoDBClient(at),
    kms: new KMSClient(at),
    s3: new S3Client({ ...at, forcePathStyle: true }),
    sns: new SNSClient(at),
    sqs: new SQSClient({ ...at, useQueueUrlAsEndpoint: false }),
  };
};
export type Clients = ReturnType<typeof clientsOf>;

const without = (members: Readonly<Record<string, unknown>>, ...names: readonly string[]) =>
  Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));

/** Key policies are left out: the engine judges by none, and those of the queues name topics that come later. */
const makeKeys = async ({ of, note }: OpenTemplate, { kms }: Clients): Promise<void> => {
  for (const { id, properties } of of('AWS::KMS::Key')) {
    const { KeyMetadata } = await kms.send(new CreateKeyCommand(Key.parse(properties)));
    note(id, { Ref: present(KeyMetadata?.KeyId), Arn: present(KeyMetadata?.Arn) });
  }
};

const makeTables = async ({ of, note, resolve }: OpenTemplate, { dynamodb }: Clients): Promise<void> => {
  for (const { id, properties } of of('AWS::DynamoDB::Table')) {
    // Its policy names the roles of functions, of which the engine knows none.
    const defined = Table.parse(resolve(without(properties, 'ResourcePolicy')));
    const { PointInTimeRecoverySpecification, StreamSpecification: stream, ...input } = defined;
    const streaming = stream === undefined ? {} : { StreamSpecification: { ...stream, StreamEnabled: true } };
    const { TableDescription: made } = await dynamodb.send(
      new CreateTableCommand({ ...input, ...streaming, TableName: id }),
    );
    await dynamodb.send(new UpdateContinuousBackupsCommand({ TableName: id, PointInTimeRecoverySpecification }));
    const StreamArn = made?.LatestStreamArn;
    note(id, { Ref: id, Arn: present(made?.TableArn), ...(StreamArn === undefined ? {} : { StreamArn }) });
  }
};

const isFifo = (properties: Readonly<Record<string, unknown>>): boolean =>
  properties['FifoQueue'] === true || properties['FifoTopic'] === true;

/** CloudFormation makes up a name where the template gives none; what is FIFO must end so. */
const nameOf = (id: string, properties: Readonly<Record<string, unknown>>): string =>
  isFifo(properties) ? `${id}.fifo` : id;

const makeQueues = async ({ of, note, resolve }: OpenTemplate, { sqs }: Clients): Promise<void> => {
  const queues = of('AWS::SQS::Queue').toSorted(
    (left, right) => Number('RedrivePolicy' in left.properties) - Number('RedrivePolicy' in right.properties),
  );
  for (const { id, properties } of queues) {
    const QueueName = nameOf(id, properties);
    const { QueueUrl } = await sqs.send(
      new CreateQueueCommand({ QueueName, Attributes: Attributes.parse(resolve(properties)) }),
    );
    const told = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
    note(id, { Ref: present(QueueUrl), Arn: present(told.Attributes?.['QueueArn']) });
  }
};

const makeTopics = async ({ of, note, resolve }: OpenTemplate, { sns }: Clients): Promise<void> => {
  for (const { id, properties } of of('AWS::SNS::Topic')) {
    const Name = z.string().safeParse(properties['TopicName']).data ?? nameOf(id, properties);
    const defined = Attributes.parse(resolve(without(properties, 'TopicName')));
    const { TopicArn } = await sns.send(new CreateTopicCommand({ Name, Attributes: defined }));
    note(id, { Ref: present(TopicArn) });
  }
  for (const { properties } of of('AWS::SNS::Subscription')) {
    const resolved = resolve(properties);
    const to = Subscription.parse(resolved);
    const rest = without(z.record(z.string(), z.unknown()).parse(resolved), ...Object.keys(to));
    await sns.send(new SubscribeCommand({ ...to, Attributes: Attributes.parse(rest) }));
  }
};

const makeBuckets = async ({ of, note }: OpenTemplate, { s3 }: Clients): Promise<void> => {
  for (const { id, properties } of of('AWS::S3::Bucket')) {
    const name = id.toLowerCase();
    const { ObjectLockConfiguration } = Bucket.parse(properties);
    const isLocked = ObjectLockConfiguration !== undefined;
    await s3.send(new CreateBucketCommand({ Bucket: name, ObjectLockEnabledForBucket: isLocked }));
    if (isLocked) await s3.send(new PutObjectLockConfigurationCommand({ Bucket: name, ObjectLockConfiguration }));
    note(id, { Ref: name, Arn: `arn:aws:s3:::${name}` });
  }
};

const functionsOf = ({ of, resolve }: OpenTemplate): readonly DeployedFunction[] => {
  const mappings = of('AWS::Lambda::EventSourceMapping').map(({ properties }) => Mapping.parse(properties));
  return of('AWS::Lambda::Function').map(({ id, properties }) => {
    const { Code, Environment } = Deployed.parse(properties);
    return {
      asset: Code.S3Key.replace(/\.zip$/, ''),
      environment: Variables.parse(resolve(Environment.Variables)),
      sources: mappings
        .filter(({ FunctionName }) => FunctionName.Ref === id)
        .map(({ BatchSize, EventSourceArn }) => ({
          arn: z.string().parse(resolve(EventSourceArn)),
          batchSize: BatchSize,
        })),
    };
  });
};

/**
 * Makes at the engine, of a synthesised template's own definitions, what the functions work on: keys, tables, queues,
 * topics with their subscriptions, buckets. Answers the functions with their environment resolved against it.
 */
export const makeStack = async (
  directory: string,
  endpoint: string,
  parameters: Readonly<Record<string, string>>,
): Promise<{ readonly clients: Clients; readonly functions: readonly DeployedFunction[] }> => {
  const template = openTemplate(directory, 'Coordinator');
  const clients = clientsOf(endpoint);
  for (const [name, value] of Object.entries(parameters)) template.note(name, { Ref: value });
  template.note('AWS::StackName', { Ref: 'Coordinator' });
  await makeKeys(template, clients);
  await makeTables(template, clients);
  await makeQueues(template, clients);
  await makeTopics(template, clients);
  await makeBuckets(template, clients);
  return { clients, functions: functionsOf(template) };
};
