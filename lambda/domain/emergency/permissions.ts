import { type Actor, actsFor, hasRole, type Role } from '../actor.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { EmergencyCommandType } from './commands.ts';
import type { Emergency } from './state.ts';

type Side = 'sender' | 'authority' | 'either' | 'system';

const sender: readonly Role[] = ['emergency-trigger', 'department-officer'];
const anyone: readonly Role[] = [...sender, 'duty-officer'];

/** Who may do what. The sender's own people and the authority's duty officer can both stop a message. */
const permissions: Readonly<Record<EmergencyCommandType, { readonly roles: readonly Role[]; readonly side: Side }>> = {
  'trigger-emergency': { roles: ['emergency-trigger'], side: 'sender' },
  'confirm-emergency': { roles: ['duty-officer'], side: 'authority' },
  'refuse-emergency': { roles: ['duty-officer'], side: 'authority' },
  'update-emergency': { roles: ['emergency-trigger'], side: 'sender' },
  'cancel-emergency': { roles: anyone, side: 'either' },
  'end-emergency': { roles: anyone, side: 'either' },
  'expire-emergency': { roles: ['system'], side: 'system' },
  'remind-confirmation': { roles: ['system'], side: 'system' },
  'review-emergency': { roles: ['authority-officer'], side: 'authority' },
  'record-complaints': { roles: ['authority-officer'], side: 'authority' },
  'file-paperwork': { roles: ['department-officer'], side: 'sender' },
  'accept-paperwork': { roles: ['authority-officer'], side: 'authority' },
  'return-paperwork': { roles: ['authority-officer'], side: 'authority' },
  'remind-paperwork': { roles: ['system'], side: 'system' },
};

/** May this actor know that the emergency exists? */
export const maySeeEmergency = (state: Emergency, actor: Actor): boolean =>
  hasRole(actor, 'auditor', 'system') ||
  (actsFor(actor, state.organisation) && hasRole(actor, ...sender)) ||
  (actsFor(actor, state.authority) && hasRole(actor, 'authority-officer', 'duty-officer'));

const isOnSide = (side: Side, state: Emergency, actor: Actor): boolean => {
  const isSender = actsFor(actor, state.organisation);
  const isAuthority = actsFor(actor, state.authority);
  if (side === 'either')
    return (isSender && hasRole(actor, ...sender)) || (isAuthority && hasRole(actor, 'duty-officer'));
  return side === 'sender' ? isSender : isAuthority;
};

/** null when permitted. An actor that may not know of the case is told it does not exist. */
export const refuseEmergencyActor = (
  type: EmergencyCommandType,
  state: Emergency | null,
  actor: Actor,
): Refusal | null => {
  const { roles, side } = permissions[type];
  if (state !== null && !maySeeEmergency(state, actor)) return refuse('not-found', 'no such emergency').error;
  if (!hasRole(actor, ...roles))
    return refuse('not-permitted', `${type} needs one of the roles ${roles.join(', ')}`).error;
  if (state === null || side === 'system' || isOnSide(side, state, actor)) return null;
  return refuse('not-permitted', `${type} is for the ${side} of this case`).error;
};
