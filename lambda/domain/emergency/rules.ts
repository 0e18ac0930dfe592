import type { Rules } from '../kernel/aggregate.ts';
import { unreadOf } from '../order/damaged.ts';
import { type Actor, actsFor, hasRole, type Role } from '../vocabulary/actor.ts';
import type { EmergencyEvent } from './events.ts';
import { mayFollow } from './evolve.ts';
import type { Emergency } from './state.ts';

/**
 * On whose side of an emergency a command stands; `either`: the sender's own people and the authority's duty officer;
 * `confirming`: the authority, and the national one once it was told of what waits.
 */
export type Side = 'sender' | 'authority' | 'confirming' | 'either' | 'system';

export const senders: readonly Role[] = ['emergency-trigger', 'department-officer'];

const isConfirming = ({ authority, escalated }: Emergency, actor: Actor): boolean =>
  actsFor(actor, authority) || (escalated !== undefined && actsFor(actor, escalated.authority));

/** May this actor know that the emergency exists? */
export const maySeeEmergency = (state: Emergency, actor: Actor): boolean =>
  hasRole(actor, 'auditor', 'system') ||
  (actsFor(actor, state.organisation) && hasRole(actor, ...senders)) ||
  (isConfirming(state, actor) && hasRole(actor, 'authority-officer', 'duty-officer'));

const isOnSide = (side: Side, state: Emergency, actor: Actor): boolean => {
  const isSender = actsFor(actor, state.organisation);
  const isAuthority = actsFor(actor, state.authority);
  if (side === 'either')
    return (isSender && hasRole(actor, ...senders)) || (isAuthority && hasRole(actor, 'duty-officer'));
  if (side === 'confirming') return isConfirming(state, actor);
  return side === 'system' || (side === 'sender' ? isSender : isAuthority);
};

export const emergencyRules: Rules<Emergency, EmergencyEvent, Side> = {
  noun: 'emergency',
  maySee: maySeeEmergency,
  isOnSide,
  mayFollow,
  statusOf: ({ status }) => status,
  unreadOf,
};
