import type { Actor } from '../actor.ts';
import { inForce } from '../division-history.ts';
import { type EmergencyCommandType, firstEventsOf } from './commands.ts';
import { mayFollow } from './evolve.ts';
import { refuseEmergencyActor } from './permissions.ts';
import type { Emergency } from './state.ts';

/** The commands that can be given on an emergency that exists. */
export const emergencyActions = [
  'confirm-emergency',
  'refuse-emergency',
  'update-emergency',
  'cancel-emergency',
  'end-emergency',
  'review-emergency',
  'record-complaints',
  'file-paperwork',
  'accept-paperwork',
  'return-paperwork',
] as const satisfies readonly EmergencyCommandType[];
export type EmergencyAction = (typeof emergencyActions)[number];

/** Who asked for what waits to be confirmed; null when nothing waits. */
const askedBy = (state: Emergency): string | null =>
  state.status === 'awaiting-confirmation' ? state.triggered.subject : (state.pendingUpdate?.by ?? null);

/** Whether what waits has anywhere to go. */
const isDeliverable = ({ alert, pendingUpdate }: Emergency): boolean =>
  inForce((pendingUpdate?.alert ?? alert).divisions).length > 0;

/** What the transition tables cannot say: something must wait, have been sent, or be another's. */
const isOpen = (action: EmergencyAction, state: Emergency, { subject }: Actor): boolean => {
  switch (action) {
    case 'confirm-emergency':
      return askedBy(state) !== null && askedBy(state) !== subject && isDeliverable(state);
    case 'refuse-emergency':
      return askedBy(state) !== null;
    case 'review-emergency':
      return state.sentAt !== null && state.review === null;
    case 'record-complaints':
      return state.sentAt !== null;
    case 'accept-paperwork':
    case 'return-paperwork':
      return state.paperwork?.filed?.subject !== subject;
    case 'update-emergency':
    case 'cancel-emergency':
    case 'end-emergency':
    case 'file-paperwork':
      return true;
    default:
      return action satisfies never;
  }
};

/** What this actor can do with the emergency as it stands. */
export const possibleEmergencyActions = (state: Emergency, actor: Actor): readonly EmergencyAction[] =>
  emergencyActions.filter(
    (action) =>
      refuseEmergencyActor(action, state, actor) === null &&
      firstEventsOf[action].some((event) => mayFollow(state, event)) &&
      isOpen(action, state, actor),
  );
