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

export const hasRole = (actor: Actor, ...roles: readonly Role[]): boolean =>
  roles.some((role) => actor.roles.includes(role));

export const actsFor = (actor: Actor, organisation: string | null): boolean =>
  organisation !== null && actor.organisation === organisation;
