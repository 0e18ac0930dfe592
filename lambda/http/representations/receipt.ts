import type { z } from 'zod';
import { partsOf } from '../../domain/order/by-division.ts';
import type { Order } from '../../domain/order/order.ts';
import type { Delivery } from '../../domain/order/state.ts';
import type { ReceiptAnswer } from '../schemas/answers.ts';

export const receiptAnswer = (
  orderId: string,
  order: Pick<Order, 'divisions'>,
  delivery: Delivery,
): z.input<typeof ReceiptAnswer> => {
  const { version, status, acceptedAt, startedAt, finishedAt, lastReceiptAt } = delivery;
  const { offsetSeconds, correctedAt, counts, targeted, operatorReference } = delivery;
  return {
    orderId,
    version,
    status,
    acceptedAt,
    startedAt,
    finishedAt,
    lastReceiptAt,
    offsetSeconds,
    correctedAt,
    ...(delivery.uncountedAt === undefined ? {} : { uncountedAt: delivery.uncountedAt }),
    ...(delivery.telephoned === undefined ? {} : { telephoned: delivery.telephoned }),
    counts,
    ...partsOf(order, delivery),
    targeted,
    operatorReference,
    ...(delivery.servedAs === undefined ? {} : { servedAs: delivery.servedAs }),
  };
};
