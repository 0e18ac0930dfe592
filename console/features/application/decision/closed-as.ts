import type { ApplicationCase } from '../../../api/schema.ts';
import { isAcknowledged, isStop } from '../../../orders/operator-progress.ts';

/** How an application ended without a decision, or against it. */
export type Closed = 'withdrawn' | 'lapsed' | 'never-ordered' | 'stop-ordered' | 'stopped';

type Ended = Pick<ApplicationCase, 'status' | 'orders'>;

/** A stop is one once every operator has acknowledged it, or never had what it stops; before that it is only ordered. */
export const closedAs = ({ status, orders }: Ended): Closed => {
  if (status === 'withdrawn' || status === 'lapsed') return status;
  if (orders.length === 0) return 'never-ordered';
  const isDone = orders.filter(isStop).every((row) => isAcknowledged(row) || row.status === 'suppressed');
  return isDone ? 'stopped' : 'stop-ordered';
};
