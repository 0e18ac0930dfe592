import { useEffect, useState } from 'react';
import type { Result } from '../../../../lambda/domain/vocabulary/result.ts';
import type { Problem } from '../../../api/problem.ts';
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

export type DecisionCommand = () => Promise<Result<{ readonly version: number }, Problem>>;

export type ViewedVersion = {
  /** What the officer has in mind: commands name its version, so that nothing is decided unseen. */
  readonly seen: ApplicationCase;
  readonly changed: boolean;
  /** The officer has looked at how it stands now. */
  readonly acknowledge: () => void;
  /** Gives a command of the officer's; what it does is no news to them. Whether it succeeded. */
  readonly act: (command: DecisionCommand) => Promise<boolean>;
};

/** Holds on to the case as it was first looked at while the page goes on showing how it stands. */
export const useViewedVersion = (current: ApplicationCase): ViewedVersion => {
  const [kept, keep] = useState(current);
  const [own, setOwn] = useState<OwnDoing>({ acting: false, decided: 0 });
  const notice = newerVersionNotice(kept, current, own);
  const seen = notice === 'follow' && current.version > kept.version ? current : kept;
  if (seen !== kept) keep(seen);
  const hasActed = own.decided > 0 && seen.version >= own.decided;
  useEffect(() => {
    // The button that was pressed is gone by now, and with it the place of the keyboard.
    if (hasActed) document.querySelector<HTMLElement>('.own-decision:not(:empty), h1')?.focus();
  }, [hasActed]);
  const act = async (command: DecisionCommand): Promise<boolean> => {
    setOwn(({ decided }) => ({ acting: true, decided }));
    const outcome = await command();
    setOwn(({ decided }) => ({ acting: false, decided: outcome.ok ? outcome.value.version : decided }));
    return outcome.ok;
  };
  return { seen, changed: notice === 'news', acknowledge: () => keep(current), act };
};
