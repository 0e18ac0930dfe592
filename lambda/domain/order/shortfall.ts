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
};

/** The numbers by which success is judged: policy, not law. */
export type Judgement = Pick<
  Policy,
  | 'deliveredFewBelowPercent'
  | 'deliveredFailedBelowPercent'
  | 'judgedFromPhones'
  | 'sentBeyondTargetPercent'
  | 'targetedFewBelowPercent'
  | 'targetedFailedBelowPercent'
  | 'targetedBeyondCeilingPercent'
>;

/**
 * `few`: of the phones that were to be reached, too few have the message; `isGrave` where it must be called a failure, and always
 * where not one has it. `many`: more phones were sent to than the operator had set out to reach. `aimed-few`, `aimed-many`: what it
 * set out to reach is far from its ceiling, which is its share of the applicant's estimate.
 */
export type Shortfall =
  | { readonly is: 'few'; readonly of: number; readonly percent: number; readonly isGrave: boolean }
  | { readonly is: 'many'; readonly of: number; readonly percent: number; readonly isGrave: false }
  | Aimed;

type Aimed =
  | {
      readonly is: 'aimed-few';
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

type Counted = Pick<Sending, 'targeted' | 'volumeCeiling'> & { readonly counts: Counts };

const reachableIn = ({ counts: { sent, refused }, targeted, volumeCeiling }: Counted): number =>
  Math.max(targeted ?? volumeCeiling ?? 0, sent) - refused;

/** Of a finished send, the whole per cent that it is judged by; `none` was reached, or `all` had refused such messages. */
export const reachedShare = (counted: Counted): number | 'none' | 'all' => {
  const { sent, delivered } = counted.counts;
  const reachable = reachableIn(counted);
  if (reachable === 0 && sent > 0) return 'all';
  return delivered === 0 ? 'none' : wholePercent(delivered, reachable);
};

/**
 * How the phones that are reached are judged: delivered against the phones it set out to reach, else against the ceiling it was
 * ordered, in any case against those it sent to; phones whose users had refused such messages are nobody's failure. While it
 * sends, only phones of which the outcome is known are judged, once there are enough of them.
 */
const reachedShort = (sending: Sending, judgement: Judgement): Shortfall | null => {
  const { status, counts, targeted, volumeCeiling } = sending;
  if (counts === null) return null;
  const { sent, delivered, failed } = counts;
  if (status === 'finished') {
    const reachable = reachableIn({ counts, targeted, volumeCeiling });
    if (reachable === 0 && sent > 0) return null;
    return tooFew(delivered, reachable, judgement) ?? tooMany(counts, targeted ?? 0, judgement);
  }
  if (status !== 'started') return null;
  const few = delivered + failed < judgement.judgedFromPhones ? null : tooFew(delivered, delivered + failed, judgement);
  return few?.isGrave === true ? few : tooMany(counts, targeted ?? 0, judgement);
};

/**
 * Whether what an operator reports is success, by what it reached and by what it set out to reach; a failure of either comes
 * before what is merely short. null: success, or too early to say; stops and drills reach nobody.
 */
export const shortfallOf = (sending: Sending, judgement: Judgement): Shortfall | null => {
  const { kind, path, status, targeted, volumeCeiling } = sending;
  if (isStopping(kind) || path === 'exercise' || (status !== 'started' && status !== 'finished')) return null;
  const [reached, aimed] = [reachedShort(sending, judgement), aimedShort(targeted, volumeCeiling, judgement)];
  return [reached, aimed].find((short) => short?.isGrave === true) ?? reached ?? aimed;
};

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
      const shortfall = shortfallOf({ ...sending, counts, targeted, volumeCeiling: null }, judgement);
      return shortfall === null ? [] : [{ division, sent: counts.sent, delivered: counts.delivered, shortfall }];
    })
    .toSorted(
      (left, right) =>
        Number(right.shortfall.isGrave) - Number(left.shortfall.isGrave) ||
        left.shortfall.percent - right.shortfall.percent ||
        left.division.localeCompare(right.division),
    );
