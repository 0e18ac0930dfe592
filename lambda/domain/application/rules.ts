import type { Rules } from '../kernel/aggregate.ts';
import { unreadOf } from '../order/damaged.ts';
import { type Actor, actsFor, hasRole } from '../vocabulary/actor.ts';
import type { ApplicationEvent } from './events.ts';
import type { Application } from './state.ts';
import { mayHappen } from './transitions.ts';

/** On whose side of an application a command stands. */
export type Side = 'applicant' | 'authority' | 'system';

/** May this actor know that the application exists? A draft is the applicant's own; auditors see everything. */
export const maySeeApplication = (state: Application, actor: Actor): boolean =>
  hasRole(actor, 'auditor', 'system') ||
  (actsFor(actor, state.applicant) && hasRole(actor, 'department-officer')) ||
  (actsFor(actor, state.authority) && hasRole(actor, 'authority-officer', 'duty-officer'));

export const applicationRules: Rules<Application, ApplicationEvent, Side> = {
  noun: 'application',
  maySee: maySeeApplication,
  isOnSide: (side, state, actor) =>
    side === 'system' || actsFor(actor, side === 'applicant' ? state.applicant : state.authority),
  mayFollow: ({ status }, event) => mayHappen(status, event),
  statusOf: ({ status }) => status,
  unreadOf,
};
