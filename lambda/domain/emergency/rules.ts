import type { Rules } from '../kernel/aggregate.ts';
import { type Actor, actsFor, hasRole, type Role } from '../vocabulary/actor.ts';
import type { EmergencyEvent } from './events.ts';
import { mayFollow } from './evolve.ts';
import type { Emergency } from './state.ts';

/** On whose side of an emergency a command stands; `either`: the sender's own people and the authority's duty officer. */
export type Side = 'sender' | 'authority' | 'either' | 'system';

export const senders: readonly Role[] = ['emergency-trigger', 'department-officer'];

/** May this actor know that the emergency exists? */
export const maySeeEmergency = (state: Emergency, actor: Actor): boolean =>
  hasRole(actor, 'auditor', 'system') ||
  (actsFor(actor, state.organisation) && hasRole(actor, ...senders)) ||
  (actsFor(actor, state.authority) && hasRole(actor, 'authority-officer', 'duty-officer'));

const isOnSide = (side: Side, state: Emergency, actor: Actor): boolean => {
  const isSender = actsFor(actor, state.organisation);
  const isAuthority = actsFor(actor, state.authority);
  if (side === 'either')
    return (isSender && hasRole(actor, ...senders)) || (isAuthority && hasRole(actor, 'duty-officer'));
  return side === 'system' || (side === 'sender' ? isSender : isAuthority);
};

export const emergencyRules: Rules<Emergency, EmergencyEvent, Side> = {
  noun: 'emergency',
  maySee: maySeeEmergency,
  isOnSide,
  mayFollow,
  statusOf: ({ status }) => status,
};
