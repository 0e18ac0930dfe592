import type { Alert, PaperworkDocument } from './alert.ts';
import type { EmergencyEventType } from './events.ts';

export type EmergencyCommand =
  | {
      readonly type: 'trigger-emergency';
      readonly alert: Alert;
      readonly path: 'emergency' | 'exercise';
      readonly capIdentity: string | null;
    }
  | { readonly type: 'confirm-emergency'; readonly reason: string }
  | { readonly type: 'refuse-emergency'; readonly reason: string }
  | { readonly type: 'update-emergency'; readonly alert: Alert }
  | { readonly type: 'cancel-emergency'; readonly reason: string }
  | { readonly type: 'end-emergency'; readonly reason: string }
  | { readonly type: 'expire-emergency' }
  | { readonly type: 'review-emergency'; readonly justified: boolean; readonly reason: string }
  | { readonly type: 'record-complaints'; readonly count: number; readonly receivedOn: string }
  | { readonly type: 'file-paperwork'; readonly document: PaperworkDocument }
  | { readonly type: 'accept-paperwork'; readonly reason: string }
  | { readonly type: 'return-paperwork'; readonly reason: string }
  | { readonly type: 'remind-confirmation' }
  | { readonly type: 'remind-paperwork' };

export type EmergencyCommandType = EmergencyCommand['type'];

/** The events a command can begin with; it is refused at once where none of them may follow. */
export const firstEventsOf: Readonly<Record<EmergencyCommandType, readonly EmergencyEventType[]>> = {
  'trigger-emergency': ['emergency.triggered'],
  'confirm-emergency': ['emergency.confirmed'],
  'refuse-emergency': ['emergency.refused', 'emergency.update-refused'],
  'update-emergency': ['emergency.updated'],
  'cancel-emergency': ['emergency.cancelled'],
  'end-emergency': ['emergency.ended'],
  'expire-emergency': ['emergency.ended', 'emergency.refused', 'emergency.update-refused'],
  'remind-confirmation': ['emergency.confirmation-reminded'],
  'review-emergency': ['emergency.reviewed'],
  'record-complaints': ['emergency.complaints-recorded'],
  'file-paperwork': ['paperwork.filed'],
  'accept-paperwork': ['paperwork.accepted'],
  'return-paperwork': ['paperwork.returned'],
  'remind-paperwork': ['paperwork.reminded'],
};
