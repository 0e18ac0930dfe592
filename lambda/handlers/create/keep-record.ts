import type { SQSRecord } from 'aws-lambda';
import { genesisHash } from '../../domain/journal/chain.ts';
import { recordStream } from '../../domain/kernel/streams.ts';
import { Order } from '../../domain/order/order.ts';
import { systemActor } from '../../domain/vocabulary/actor.ts';
import type { Logger } from '../../log.ts';
import type { Deps } from '../../service/ports.ts';
import { sealCommit } from '../../service/seal-commit.ts';
import { type Handled, handleMessages } from '../message-batch.ts';

/** Unfiltered record queue -> journal: the order exactly as the topic carried it, once. */
export const createRecordKeeper = (deps: Deps, log: Logger) => {
  const keep = async (record: SQSRecord): Promise<void> => {
    const order = Order.parse(JSON.parse(record.body));
    const asked = { stream: recordStream(order.orderId), command: { type: 'keep-record' } };
    const identity = { commandId: order.orderId, requestDigest: deps.digest(order) };
    const by = { actor: systemActor, now: deps.clock(), nextVersion: 1 };
    const event = { type: 'order.published' as const, order, messageId: record.messageId };
    await deps.journal.append(sealCommit(deps, asked, identity, by, [event], genesisHash));
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
