/** Why the clock closed what nobody did: recorded as the reason of a commit of the system, and said in `lambda/words`. */
export type ClockReason = 'undecided' | 'window-passed' | 'nowhere-to-send' | 'alert-over' | 'unconfirmed';

/** Checked as one of them, recorded as any reason. */
export const clockReason = (reason: ClockReason): string => reason;

/** Whether the clock closed it, and not somebody. */
export const isByClock = ({ subject }: { readonly subject: string }): boolean => subject === 'system';
