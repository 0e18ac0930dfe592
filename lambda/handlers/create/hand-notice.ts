import type { SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import type { Postpone } from '../../adapters/postpone.ts';
import type { Logger } from '../../log.ts';
import { retryInSeconds } from '../../service/deliver.ts';
import { type HandDeps, handOver } from '../../service/notices.ts';
import { type Handled, handleMessages } from '../message-batch.ts';

const Named = z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/) });

const readId = (record: SQSRecord): string | null => {
  try {
    return Named.parse(JSON.parse(record.body)).id;
  } catch {
    return null;
  }
};

/** Queue of a channel -> gateways. What is no notice is left to the dead-letter queue, never dropped. */
export const createNoticeHander = (deps: HandDeps, postpone: Postpone, log: Logger) => {
  const handle = async (record: SQSRecord): Promise<Handled> => {
    const [id, receive] = [readId(record), Number(record.attributes.ApproximateReceiveCount)];
    try {
      const outcome = id === null ? 'gone' : await handOver(deps, id);
      if (outcome === 'done') return 'done';
      log(outcome === 'gone' ? 'notice.poison' : 'notice.retry', { messageId: record.messageId, receive });
    } catch (cause) {
      log('notice.not-handed', { messageId: record.messageId, receive }, cause);
    }
    await postpone(record, retryInSeconds(receive));
    return 'retry';
  };
  return handleMessages(handle);
};
