import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Happenings } from '../service/outbox.ts';

/** By messages of a queue; SQS delays at most 900 s. */
export const createHappenings = (client: SQSClient, queueUrl: string): Happenings => ({
  tell: async (happening, inSeconds) => {
    const MessageBody = JSON.stringify(happening);
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody, DelaySeconds: inSeconds }));
  },
});
