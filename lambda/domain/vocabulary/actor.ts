import * as z from 'zod';
import { lazily } from './lazily.ts';
import { OrganisationId } from './organisation.ts';

/** What a token may carry in its `roles` claim. */
export const Role = z.enum([
  'department-officer',
  'authority-officer',
  'duty-officer',
  'emergency-trigger',
  'operator',
  'registrar',
  'auditor',
  'system',
]);
export type Role = z.infer<typeof Role>;

/** Who acts: the subject of the token, the office it names, the organisation it speaks for. */
export const Actor = lazily(() =>
  z.strictObject({
    subject: z.string().min(1).max(200),
    name: z.string().min(1).max(200),
    organisation: OrganisationId.nullable(),
    roles: z.array(Role).min(1),
  }),
);
export type Actor = z.infer<typeof Actor>;

/** The clock and the deliverer: never a person, never given by a token. */
export const systemActor: Actor = { subject: 'system', name: '系统', organisation: null, roles: ['system'] };

/** As much of somebody as their roles are read off. */
export type Carrying = { readonly roles: readonly Role[] };

export const hasRole = (actor: Carrying, ...roles: readonly Role[]): boolean =>
  roles.some((role) => actor.roles.includes(role));

/** An auditor looks at everything and speaks for nobody; every other role is that of an organisation's own. */
const needsOrganisation = (role: Role): boolean => role !== 'auditor' && role !== 'system';

/** The roles that a token counts for: without an organisation, those that need none. */
export const effectiveRoles = (organisation: string | null, roles: readonly Role[]): Role[] =>
  roles.filter((role) => organisation !== null || !needsOrganisation(role));

export const actsFor = (actor: Actor, organisation: string | null): boolean =>
  organisation !== null && actor.organisation === organisation;
