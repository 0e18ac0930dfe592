import type { StandingAuthority } from '../registry/events.ts';
import type { Alert } from './alert.ts';
import { drillOrLive } from './drill-or-live.ts';
import { type Coverage, coverage } from './standing-authority.ts';

type Question = {
  readonly organisation: string;
  readonly alert: Alert;
  readonly path: 'emergency' | 'exercise';
  readonly now: string;
};

/** Whether an alert may go at once: covered by a standing authority, and not saying the opposite of what it is sent as. */
export const clearance = ({ path, ...question }: Question, authorities: readonly StandingAuthority[]): Coverage => {
  const judged = coverage(question, authorities);
  const said = drillOrLive(question.alert, path);
  return said === null ? judged : { covered: false, gaps: [...(judged.covered ? [] : judged.gaps), said.kind] };
};
