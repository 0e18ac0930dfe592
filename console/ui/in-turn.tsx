import { Children, type ReactNode, startTransition, useEffect, useState } from 'react';

type InTurnProps = {
  /** What holds the place of those still to draw: `li` in a list. */
  readonly as?: 'div' | 'li';
  readonly children: ReactNode;
};

/**
 * The first of its children at once, each of the others after the one before it, in pieces that a tap or a key is not kept
 * waiting for: for a page longer than the screen. What stands below it is held below the screen until all are there; from
 * then on what is new is drawn with the rest.
 */
export const InTurn = ({ as: Place = 'div', children }: InTurnProps) => {
  const parts = Children.toArray(children);
  const [drawn, setDrawn] = useState(1);
  const isWhole = drawn >= parts.length;
  useEffect(() => {
    if (drawn === Number.POSITIVE_INFINITY) return;
    if (isWhole) setDrawn(Number.POSITIVE_INFINITY);
    else startTransition(() => setDrawn(drawn + 1));
  }, [drawn, isWhole]);
  return (
    <>
      {parts.slice(0, drawn)}
      {isWhole ? null : <Place className="still-to-draw" aria-hidden />}
    </>
  );
};
