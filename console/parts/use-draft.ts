import { useCallback, useEffect, useRef, useState } from 'react';

const prefix = 'console.draft.';
const afterMs = 300;

const kept = (key: string): unknown => {
  try {
    return JSON.parse(localStorage.getItem(prefix + key) ?? 'null');
  } catch {
    return null;
  }
};

/** Keeps a value for whoever opens the draft of this key next. */
export const keepDraft = (key: string, value: unknown): void =>
  localStorage.setItem(prefix + key, JSON.stringify(value));

export type Draft<T> = {
  readonly value: T;
  readonly change: (value: T) => void;
  /** Whether what is shown was typed earlier and found again. */
  readonly restored: boolean;
  /** Once it is submitted or thrown away: forgets what is kept and shows `value`. */
  readonly settle: (value: T) => void;
};

/**
 * What is being typed, kept on this machine until it is settled: a closed window, a fault or a lost sign-in loses
 * nothing. `key` names whose it is and of what, e.g. `${subject}.application.new`; `read` turns what was kept by an
 * earlier version into a value, or null.
 */
export const useDraft = <T>(key: string, initial: T, read: (found: unknown) => T | null): Draft<T> => {
  const [found] = useState(() => {
    const before = kept(key);
    return before === null ? null : read(before);
  });
  const [value, setValue] = useState<T>(found ?? initial);
  const [restored, setRestored] = useState(found !== null);
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; write: () => void } | null>(null);
  const flush = useCallback(() => {
    if (pending.current === null) return;
    clearTimeout(pending.current.timer);
    pending.current.write();
    pending.current = null;
  }, []);
  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);
  const change = useCallback(
    (next: T) => {
      setValue(next);
      if (pending.current !== null) clearTimeout(pending.current.timer);
      const write = (): void => keepDraft(key, next);
      pending.current = { write, timer: setTimeout(flush, afterMs) };
    },
    [key, flush],
  );
  const settle = useCallback(
    (next: T) => {
      if (pending.current !== null) clearTimeout(pending.current.timer);
      pending.current = null;
      localStorage.removeItem(prefix + key);
      setValue(next);
      setRestored(false);
    },
    [key],
  );
  return { value, change, restored, settle };
};
