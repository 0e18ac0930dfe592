import type { EntryKind } from '../kernel/streams.ts';
import { type Actor, actsFor, type Carrying, hasRole } from '../vocabulary/actor.ts';
import type { RegistryEntry } from './events.ts';

type OwnKind = 'prepared-message';

/** Whether an organisation's people change entries of the kind themselves; all others are for registrars alone. */
const isOwnKind = (kind: EntryKind): kind is OwnKind => kind === 'prepared-message';

const isOfOwnKind = (entry: RegistryEntry): entry is Extract<RegistryEntry, { kind: OwnKind }> => isOwnKind(entry.kind);

/** Whoever changes entries at all: registrars any, people of an organisation what is its own. */
export const changers = {
  roles: ['registrar', 'department-officer', 'emergency-trigger'],
  side: 'registry',
} as const;

export const isKeeper = (actor: Carrying): boolean => hasRole(actor, 'registrar', 'system');

/** Whether the actor may change anything of a kind, whosever it is. */
export const mayChangeKind = (kind: EntryKind, actor: Carrying): boolean =>
  isKeeper(actor) || (isOwnKind(kind) && hasRole(actor, ...changers.roles));

/** Whether it is an entry that the actor's own organisation keeps. */
export const isOwn = (entry: RegistryEntry | null, actor: Actor): boolean =>
  entry !== null && isOfOwnKind(entry) && actsFor(actor, entry.value.organisation);
