import { randomBytes } from 'node:crypto';
import { type AttributeValue, CreateTableCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import {
  CreateTopicCommand,
  PublishBatchCommand,
  type PublishBatchRequestEntry,
  SubscribeCommand,
} from '@aws-sdk/client-sns';
import { CreateQueueCommand, GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { createDynamoDB } from '../lambda/adapters/clients/dynamodb.ts';
import { limits } from '../lambda/adapters/clients/limits.ts';
import { createSns } from '../lambda/adapters/clients/sns.ts';
import { toItem } from '../lambda/adapters/journal-table.ts';
import { toEntry } from '../lambda/adapters/sns-publisher.ts';
import { Commit } from '../lambda/domain/journal/every-commit.ts';
import { ordersIn } from '../lambda/domain/journal/given-orders.ts';
import { journalTable, operatorAttribute } from '../lambda/resource-names.ts';
import { readAddresses } from '../local/addresses.ts';
import { localRegion } from '../local/engines.ts';
import type { Runtime } from '../local/runtime.ts';
import { sampleOperators } from '../local/sample-world.ts';

/** What an emergency wrote and published, under a case id of its own. */
export type Copy = { readonly item: Record<string, AttributeValue>; readonly entries: PublishBatchRequestEntry[] };

/** Where copies go. `table` and `topic` are the product's own, or some that nothing listens to. */
export type Floor = { readonly table: string; readonly topic: string };

export type FloorClients = Pick<Runtime['clients'], 'dynamodb' | 'sns'>;

/** Clients as functions on AWS have them: signed, and through sockets. Those of the local runtime take a short way. */
export const throughSockets = (dataDir: string): FloorClients => {
  const addresses = readAddresses(dataDir);
  if (addresses === null) throw new Error('nothing runs there');
  const local = { region: localRegion, credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' } };
  return {
    dynamodb: createDynamoDB(limits.embedded, { ...local, endpoint: addresses.dynamodb }),
    sns: createSns(limits.embedded, { ...local, endpoint: addresses.messaging }),
  };
};

const benchName = 'bench-floor';

/** The same bytes as `model`, but for the case id and the hash, so that nothing is a duplicate. */
export const copyOf = (model: Commit, caseId: string): Copy => {
  const text = JSON.stringify(model).replaceAll(caseId, `e-${randomBytes(13).toString('hex')}`);
  const commit = { ...Commit.parse(JSON.parse(text)), hash: randomBytes(32).toString('hex') };
  return { item: toItem(commit), entries: ordersIn(commit).map((order, index) => toEntry(order, commit.hash, index)) };
};

const createQueue = async ({ sqs }: Runtime['clients'], name: string): Promise<string> => {
  const Attributes = { FifoQueue: 'true' };
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: `${name}.fifo`, Attributes }));
  const read = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
  return read.Attributes?.['QueueArn'] ?? '';
};

const subscribe = async ({ clients }: Runtime, topic: string, operator: string | null): Promise<void> => {
  const Endpoint = await createQueue(clients, `${benchName}-${operator ?? 'record'}`);
  const filter = operator === null ? {} : { FilterPolicy: JSON.stringify({ [operatorAttribute]: [operator] }) };
  const Attributes = { RawMessageDelivery: 'true', ...filter };
  await clients.sns.send(new SubscribeCommand({ TopicArn: topic, Protocol: 'sqs', Endpoint, Attributes }));
};

/** A table and a topic of the same shape as the product's, with the same subscriptions, and nobody behind them. */
export const createBareFloor = async (runtime: Runtime): Promise<Floor> => {
  const { dynamodb, sns } = runtime.clients;
  await dynamodb.send(
    new CreateTableCommand({
      TableName: benchName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: journalTable.partitionKey, KeyType: 'HASH' },
        { AttributeName: journalTable.sortKey, KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: journalTable.partitionKey, AttributeType: 'S' },
        { AttributeName: journalTable.sortKey, AttributeType: 'N' },
      ],
    }),
  );
  const Attributes = { FifoTopic: 'true', ContentBasedDeduplication: 'false' };
  const { TopicArn = '' } = await sns.send(new CreateTopicCommand({ Name: `${benchName}.fifo`, Attributes }));
  for (const operator of [...sampleOperators, null]) await subscribe(runtime, TopicArn, operator);
  return { table: benchName, topic: TopicArn };
};

/** The product's own journal and live topic: its consumers do for a copy what they do for an emergency. */
export const ownFloor = ({ resources }: Runtime): Floor => ({ table: journalTable.name, topic: resources.topics.live });

/** One raw PutItem and one raw PublishBatch. Throws when an entry was not taken. */
export const writeAndPublish = async (clients: FloorClients, { table, topic }: Floor, copy: Copy): Promise<void> => {
  await clients.dynamodb.send(new PutItemCommand({ TableName: table, Item: copy.item }));
  const batch = { TopicArn: topic, PublishBatchRequestEntries: copy.entries };
  const { Failed = [] } = await clients.sns.send(new PublishBatchCommand(batch));
  if (Failed.length > 0) throw new Error('an entry was not taken');
};
