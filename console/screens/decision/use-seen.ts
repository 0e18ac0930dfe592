import { useState } from 'react';
import type { ApplicationCase } from '../../api/schema.ts';

const decisions: readonly ApplicationCase['possibleActions'][number][] = [
  'approve-application',
  'second-sign-application',
  'return-application',
  'decline-application',
];

/** Whether whoever looks has this case to decide. */
export const isToDecide = ({ possibleActions }: ApplicationCase): boolean =>
  decisions.some((action) => possibleActions.includes(action));

export type Seen = {
  /** What the officer has in mind: commands name its version, so that nothing is decided unseen. */
  readonly seen: ApplicationCase;
  readonly changed: boolean;
  /** The officer has looked at how it stands now. */
  readonly acknowledge: () => void;
  /** What the officer did themselves is no news; `version` is the one their command answered with. */
  readonly didMyself: (version: number) => void;
};

/** Holds on to the case as it was first looked at while the page goes on showing how it stands. */
export const useSeen = (current: ApplicationCase): Seen => {
  const [seen, setSeen] = useState(current);
  const [own, setOwn] = useState(0);
  const isNewer = current.version > seen.version;
  const isNews = isNewer && isToDecide(seen) && current.version > own;
  if (isNewer && !isNews) setSeen(current);
  return {
    seen: isNewer && !isNews ? current : seen,
    changed: isNews,
    acknowledge: () => setSeen(current),
    didMyself: setOwn,
  };
};
