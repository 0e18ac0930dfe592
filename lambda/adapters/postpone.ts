import { ChangeMessageVisibilityCommand, GetQueueUrlCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import type { Logger } from '../log.ts';

/** Sets the seconds until a received message can be received again. */
export type Postpone = (record: SQSRecord, seconds: number) => Promise<void>;

/** A fault here only leaves the queue's own visibility timeout in force, so it is not one of the caller's. */
export const createPostpone = (client: SQSClient, log: Logger): Postpone => {
  const urls = new Map<string, string>();
  const urlOf = async (arn: string): Promise<string | undefined> => {
    const [account, name] = arn.split(':').slice(4);
    const known = urls.get(arn);
    if (known !== undefined || name === undefined) return known;
    const { QueueUrl } = await client.send(
      new GetQueueUrlCommand({ QueueName: name, QueueOwnerAWSAccountId: account }),
    );
    if (QueueUrl !== undefined) urls.set(arn, QueueUrl);
    return QueueUrl;
  };
  return async ({ eventSourceARN, receiptHandle, messageId }, seconds) => {
    try {
      const QueueUrl = await urlOf(eventSourceARN);
      const change = { QueueUrl, ReceiptHandle: receiptHandle, VisibilityTimeout: seconds };
      if (QueueUrl !== undefined) await client.send(new ChangeMessageVisibilityCommand(change));
    } catch (cause) {
      log('delivery.not-postponed', { messageId }, cause);
    }
  };
};
