import type { SQSRecord } from 'aws-lambda';
import type { Postpone } from '../../adapters/postpone.ts';
import { Order } from '../../domain/order/order.ts';
import type { Logger } from '../../log.ts';
import { type DeliverDeps, deliver, retryInSeconds } from '../../service/deliver.ts';
import { type Handled, handleMessages } from '../message-batch.ts';

const readOrder = (record: SQSRecord): Order | null => {
  try {
    return Order.parse(JSON.parse(record.body));
  } catch {
    return null;
  }
};

/** Operator queues -> operators. An order that cannot be read is left to the dead-letter queue, never dropped. */
export const createDeliverer = (deps: DeliverDeps, postpone: Postpone, log: Logger) => {
  const handle = async (record: SQSRecord): Promise<Handled> => {
    const order = readOrder(record);
    const receive = Number(record.attributes.ApproximateReceiveCount);
    if (order === null) {
      log('delivery.poison', { messageId: record.messageId });
      return 'retry';
    }
    try {
      const outcome = await deliver(deps, order, { messageId: record.messageId, receive });
      if (outcome === 'done') return 'done';
      log(outcome === 'left' ? 'delivery.not-pushed' : 'delivery.retry', { orderId: order.orderId, receive });
    } catch (cause) {
      log('delivery.failed', { orderId: order.orderId, receive }, cause);
    }
    await postpone(record, retryInSeconds(receive));
    return 'retry';
  };
  return handleMessages(handle);
};
