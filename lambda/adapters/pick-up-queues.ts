import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { DispatchPath } from '../resource-names.ts';
import type { PutForPickUp } from '../service/deliver.ts';
import { pathOf, payloadOf } from './outgoing-order.ts';

/**
 * The queues of the operators that poll. Group = case, so that its orders are fetched in their turn; deduplication = the
 * order and how often it was sent again: whichever message it came from, it is put there once.
 * `urlOf` throws where an operator has no such queue, and then nothing is lost: the order stays where it came from.
 */
export const createPickUp =
  (client: SQSClient, urlOf: (path: DispatchPath, operator: string) => string): PutForPickUp =>
  async (order, operator, alertDelivery, onceAs) => {
    await client.send(
      new SendMessageCommand({
        QueueUrl: urlOf(pathOf(order), order.operator),
        MessageBody: JSON.stringify(payloadOf(order, operator, alertDelivery)),
        MessageGroupId: order.caseId,
        MessageDeduplicationId: onceAs,
      }),
    );
  };
