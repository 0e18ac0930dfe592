import { divisionLevel } from '../division/division.ts';
import type { Policy } from '../rules/policy.ts';
import { sumOf } from '../vocabulary/sum.ts';
import { isAlerting } from './alerting.ts';
import { type Order, parseOrderId } from './order.ts';
import { aimedAt, type Expected, type Sending } from './shortfall.ts';

type Floors = Policy['emergencyPhonesAtLeast'];

/** Phones that an alert for these divisions goes to at the least, by the widest of them: policy, not law. */
export const floorOf = (divisions: readonly string[], floors: Floors): number =>
  Math.max(0, ...divisions.map((code) => floors[divisionLevel(code)]));

/** One order of a case, with the area that it is for; null where that was not kept. */
export type Aiming = Sending &
  Pick<Order, 'orderId' | 'operator'> & {
    readonly area: readonly string[] | null;
    /** Outlines within it that it is for; absent where it is for all of it. */
    readonly areas?: number | undefined;
    /** Whether it names streets within it. */
    readonly streets?: true | undefined;
  };

const areaOf = ({ area }: Aiming): string => (area ?? []).toSorted().join();

const isPeerOf =
  (one: Aiming) =>
  (other: Aiming): boolean =>
    other.operator !== one.operator &&
    isAlerting(other.kind) &&
    parseOrderId(other.orderId)?.version === parseOrderId(one.orderId)?.version &&
    areaOf(other) === areaOf(one);

/**
 * What the others that were ordered the same for the same area set out to reach, in proportion of the shares of phones that are
 * registered (0 to 1; 0 where none is); null where nobody else has said, or a share is not known.
 */
const ofPeers = (one: Aiming, all: readonly Aiming[], shareOf: (operator: string) => number): number | null => {
  const peers = all.filter(isPeerOf(one)).flatMap((peer) => {
    const [aimed, share] = [aimedAt(peer), shareOf(peer.operator)];
    return aimed === null || share <= 0 ? [] : [{ aimed, share }];
  });
  const share = shareOf(one.operator);
  if (peers.length === 0 || share <= 0) return null;
  return Math.floor((share * sumOf(peers, ({ aimed }) => aimed)) / sumOf(peers, (peer) => peer.share));
};

export type Measure = {
  readonly floors: Floors;
  readonly shareOf: (operator: string) => number;
  /** Phones registered with the operator in these divisions; null where that is not known. */
  readonly subscribedOf: (operator: string, area: readonly string[]) => number | null;
};

/**
 * How many phones an emergency's order is expected to set out for at the least: those registered with the operator there, by its
 * own count; where it has given none, by its peers or by the floor of policy, whichever is more. Null of all other orders, and of those for outlines or streets:
 * nobody here knows how many phones lie in one, and operators that tell them otherwise set out for other numbers.
 */
export const expectedOf = (
  one: Aiming,
  all: readonly Aiming[],
  { floors, shareOf, subscribedOf }: Measure,
): Expected | null => {
  if (one.path !== 'emergency' || !isAlerting(one.kind) || one.area === null) return null;
  if (one.areas !== undefined || one.streets === true) return null;
  const subscribed = subscribedOf(one.operator, one.area);
  if (subscribed !== null) return { by: 'subscribers', phones: subscribed };
  const [peers, floor] = [ofPeers(one, all, shareOf), floorOf(one.area, floors)];
  return peers !== null && peers > floor ? { by: 'peers', phones: peers } : { by: 'floor', phones: floor };
};
