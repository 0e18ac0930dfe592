import { millisecondsBetween } from '../calendar/instant.ts';
import { overlaps } from '../division/division.ts';
import { inForce } from '../division/division-history.ts';

/** As much of an emergency as tells whether another may be about the same thing. */
export type Likened = {
  readonly caseId: string;
  readonly path: string;
  readonly eventType: string;
  readonly divisions: readonly string[];
  readonly triggeredAt: string;
};

const minuteInMs = 60_000;

/** Of the same event, in an area that touches this one's, begun within so many minutes of it; a drill is like no real one. */
const isSimilar = (one: Likened, other: Likened, withinMinutes: number): boolean =>
  one.caseId !== other.caseId &&
  one.path === other.path &&
  one.eventType === other.eventType &&
  Math.abs(millisecondsBetween(one.triggeredAt, other.triggeredAt)) <= withinMinutes * minuteInMs &&
  overlaps(inForce(one.divisions), inForce(other.divisions));

/** Other emergencies that people may have sent about the same thing without knowing of each other. */
export const similarTo = <L extends Likened>(one: L, others: readonly L[], withinMinutes: number): readonly L[] =>
  others.filter((other) => isSimilar(one, other, withinMinutes));
