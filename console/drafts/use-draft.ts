import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isSame } from '../../lambda/domain/kernel/is-same.ts';
import { useWords } from '../i18n/language.tsx';
import { useNotify } from '../ui/notices.tsx';
import { draftWords } from './draft-words.ts';
import { drafts, isOpen, lookAtTabs, useKept } from './drafts.ts';

type Read<T> = (found: unknown) => T | null;

export type Draft<T> = {
  readonly key: string;
  readonly value: T;
  readonly change: (value: T) => void;
  /** Changes what is there by then: for whatever answers later than it was asked. */
  readonly update: (next: (value: T) => T) => void;
  /** Whether what is shown was typed earlier and found again. */
  readonly restored: boolean;
  /** Once it is submitted or thrown away: forgets what this tab keeps and shows `value`. */
  readonly settle: (value: T) => void;
  /** What is typed goes on under another key. */
  readonly move: (key: string) => void;
};

/** What a tab left behind that is not open any more becomes this one's. */
const inherit = <T>(key: string, read: Read<T>): T | null => {
  for (const other of drafts.others(key)) {
    const value = isOpen(other.tab) ? null : read(other.value);
    if (value === null) continue;
    drafts.adopt(key, other);
    return value;
  }
  return null;
};

/** Several drafts of one page share it. */
const told = { notKept: false };

/** Says it once each time that the machine keeps nothing any more. */
const useHonesty = (): void => {
  const words = useWords(draftWords);
  const notify = useNotify();
  const kept = useKept();
  useEffect(() => {
    if (!kept && !told.notKept) notify('warning', words.notKeptNotice);
    told.notKept = !kept;
  }, [kept, notify, words]);
};

type Typed<T> = { readonly key: string; readonly value: T; readonly touched: boolean; readonly shown: boolean };

const useTyped = <T>(first: string, initial: T, read: Read<T>) => {
  const [found] = useState(() => read(drafts.mine(first)));
  const [shown, show] = useState({ key: first, value: found ?? initial, restored: found !== null });
  const typed = useRef<Typed<T>>({ key: first, value: shown.value, touched: found !== null, shown: true });
  const readLatest = useRef(read);
  useEffect(() => {
    typed.current = { ...typed.current, shown: true };
    void lookAtTabs().then(() => {
      if (typed.current.touched || !typed.current.shown) return;
      const value = inherit(first, readLatest.current);
      if (value === null) return;
      typed.current = { ...typed.current, value, touched: true };
      show({ key: first, value, restored: true });
    });
    return () => {
      typed.current = { ...typed.current, shown: false };
      drafts.flush();
    };
  }, [first]);
  return { shown, show, typed };
};

/**
 * What is being typed, kept on this machine until it is settled: a closed window, a fault or a lost sign-in loses
 * nothing, and no other tab writes over it. `key` names whose it is and of what, e.g. `${subject}.application.new`;
 * only the first one counts, see `move`. `read` turns what was kept by an earlier version into a value, or null.
 * A page that is left writes no more, unless what is kept is still what it wrote itself.
 */
export const useDraft = <T>(key: string, initial: T, read: Read<T>): Draft<T> => {
  useHonesty();
  const { shown, show, typed } = useTyped(key, initial, read);
  const isOurs = useCallback(
    (): boolean => typed.current.shown || isSame(drafts.mine(typed.current.key), typed.current.value),
    [typed],
  );
  const change = useCallback(
    (value: T): void => {
      if (!isOurs()) return;
      typed.current = { ...typed.current, value, touched: true };
      drafts.hold(typed.current.key, value);
      show((before) => ({ ...before, value }));
    },
    [typed, show, isOurs],
  );
  const update = useCallback((next: (value: T) => T): void => change(next(typed.current.value)), [typed, change]);
  const settle = useCallback(
    (value: T): void => {
      if (!isOurs()) return;
      drafts.remove(typed.current.key);
      typed.current = { ...typed.current, value, touched: true };
      show((before) => ({ ...before, value, restored: false }));
    },
    [typed, show, isOurs],
  );
  const move = useCallback(
    (to: string): void => {
      if (isOurs()) drafts.move(typed.current.key, to);
      typed.current = { ...typed.current, key: to };
      show((before) => ({ ...before, key: to, restored: false }));
    },
    [typed, show, isOurs],
  );
  return useMemo(() => ({ ...shown, change, update, settle, move }), [shown, change, update, settle, move]);
};
