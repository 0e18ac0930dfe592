import type { ApplicationCase } from '../../../api/types.ts';

const decisions: readonly ApplicationCase['possibleActions'][number][] = [
  'approve-application',
  'second-sign-application',
  'return-application',
  'decline-application',
];

/** Whether whoever looks has this case to decide. */
export const isToDecide = ({ possibleActions }: Pick<ApplicationCase, 'possibleActions'>): boolean =>
  decisions.some((action) => possibleActions.includes(action));

export type OwnDoing = {
  /** A command of the officer's is under way: what it brings about may be seen before its answer is. */
  readonly acting: boolean;
  /** The version their last command answered with; 0 before any. */
  readonly decided: number;
};

type Looking = Pick<ApplicationCase, 'version' | 'possibleActions'>;

/**
 * What to make of a newer state than the one the officer looked at. `news` waits for them to look again; `wait` for the
 * answer to their own command. Once they have acted on what they saw, all that follows is simply shown: the system may
 * commit right after them.
 */
export const newerVersionNotice = (
  seen: Looking,
  current: Looking,
  { acting, decided }: OwnDoing,
): 'follow' | 'news' | 'wait' => {
  if (current.version <= seen.version || !isToDecide(seen) || decided > seen.version) return 'follow';
  return acting ? 'wait' : 'news';
};
