import {
  CreateTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
  type GlobalSecondaryIndex,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import {
  CreateTopicCommand,
  ListSubscriptionsByTopicCommand,
  type SNSClient,
  SubscribeCommand,
} from '@aws-sdk/client-sns';
import { CreateQueueCommand, GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import {
  accessTable,
  acknowledgementQueueName,
  type DispatchPath,
  deadLetterQueueName,
  dispatchPaths,
  happeningsQueueName,
  journalTable,
  noticesTable,
  noticesTopicName,
  orderFilterPolicy,
  orderQueueName,
  pickUpQueueName,
  queueLimits,
  recordQueueName,
  topicName,
  viewsTable,
  webhookFilterPolicy,
  webhookQueueName,
} from '../lambda/resource-names.ts';

export type Queue = { readonly url: string; readonly arn: string };

export type Resources = {
  /** Topic ARNs. */
  readonly topics: Readonly<Record<DispatchPath, string>>;
  /** ARN of the topic of notices. */
  readonly notices: string;
  /** By queue name, dead-letter queues included. Throws for a name that was not created. */
  queue(name: string): Queue;
  /** Makes the queues of an operator and what leads to them, where they are missing. */
  addOperator(operator: string): Promise<void>;
  /** Makes the queues that an operator polls, where they are missing. */
  addPickUp(operator: string): Promise<void>;
};

type Clients = { dynamodb: DynamoDBClient; sns: SNSClient; sqs: SQSClient };
type KeyPair = { readonly partitionKey: string; readonly sortKey: string };

const keySchema = (keys: KeyPair): { AttributeName: string; KeyType: 'HASH' | 'RANGE' }[] => [
  { AttributeName: keys.partitionKey, KeyType: 'HASH' },
  { AttributeName: keys.sortKey, KeyType: 'RANGE' },
];

/** Seconds. An engine answers before it has made a table; on a busy machine the first write would come too early. */
const untilMade = { minDelay: 0.01, maxDelay: 0.2, maxWaitTime: 120 };

const createTable = async (client: DynamoDBClient, input: CreateTableCommandInput): Promise<void> => {
  try {
    await client.send(new CreateTableCommand({ ...input, BillingMode: 'PAY_PER_REQUEST' }));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  await waitUntilTableExists({ client, ...untilMade }, { TableName: input.TableName });
};

const journalInput = (): CreateTableCommandInput => ({
  TableName: journalTable.name,
  KeySchema: keySchema(journalTable),
  AttributeDefinitions: [
    { AttributeName: journalTable.partitionKey, AttributeType: 'S' },
    { AttributeName: journalTable.sortKey, AttributeType: 'N' },
  ],
});

type Indexed = { readonly indexes: readonly (KeyPair & { readonly name: string })[] };

const indexesOf = ({ indexes }: Indexed): GlobalSecondaryIndex[] =>
  indexes.map((index) => ({
    IndexName: index.name,
    KeySchema: keySchema(index),
    Projection: { ProjectionType: 'ALL' },
  }));

const viewsInput = (): CreateTableCommandInput => {
  const names = new Set([viewsTable, ...viewsTable.indexes].flatMap((keys) => [keys.partitionKey, keys.sortKey]));
  return {
    TableName: viewsTable.name,
    KeySchema: keySchema(viewsTable),
    AttributeDefinitions: [...names].map((name) => ({ AttributeName: name, AttributeType: 'S' })),
    GlobalSecondaryIndexes: indexesOf(viewsTable),
  };
};

const accessInput = (): CreateTableCommandInput => {
  const names = new Set(accessTable.indexes.flatMap((keys) => [keys.partitionKey, keys.sortKey]));
  const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' }) as const;
  return {
    TableName: accessTable.name,
    KeySchema: [{ AttributeName: accessTable.partitionKey, KeyType: 'HASH' }],
    AttributeDefinitions: [text(accessTable.partitionKey), ...[...names].map(text)],
    GlobalSecondaryIndexes: indexesOf(accessTable),
  };
};

const noticesInput = (): CreateTableCommandInput => {
  const [index] = noticesTable.indexes;
  const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' }) as const;
  return {
    TableName: noticesTable.name,
    KeySchema: [{ AttributeName: noticesTable.partitionKey, KeyType: 'HASH' }],
    AttributeDefinitions: [noticesTable.partitionKey, index.partitionKey, index.sortKey].map(text),
    GlobalSecondaryIndexes: indexesOf(noticesTable),
  };
};

const requireText = (value: string | undefined, what: string): string => {
  if (value === undefined) throw new Error(`the engine answered without ${what}`);
  return value;
};

/** ARNs by name, of which one is asked for: those of one account and region differ in the name alone. */
const arnsIn = (client: SQSClient) => {
  const read = async (url: string): Promise<string> => {
    const answer = await client.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn'] }));
    return requireText(answer.Attributes?.['QueueArn'], 'a queue ARN');
  };
  let beforeName: Promise<string> | undefined;
  return async (url: string, name: string): Promise<string> => {
    beforeName ??= read(url).then((arn) => arn.slice(0, -name.length));
    return `${await beforeName}${name}`;
  };
};
type ArnOf = ReturnType<typeof arnsIn>;

const createQueue = async (
  client: SQSClient,
  arnOf: ArnOf,
  name: string,
  attributes: Record<string, string>,
): Promise<Queue> => {
  const kind = name.endsWith('.fifo') ? { FifoQueue: 'true', ContentBasedDeduplication: 'false' } : {};
  const retention = { MessageRetentionPeriod: String(queueLimits.retentionInDays * 86_400) };
  const created = await client.send(
    new CreateQueueCommand({ QueueName: name, Attributes: { ...kind, ...retention, ...attributes } }),
  );
  const url = requireText(created.QueueUrl, 'a queue URL');
  return { url, arn: await arnOf(url, name) };
};

const createQueueWithDeadLetters = async (
  client: SQSClient,
  arnOf: ArnOf,
  name: string,
): Promise<[string, Queue][]> => {
  const deadLetterName = deadLetterQueueName(name);
  const deadLetters = await createQueue(client, arnOf, deadLetterName, {});
  const redrive = { deadLetterTargetArn: deadLetters.arn, maxReceiveCount: queueLimits.maxReceiveCount };
  const queue = await createQueue(client, arnOf, name, {
    VisibilityTimeout: String(queueLimits.visibilityTimeoutInSeconds),
    RedrivePolicy: JSON.stringify(redrive),
  });
  return [
    [deadLetterName, deadLetters],
    [name, queue],
  ];
};

const fifoTopic = { FifoTopic: 'true', ContentBasedDeduplication: 'false' };

const createTopic = async (client: SNSClient, Name: string, Attributes = {}): Promise<string> => {
  const created = await client.send(new CreateTopicCommand({ Name, Attributes }));
  return requireText(created.TopicArn, 'a topic ARN');
};

const subscribed = async (client: SNSClient, topicArn: string): Promise<ReadonlySet<string>> => {
  const known = await client.send(new ListSubscriptionsByTopicCommand({ TopicArn: topicArn }));
  return new Set(known.Subscriptions?.flatMap(({ Endpoint }) => Endpoint ?? []));
};

const subscribe = async (
  client: SNSClient,
  topicArn: string,
  { queueArn, only }: { queueArn: string; only?: Record<string, string[]> },
): Promise<void> => {
  const filter = only === undefined ? {} : { FilterPolicy: JSON.stringify(only) };
  const Attributes = { RawMessageDelivery: 'true', ...filter };
  await client.send(new SubscribeCommand({ TopicArn: topicArn, Protocol: 'sqs', Endpoint: queueArn, Attributes }));
};

const queuesIn = (client: SQSClient) => {
  const queues = new Map<string, Queue>();
  const arnOf = arnsIn(client);
  return {
    create: async (names: readonly string[]): Promise<void> => {
      const created = await Promise.all(names.map((name) => createQueueWithDeadLetters(client, arnOf, name)));
      for (const [name, queue] of created.flat()) queues.set(name, queue);
    },
    queue: (name: string): Queue => {
      const found = queues.get(name);
      if (found === undefined) throw new Error(`no queue is named ${name}`);
      return found;
    },
  };
};

/** Creates what is missing of the tables, topics, queues and subscriptions that the CDK app creates on AWS. */
export const ensureResources = async (clients: Clients, operators: readonly string[]): Promise<Resources> => {
  const { create, queue } = queuesIn(clients.sqs);
  const [live, exercise, notices] = await Promise.all([
    createTopic(clients.sns, topicName('live'), fifoTopic),
    createTopic(clients.sns, topicName('exercise'), fifoTopic),
    createTopic(clients.sns, noticesTopicName),
    create([recordQueueName, acknowledgementQueueName, happeningsQueueName, webhookQueueName]),
    createTable(clients.dynamodb, journalInput()),
    createTable(clients.dynamodb, viewsInput()),
    createTable(clients.dynamodb, accessInput()),
    createTable(clients.dynamodb, noticesInput()),
  ]);
  const topics = { live, exercise };
  const [toLive, toExercise] = await Promise.all([subscribed(clients.sns, live), subscribed(clients.sns, exercise)]);
  const before = { live: toLive, exercise: toExercise };
  const subscribeQueue = async (path: DispatchPath, name: string, operator?: string): Promise<void> => {
    const queueArn = queue(name).arn;
    if (before[path].has(queueArn)) return;
    const only = operator === undefined ? {} : { only: orderFilterPolicy(operator) };
    await subscribe(clients.sns, topics[path], { queueArn, ...only });
  };
  await Promise.all(dispatchPaths.map((path) => subscribeQueue(path, recordQueueName)));
  const toWebhooks = queue(webhookQueueName).arn;
  if (!(await subscribed(clients.sns, notices)).has(toWebhooks))
    await subscribe(clients.sns, notices, { queueArn: toWebhooks, only: webhookFilterPolicy });
  const served = new Set<string>();
  const addOperator = async (operator: string): Promise<void> => {
    if (served.has(operator)) return;
    await create(dispatchPaths.map((path) => orderQueueName(path, operator)));
    for (const path of dispatchPaths) await subscribeQueue(path, orderQueueName(path, operator), operator);
    served.add(operator);
  };
  const polled = new Set<string>();
  const addPickUp = async (operator: string): Promise<void> => {
    if (polled.has(operator)) return;
    await create(dispatchPaths.map((path) => pickUpQueueName(path, operator)));
    polled.add(operator);
  };
  await Promise.all(operators.map(addOperator));
  return { topics, notices, queue, addOperator, addPickUp };
};
