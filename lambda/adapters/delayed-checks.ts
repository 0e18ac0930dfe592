import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { AcknowledgementChecks } from '../service/outbox.ts';

/** SQS takes ten entries a batch. */
const entriesAtMost = 10;

/** Asks by delayed messages of a queue; SQS delays at most 900 s. */
export const createAcknowledgementChecks = (client: SQSClient, queueUrl: string): AcknowledgementChecks => ({
  ask: async (checks) => {
    for (let start = 0; start < checks.length; start += entriesAtMost) {
      const entries = checks.slice(start, start + entriesAtMost).map(({ orderId, inSeconds }, index) => ({
        Id: String(index),
        MessageBody: JSON.stringify({ orderId }),
        DelaySeconds: inSeconds,
      }));
      const answer = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: entries }));
      const [failed] = answer.Failed ?? [];
      if (failed !== undefined) throw new Error(`SQS refused an entry: ${failed.Code ?? 'unknown'}`);
    }
  },
});
