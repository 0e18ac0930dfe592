import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ListSubscriptionsByTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { dispatchPaths, orderQueueName, topicName } from '../../lambda/resource-names.ts';
import { type Engines, startEngines } from '../../local/engines.ts';
import { ensureResources } from '../../local/resources.ts';
import { present, scratchDirectory } from './support/scratch.ts';

const directory = scratchDirectory();

/** Clients that note the names of what they are asked. */
const notingClients = ({ clients }: Engines) => {
  const asked: string[] = [];
  const [sns, sqs] = [new SNSClient(clients.sns), new SQSClient(clients.sqs)];
  const note = (name = ''): number => asked.push(name);
  sns.middlewareStack.add((next, { commandName }) => (args) => {
    note(commandName);
    return next(args);
  });
  sqs.middlewareStack.add((next, { commandName }) => (args) => {
    note(commandName);
    return next(args);
  });
  return { asked, dynamodb: new DynamoDBClient(clients.dynamodb), sns, sqs };
};

describe('queues, topics and subscriptions', () => {
  let engines: Engines;
  beforeAll(async () => {
    engines = await startEngines({ dataDir: join(directory, 'engines') });
  });
  afterAll(() => engines.stop());

  const count = (asked: readonly string[], name: string): number => asked.filter((it) => it === name).length;

  it('are made without asking after each of them', async () => {
    const { asked, ...clients } = notingClients(engines);
    const { addOperator, queue } = await ensureResources(clients, ['telecom', 'mobile']);
    await addOperator('unicom');
    expect(count(asked, 'CreateQueueCommand')).toBe(2 * (4 + 2 * 3));
    expect(count(asked, 'SubscribeCommand')).toBe(2 * (1 + 3) + 1);
    expect(count(asked, 'GetQueueAttributesCommand')).toBe(1);
    expect(count(asked, 'ListSubscriptionsByTopicCommand')).toBe(3);
    for (const path of dispatchPaths) {
      const { url, arn } = queue(orderQueueName(path, 'unicom'));
      const read = await clients.sqs.send(
        new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn'] }),
      );
      expect(read.Attributes?.['QueueArn']).toBe(arn);
    }
  });

  it('are subscribed once, however often they are made sure of', async () => {
    const { asked, ...clients } = notingClients(engines);
    const { topics } = await ensureResources(clients, ['telecom', 'mobile']);
    expect(count(asked, 'SubscribeCommand')).toBe(0);
    for (const path of dispatchPaths) {
      expect(topics[path].endsWith(`:${topicName(path)}`)).toBe(true);
      const { Subscriptions } = await clients.sns.send(new ListSubscriptionsByTopicCommand({ TopicArn: topics[path] }));
      expect(present(Subscriptions)).toHaveLength(4);
    }
  });
});

describe('tables', () => {
  it('can be written to once they are made sure of, however long the engine makes them', async () => {
    const engines = await startEngines({ dataDir: join(directory, 'tables') });
    const { dynamodb, sns, sqs } = notingClients(engines);
    let [made, looks] = [false, 0];
    dynamodb.middlewareStack.add((next, { commandName }) => async (args) => {
      const answer = await next(args);
      if (commandName !== 'DescribeTableCommand') return answer;
      looks += 1;
      made = looks > 9;
      return made ? answer : { ...answer, output: { ...answer.output, Table: { TableStatus: 'CREATING' } } };
    });
    await ensureResources({ dynamodb, sns, sqs }, []);
    expect(made).toBe(true);
    await engines.stop();
  });
});
