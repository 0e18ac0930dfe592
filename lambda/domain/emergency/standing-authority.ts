import { epochMs } from '../calendar/instant.ts';
import { inForce, within } from '../division/division-history.ts';
import type { StandingAuthority } from '../registry/events.ts';
import { isAtLeast } from '../vocabulary/hazard.ts';
import type { Alert } from './alert.ts';
import type { StandingGap } from './events.ts';

type Question = { readonly organisation: string; readonly alert: Alert; readonly now: string };

/** What keeps one standing authority (授权书) from covering an alert; empty when it covers it. */
const gapsOf = (authority: StandingAuthority, { alert, now }: Question): readonly StandingGap[] => {
  const instant = epochMs(now);
  const isValid = epochMs(authority.validFrom) <= instant && instant < epochMs(authority.validUntil);
  const gaps: readonly (readonly [StandingGap, boolean])[] = [
    ['not-valid-now', !isValid],
    ['hazard-class', !authority.hazardClasses.includes(alert.hazardClass)],
    ['level', !isAtLeast(alert.level, authority.fromLevel)],
    ['area', !alert.divisions.every(within(authority.divisions))],
  ];
  return gaps.flatMap(([gap, isOpen]) => (isOpen ? [gap] : []));
};

export type Coverage =
  | { readonly covered: true; readonly standingAuthority: string }
  | { readonly covered: false; readonly gaps: readonly StandingGap[] };

const authorised = (question: Question, authorities: readonly StandingAuthority[]): Coverage => {
  const judged = authorities
    .filter(({ organisation }) => organisation === question.organisation)
    .map((authority) => ({ id: authority.id, gaps: gapsOf(authority, question) }))
    .toSorted((left, right) => left.gaps.length - right.gaps.length);
  const [best] = judged;
  if (best === undefined) return { covered: false, gaps: ['none-registered'] };
  return best.gaps.length === 0 ? { covered: true, standingAuthority: best.id } : { covered: false, gaps: best.gaps };
};

/**
 * Whether the organisation may send this alert first: by any one authority of its own, or else why the nearest falls
 * short. An area of which nothing exists is covered by none: there is nobody to send it to.
 */
export const coverage = (question: Question, authorities: readonly StandingAuthority[]): Coverage => {
  const judged = authorised(question, authorities);
  if (inForce(question.alert.divisions).length > 0) return judged;
  return { covered: false, gaps: [...(judged.covered ? [] : judged.gaps), 'no-such-division'] };
};
