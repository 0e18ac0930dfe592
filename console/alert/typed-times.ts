import { type TimeFault, timeFaultOf } from '../../lambda/domain/emergency/findings.ts';
import { canonicalInstantOf } from '../ui/moment.ts';

/** As they are typed; empty for none. */
type TypedTimes = { readonly start: string; readonly expires: string };

export const isHalf = (typed: string): boolean => typed !== '' && canonicalInstantOf(typed) === null;

/** Why the service would refuse the times typed; null while they are half typed. */
export const timeFaultIn = ({ start, expires }: TypedTimes, now: string): TimeFault | null => {
  const ends = canonicalInstantOf(expires);
  if (ends === null || isHalf(start)) return null;
  return timeFaultOf({ start: canonicalInstantOf(start) ?? now, expires: ends }, now);
};
