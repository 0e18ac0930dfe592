import { type Actor, actsFor, hasRole, type Role } from '../actor.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { ApplicationCommandType } from './commands.ts';
import type { Application } from './state.ts';

/** On whose side of an application a command stands. */
type Side = 'applicant' | 'authority' | 'system';

/** Who may do what: the role the token must carry, and the organisation it must speak for. */
const permissions: Readonly<Record<ApplicationCommandType, { readonly role: Role; readonly side: Side }>> = {
  'draft-application': { role: 'department-officer', side: 'applicant' },
  'correct-application': { role: 'department-officer', side: 'applicant' },
  'submit-application': { role: 'department-officer', side: 'applicant' },
  'withdraw-application': { role: 'department-officer', side: 'applicant' },
  'return-application': { role: 'authority-officer', side: 'authority' },
  'decline-application': { role: 'authority-officer', side: 'authority' },
  'approve-application': { role: 'authority-officer', side: 'authority' },
  'second-sign-application': { role: 'authority-officer', side: 'authority' },
  'halt-application': { role: 'authority-officer', side: 'authority' },
  'record-complaints': { role: 'authority-officer', side: 'authority' },
  'lapse-application': { role: 'system', side: 'system' },
  'rejudge-application': { role: 'system', side: 'system' },
  'start-dispatch': { role: 'system', side: 'system' },
  'mark-dispatched': { role: 'system', side: 'system' },
  'complete-dispatch': { role: 'system', side: 'system' },
};

/** May this actor know that the application exists? A draft is the applicant's own; auditors see everything. */
export const maySeeApplication = (state: Application, actor: Actor): boolean =>
  hasRole(actor, 'auditor', 'system') ||
  (actsFor(actor, state.applicant) && hasRole(actor, 'department-officer')) ||
  (actsFor(actor, state.authority) && hasRole(actor, 'authority-officer', 'duty-officer'));

/** null when permitted. An actor that may not know of the case is told it does not exist. */
export const refuseApplicationActor = (
  type: ApplicationCommandType,
  state: Application | null,
  actor: Actor,
): Refusal | null => {
  const { role, side } = permissions[type];
  if (state !== null && !maySeeApplication(state, actor)) return refuse('not-found', 'no such application').error;
  if (!hasRole(actor, role)) return refuse('not-permitted', `${type} needs the role ${role}`).error;
  if (state === null || side === 'system') return null;
  const organisation = side === 'applicant' ? state.applicant : state.authority;
  return actsFor(actor, organisation) ? null : refuse('not-permitted', `${type} is for the ${side} of this case`).error;
};
