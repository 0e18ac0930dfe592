import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { PublishBatchCommand, SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { startEngines } from '../../../local/engines.ts';
import { ensureResources } from '../../../local/resources.ts';

// Writes and publishes until it is killed; prints the number of each acknowledged step.
const [dataDir = ''] = process.argv.slice(2);
const engines = await startEngines({ dataDir });
const clients = {
  dynamodb: new DynamoDBClient(engines.clients.dynamodb),
  sns: new SNSClient(engines.clients.sns),
  sqs: new SQSClient(engines.clients.sqs),
};
const { topics } = await ensureResources(clients, ['telecom']);
for (let step = 1; ; step += 1) {
  const Item = { stream: { S: 'application#1' }, version: { N: String(step) } };
  await clients.dynamodb.send(new PutItemCommand({ TableName: 'journal', Item }));
  await clients.sns.send(
    new PublishBatchCommand({
      TopicArn: topics.live,
      PublishBatchRequestEntries: [
        {
          Id: 'one',
          Message: String(step),
          MessageGroupId: `group-${step}`,
          MessageDeduplicationId: `step-${step}`,
          MessageAttributes: { operator: { DataType: 'String', StringValue: 'telecom' } },
        },
      ],
    }),
  );
  process.stdout.write(`${step}\n`);
}
