import { millisecondsBetween } from '../calendar/instant.ts';
import type { Alert } from './alert.ts';

export type Times = Pick<Alert, 'start' | 'expires'>;

/** What is wrong with the expiry of an alert; its start may lie anywhere, for it never delays a send. */
export type TimeFault = 'expired' | 'ends-before-start';

/** An alert that is over would be ordered and then suppressed as expired: its sender must hear so at once. */
export const timeFaultOf = ({ start, expires }: Times, now: string): TimeFault | null => {
  if (expires === undefined) return null;
  if (millisecondsBetween(now, expires) <= 0) return 'expired';
  return millisecondsBetween(start, expires) <= 0 ? 'ends-before-start' : null;
};
