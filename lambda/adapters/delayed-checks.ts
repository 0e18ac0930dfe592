import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { AcknowledgementChecks } from '../service/outbox.ts';

/** Asks by a delayed queue message; SQS delays at most 900 s. */
export const createAcknowledgementChecks = (client: SQSClient, queueUrl: string): AcknowledgementChecks => ({
  ask: async (orderId, inSeconds) => {
    await client.send(
      new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify({ orderId }), DelaySeconds: inSeconds }),
    );
  },
});
