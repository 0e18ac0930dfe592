import { GetQueueAttributesCommand, type QueueAttributeName, type SQSClient } from '@aws-sdk/client-sqs';

const counts: QueueAttributeName[] = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
];

/** Messages in a queue, whether they can be received now, are in the hands of a receiver or wait for their delay. */
export const messagesLeft = async (sqs: SQSClient, { url }: { readonly url: string }): Promise<number> => {
  const { Attributes = {} } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: counts }));
  return counts.reduce((sum, name) => sum + Number(Attributes[name]), 0);
};
