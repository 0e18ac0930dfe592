import { mayOf, useMe } from '../../session/me.tsx';
import type { Entry } from './fields.ts';
import type { EntryKind } from './kinds.ts';

/** Whether whoever looks may propose and confirm such an entry, or that one: registrars all, an organisation what it prepares itself. */
export const useMayChange = (kind: EntryKind, entry: Entry | null = null): boolean => {
  const me = useMe();
  if (mayOf(me, ['registrar'])) return true;
  const isOwn = entry?.kind !== 'prepared-message' || entry.value.organisation === me.organisation;
  return kind === 'prepared-message' && isOwn && mayOf(me, ['department-officer', 'emergency-trigger']);
};

/** Below the place of whoever may: no id of an entry begins with `_`. */
export const newEntryOf = (kind: EntryKind): string =>
  kind === 'prepared-message' ? '/registry/prepared-message/_new' : `/registry/new/${kind}`;

/** Where all of a kind are listed for whoever looks. */
export const useListOf = (): ((kind: EntryKind) => string) => {
  const me = useMe();
  const isKeeper = mayOf(me, ['registrar', 'authority-officer', 'auditor']);
  return (kind) => (kind === 'prepared-message' && !isKeeper ? '/registry/prepared-message' : `/registry?kind=${kind}`);
};
