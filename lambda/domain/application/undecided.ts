import type { ClockReason } from '../kernel/clock-reason.ts';
import type { Application } from './state.ts';

const undecided: ClockReason = 'undecided';

/** Whether it lapsed while it was before its authority, and not while it was back with the department. */
export const lapsedUndecided = ({
  status,
  closing,
  decision,
}: Pick<Application, 'status' | 'closing' | 'decision'>): boolean =>
  status === 'lapsed' && closing?.reason === undecided && decision === null;
