import type { Policy } from '../rules/policy.ts';
import { isStopping } from './alerting.ts';
import type { Counts, DivisionCounts } from './counts.ts';
import type { DispatchPath, OrderKind } from './order.ts';

/** What is known of one order at one operator, as far as success is judged by it. Counts are phones. */
export type Sending = {
  readonly kind: OrderKind;
  readonly path: DispatchPath;
  readonly status: string;
  readonly counts: Counts | null;
  readonly targeted?: number | null | undefined;
  readonly volumeCeiling: number | null;
  /** The counts by division, where they came so. */
  readonly byDivision?: readonly DivisionCounts[] | null | undefined;
  /** Phones that it is expected to set out for at the least, where no ceiling says it. */
  readonly expected?: Expected | null | undefined;
};

/**
 * By the operator's own count of phones registered there, by what the other operators of the area set out for, in proportion of
 * their shares, or by a floor that policy sets.
 */
export type Expected = { readonly by: 'subscribers' | 'peers' | 'floor'; readonly phones: number };

/** The numbers by which success is judged: policy, not law. */
export type Judgement = Pick<
  Policy,
  | 'deliveredFewBelowPercent'
  | 'deliveredFailedBelowPercent'
  | 'judgedFromPhones'
  | 'refusedManyAbovePercent'
  | 'refusedFailedAbovePercent'
  | 'sentBeyondTargetPercent'
  | 'targetedFewBelowPercent'
  | 'targetedFailedBelowPercent'
  | 'targetedBeyondCeilingPercent'
>;

/**
 * `few`: of the phones that were to be reached, too few have the message; `isGrave` where it must be called a failure, and always
 * where not one has it. `refused`: of those sent to, many did not get it because a list or a channel refused it. `many`: more
 * phones were sent to than the operator had set out to reach. `aimed-few`, `aimed-many`: what it set out to reach is far from its
 * ceiling, which is its share of the applicant's estimate. `below-subscribers`, `below-peers`, `below-floor`: far below what is expected of it.
 */
export type Shortfall =
  | { readonly is: 'few'; readonly of: number; readonly percent: number; readonly isGrave: boolean }
  | {
      readonly is: 'refused';
      readonly refused: number;
      readonly of: number;
      readonly percent: number;
      readonly isGrave: boolean;
    }
  | { readonly is: 'many'; readonly of: number; readonly percent: number; readonly isGrave: false }
  | Aimed;

type Aimed =
  | {
      readonly is: 'aimed-few' | 'below-subscribers' | 'below-peers' | 'below-floor';
      readonly aimed: number;
      readonly of: number;
      readonly percent: number;
      readonly isGrave: boolean;
    }
  | {
      readonly is: 'aimed-many';
      readonly aimed: number;
      readonly of: number;
      readonly percent: number;
      readonly isGrave: false;
    };

const wholePercent = (part: number, whole: number): number => Math.floor((100 * part) / whole);

const tooFew = (delivered: number, of: number, judgement: Judgement): Shortfall | null => {
  const percent = of === 0 ? 0 : wholePercent(delivered, of);
  if (delivered > 0 && percent >= judgement.deliveredFewBelowPercent) return null;
  return { is: 'few', of, percent, isGrave: delivered === 0 || percent < judgement.deliveredFailedBelowPercent };
};

/** Whole per cents, rounded up: what is above a number of policy by one phone is above it. */
const refusedShare = (refused: number, of: number): number => (of === 0 ? 0 : Math.ceil((100 * refused) / of));

const tooManyRefused = (refused: number, of: number, judgement: Judgement): Shortfall | null => {
  const percent = refusedShare(refused, of);
  return percent <= judgement.refusedManyAbovePercent
    ? null
    : { is: 'refused', refused, of, percent, isGrave: percent > judgement.refusedFailedAbovePercent };
};

const tooMany = ({ sent }: Counts, target: number, { sentBeyondTargetPercent }: Judgement): Shortfall | null =>
  target > 0 && sent * 100 > target * (100 + sentBeyondTargetPercent)
    ? { is: 'many', of: target, percent: wholePercent(sent, target), isGrave: false }
    : null;

/** What an operator set out to reach, held against its ceiling; null where that is well, or one of them is not known. */
export const aimedShort = (
  targeted: number | null | undefined,
  ceiling: number | null,
  judgement: Judgement,
): Aimed | null => {
  if (typeof targeted !== 'number' || ceiling === null || ceiling === 0) return null;
  const found = { aimed: targeted, of: ceiling, percent: wholePercent(targeted, ceiling) };
  if (targeted * 100 > ceiling * (100 + judgement.targetedBeyondCeilingPercent))
    return { is: 'aimed-many', ...found, isGrave: false };
  return found.percent >= judgement.targetedFewBelowPercent
    ? null
    : { is: 'aimed-few', ...found, isGrave: found.percent < judgement.targetedFailedBelowPercent };
};

/** Phones that it set out to reach: as it said, and once it is done at the least those it sent to; null where it is not known. */
export const aimedAt = ({ targeted, status, counts }: Pick<Sending, 'targeted' | 'status' | 'counts'>): number | null =>
  targeted ?? (status === 'finished' ? (counts?.sent ?? null) : null);

/** What an operator set out to reach, held against what is expected of it. */
const belowExpected = (sending: Sending, judgement: Judgement): Aimed | null => {
  const [aimed, { expected }] = [aimedAt(sending), sending];
  if (aimed === null || expected === null || expected === undefined || expected.phones === 0) return null;
  const percent = wholePercent(aimed, expected.phones);
  return percent >= judgement.targetedFewBelowPercent
    ? null
    : {
        is: `below-${expected.by}` as const,
        aimed,
        of: expected.phones,
        percent,
        isGrave: percent < judgement.targetedFailedBelowPercent,
      };
};

type Counted = Pick<Sending, 'targeted' | 'volumeCeiling'> & { readonly counts: Counts };

const reachableIn = ({ counts: { sent, refused }, targeted, volumeCeiling }: Counted): number =>
  Math.max(targeted ?? volumeCeiling ?? 0, sent) - refused;

/** Of those sent to, the whole per cent that refused, by which a finished send is judged as well. */
export const refusedOf = ({ refused, sent }: Counts): number => refusedShare(refused, sent);

/** Of a finished send, the whole per cent that it is judged by; `none` was reached, or `all` refused it. */
export const reachedShare = (counted: Counted): number | 'none' | 'all' => {
  const { sent, delivered } = counted.counts;
  const reachable = reachableIn(counted);
  if (reachable === 0 && sent > 0) return 'all';
  return delivered === 0 ? 'none' : wholePercent(delivered, reachable);
};

/** The first that is a failure, else the first of them; null where there is none. */
const worstOf = (found: readonly (Shortfall | null)[]): Shortfall | null =>
  found.find((short) => short?.isGrave === true) ?? found.find((short) => short !== null) ?? null;

/**
 * How the phones that are reached are judged: delivered against the phones it set out to reach, else against the ceiling it was
 * ordered, in any case against those it sent to. Phones that refused are left out of that, and judged by how many they are: some people
 * refuse such messages, and a failure must not hide behind the word. While it sends, only phones of which the outcome is known
 * are judged, once there are enough of them.
 */
const reachedShort = (sending: Sending, judgement: Judgement): Shortfall | null => {
  const { status, counts, targeted, volumeCeiling } = sending;
  if (counts === null) return null;
  const { sent, delivered, failed, refused } = counts;
  const many = tooMany(counts, targeted ?? 0, judgement);
  if (status === 'finished') {
    const reachable = reachableIn({ counts, targeted, volumeCeiling });
    const few = reachable === 0 && sent > 0 ? null : tooFew(delivered, reachable, judgement);
    return worstOf([few, tooManyRefused(refused, sent, judgement), many]);
  }
  if (status !== 'started') return null;
  const isKnown = (phones: number): boolean => phones >= judgement.judgedFromPhones;
  const few = isKnown(delivered + failed) ? tooFew(delivered, delivered + failed, judgement) : null;
  const known = delivered + failed + refused;
  const refusing = isKnown(known) ? tooManyRefused(refused, known, judgement) : null;
  return [few, refusing].find((short) => short?.isGrave === true) ?? many;
};

/**
 * Whether what an operator reports is success, by what it reached and by what it set out to reach; a failure of either comes
 * before what is merely short. null: success, or too early to say; stops and drills reach nobody.
 */
export const shortfallOf = (sending: Sending, judgement: Judgement): Shortfall | null => {
  const { kind, path, status, targeted, volumeCeiling } = sending;
  if (isStopping(kind) || path === 'exercise' || (status !== 'started' && status !== 'finished')) return null;
  return worstOf([
    reachedShort(sending, judgement),
    aimedShort(targeted, volumeCeiling, judgement),
    belowExpected(sending, judgement),
  ]);
};

/** The whole per cent that was reached, by which the worst is told from the rest. */
export const percentReached = (shortfall: Shortfall): number =>
  shortfall.is === 'refused' ? 100 - shortfall.percent : shortfall.percent;

/** One division in which a send fell short, with what was reported of it. */
export type PartShort = {
  readonly division: string;
  readonly sent: number;
  readonly delivered: number;
  readonly shortfall: Shortfall;
};

/** The divisions in which a send fell short, the worst first: judged like the whole, each by what was reported of it. */
export const partsShort = (sending: Sending, judgement: Judgement): readonly PartShort[] =>
  (sending.byDivision ?? [])
    .flatMap(({ division, counts, targeted }): readonly PartShort[] => {
      const shortfall = shortfallOf({ ...sending, counts, targeted, volumeCeiling: null, expected: null }, judgement);
      return shortfall === null ? [] : [{ division, sent: counts.sent, delivered: counts.delivered, shortfall }];
    })
    .toSorted(
      (left, right) =>
        Number(right.shortfall.isGrave) - Number(left.shortfall.isGrave) ||
        percentReached(left.shortfall) - percentReached(right.shortfall) ||
        left.division.localeCompare(right.division),
    );
