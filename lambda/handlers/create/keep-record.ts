import type { SQSRecord } from 'aws-lambda';
import { systemActor } from '../../domain/actor.ts';
import { genesisHash } from '../../domain/chain.ts';
import { Order } from '../../domain/order.ts';
import type { Logger } from '../../log.ts';
import type { Deps } from '../../service/ports.ts';
import { recordStream } from '../../service/streams.ts';
import { type Handled, handleMessages } from '../message-batch.ts';

/** Unfiltered record queue -> journal: the order exactly as the topic carried it, once. */
export const createRecordKeeper = ({ journal, digest, clock, policy }: Deps, log: Logger) => {
  const keep = async (record: SQSRecord): Promise<void> => {
    const order = Order.parse(JSON.parse(record.body));
    const unsealed = {
      stream: recordStream(order.orderId),
      version: 1,
      command: 'keep-record',
      commandId: order.orderId,
      requestDigest: digest(order),
      actor: systemActor,
      at: clock(),
      edition: policy.edition,
      events: [{ type: 'order.published' as const, order, messageId: record.messageId }],
      previousHash: genesisHash,
    };
    await journal.append({ ...unsealed, hash: digest(unsealed) });
  };
  return handleMessages(async (record): Promise<Handled> => {
    try {
      await keep(record);
      return 'done';
    } catch (cause) {
      log('record.failed', { messageId: record.messageId }, cause);
      return 'retry';
    }
  });
};
