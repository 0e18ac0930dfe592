import * as z from 'zod';
import { OrderId } from '../../domain/order/order.ts';
import type { Logger } from '../../log.ts';
import { resendIfSilent } from '../../service/dispatches.ts';
import type { Deps } from '../../service/ports.ts';
import { isImpossible } from '../impossible.ts';
import { handleMessages } from '../message-batch.ts';

const Check = z.strictObject({ orderId: OrderId });

/** Delayed queue -> is the order with its operator? If not, it is sent again. */
export const createAcknowledgementCheck = (deps: Deps, log: Logger) =>
  handleMessages(async (record) => {
    try {
      await resendIfSilent(deps, Check.parse(JSON.parse(record.body)).orderId);
      return 'done';
    } catch (cause) {
      const isLost = isImpossible(cause);
      log(isLost ? 'acknowledgement.impossible' : 'acknowledgement.failed', { messageId: record.messageId }, cause);
      return isLost ? 'done' : 'retry';
    }
  });
