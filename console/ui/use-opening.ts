import { useCallback, useState } from 'react';

/** A dialog as it was last opened: on what, as which opening, and whether it still is. */
export type Opening<T> = { readonly on: T; readonly times: number; readonly isOpen: boolean };

/** Which dialog is open, and on what; the last one stays known when it is closed, so that it can go gently. */
export const useOpening = <T>() => {
  const [opening, setOpening] = useState<Opening<T> | null>(null);
  const open = useCallback(
    (on: T): void => setOpening((last) => ({ on, times: (last?.times ?? 0) + 1, isOpen: true })),
    [],
  );
  const close = useCallback((): void => setOpening((last) => (last === null ? null : { ...last, isOpen: false })), []);
  return { opening, open, close };
};
