import { mayChangeKind } from '../../../lambda/domain/registry/whose.ts';
import { mayOf, useMe } from '../../session/me.tsx';
import type { EntryKind } from './kinds.ts';

/** Whether whoever looks may propose something new of a kind; an entry that there is says itself what can be done with it. */
export const useMayChange = (kind: EntryKind): boolean => mayChangeKind(kind, useMe());

/** Below the place of whoever may: no id of an entry begins with `_`. */
export const newEntryOf = (kind: EntryKind): string =>
  kind === 'prepared-message' ? '/registry/prepared-message/_new' : `/registry/new/${kind}`;

/** Where all of a kind are listed for whoever looks. */
export const useListOf = (): ((kind: EntryKind) => string) => {
  const me = useMe();
  const isKeeper = mayOf(me, ['registrar', 'authority-officer', 'auditor']);
  return (kind) => (kind === 'prepared-message' && !isKeeper ? '/registry/prepared-message' : `/registry?kind=${kind}`);
};
