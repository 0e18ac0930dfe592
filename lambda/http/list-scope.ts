import { type Actor, hasRole } from '../domain/vocabulary/actor.ts';
import type { ListScope } from '../service/ports.ts';

/** Whose cases a list shows: an auditor all or those of the authority asked for, an authority's officer the authority's, anyone else their own; null for an actor without an organisation. */
export const listScopeOf = (actor: Actor, asked?: string): ListScope | null => {
  if (hasRole(actor, 'auditor')) return asked === undefined ? { of: 'all' } : { of: 'authority', organisation: asked };
  const { organisation } = actor;
  if (organisation === null) return null;
  return hasRole(actor, 'authority-officer', 'duty-officer')
    ? { of: 'authority', organisation }
    : { of: 'owner', organisation };
};
