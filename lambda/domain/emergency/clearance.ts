import type { StandingAuthority } from '../registry/events.ts';
import type { Policy } from '../rules/policy.ts';
import type { Alert } from './alert.ts';
import { drillOrLive } from './drill-or-live.ts';
import { type Coverage, coverage } from './standing-authority.ts';
import { isTooLong } from './too-long.ts';

type Question = {
  readonly organisation: string;
  readonly alert: Alert;
  readonly path: 'emergency' | 'exercise';
  readonly now: string;
  readonly policy: Pick<Policy, 'alertMessagesAtMost'>;
};

/**
 * Whether an alert may go at once: covered by a standing authority, not saying the opposite of what it is sent as, and no longer
 * than policy lets go unconfirmed.
 */
export const clearance = (
  { path, policy, ...question }: Question,
  authorities: readonly StandingAuthority[],
): Coverage => {
  const { alert } = question;
  const judged = coverage(question, authorities);
  const said = drillOrLive(alert, path);
  const more = [...(said === null ? [] : [said.kind]), ...(isTooLong(alert, path, policy) ? ['length' as const] : [])];
  return more.length === 0 ? judged : { covered: false, gaps: [...(judged.covered ? [] : judged.gaps), ...more] };
};
