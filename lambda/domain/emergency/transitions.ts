import * as z from 'zod';
import type { EmergencyEventType } from './events.ts';

export const EmergencyStatus = z.enum(['awaiting-confirmation', 'sent', 'updated', 'ended', 'cancelled', 'refused']);
export type EmergencyStatus = z.infer<typeof EmergencyStatus>;

export const PaperworkStatus = z.enum(['due', 'filed', 'accepted', 'returned']);
export type PaperworkStatus = z.infer<typeof PaperworkStatus>;

type Transition<S> = { readonly from: readonly (S | 'none')[]; readonly to: S | null };

const running = ['sent', 'updated'] as const;
const closed = ['ended', 'cancelled'] as const;
const wasSent = [...running, ...closed] as const;

/** THE table of an emergency's life. Paperwork has a life of its own beside it (`paperworkTransitions`). */
export const emergencyTransitions: Readonly<
  Record<Extract<EmergencyEventType, `emergency.${string}`>, Transition<EmergencyStatus>>
> = {
  'emergency.triggered': { from: ['none'], to: 'awaiting-confirmation' },
  'emergency.confirmation-requested': { from: ['awaiting-confirmation'], to: null },
  'emergency.confirmation-reminded': { from: ['awaiting-confirmation', ...running], to: null },
  'emergency.escalated': { from: ['awaiting-confirmation', ...running], to: null },
  'emergency.confirmed': { from: ['awaiting-confirmation', ...running], to: null },
  'emergency.refused': { from: ['awaiting-confirmation'], to: 'refused' },
  'emergency.update-refused': { from: running, to: null },
  'emergency.sent': { from: ['awaiting-confirmation'], to: 'sent' },
  'emergency.update-requested': { from: running, to: null },
  'emergency.updated': { from: running, to: 'updated' },
  'emergency.cancelled': { from: ['awaiting-confirmation', ...running], to: 'cancelled' },
  'emergency.ended': { from: running, to: 'ended' },
  'emergency.stop-explained': { from: closed, to: null },
  'emergency.told': { from: closed, to: null },
  'emergency.reviewed': { from: wasSent, to: null },
  'emergency.complaints-recorded': { from: wasSent, to: null },
};

/** due -> filed -> accepted | returned -> filed; overdue is a fact of the clock, never a state that closes it. */
export const paperworkTransitions: Readonly<
  Record<Extract<EmergencyEventType, `paperwork.${string}`>, Transition<PaperworkStatus>>
> = {
  'paperwork.opened': { from: ['none'], to: 'due' },
  'paperwork.filed': { from: ['due', 'returned'], to: 'filed' },
  'paperwork.accepted': { from: ['filed'], to: 'accepted' },
  'paperwork.returned': { from: ['filed'], to: 'returned' },
  'paperwork.reminded': { from: ['due', 'returned'], to: null },
};
