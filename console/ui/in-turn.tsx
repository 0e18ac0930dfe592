import { Children, type ReactNode, startTransition, useEffect, useState } from 'react';

type InTurnProps = { readonly children: ReactNode };

/**
 * The first of its children at once, each of the others after the one before it, in pieces that a tap or a key is not kept
 * waiting for: for a page longer than the screen. What stands below it is held below the screen until all are there.
 */
export const InTurn = ({ children }: InTurnProps) => {
  const parts = Children.toArray(children);
  const [drawn, setDrawn] = useState(1);
  const isWhole = drawn >= parts.length;
  useEffect(() => {
    if (!isWhole) startTransition(() => setDrawn(drawn + 1));
  }, [drawn, isWhole]);
  return (
    <>
      {parts.slice(0, drawn)}
      {isWhole ? null : <div className="still-to-draw" />}
    </>
  );
};
