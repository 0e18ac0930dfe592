import { provinceOf, wholeCountry } from '../division/division.ts';
import { inForce } from '../division/division-history.ts';
import { ancestorsOf, prefectureOf } from '../division/division-overlap.ts';
import { sumOf } from '../vocabulary/sum.ts';
import { isWithin, partsOf } from './by-division.ts';
import type { Counts, DivisionCounts } from './counts.ts';
import type { Order } from './order.ts';
import type { Delivery } from './state.ts';

const members = ['sent', 'delivered', 'failed', 'refused'] as const;

/** The smallest division that holds all of these. */
const around = (codes: readonly string[]): string => {
  const [first, ...others] = codes;
  if (first === undefined) return wholeCountry;
  return (
    [first, ...ancestorsOf(first)].find((code) => others.every((other) => isWithin(other, [code]))) ?? wholeCountry
  );
};

/** In codes of today: what a code that was given up stands for now, as far as that is one place. */
const today = (code: string): string => around(inForce([code]));

const summedUp = (division: string, parts: readonly DivisionCounts[]): DivisionCounts => {
  const of = (member: keyof Counts): number => sumOf(parts, ({ counts }) => counts[member]);
  const [sent, delivered, failed, refused] = members.map(of);
  const counts = { sent: sent ?? 0, delivered: delivered ?? 0, failed: failed ?? 0, refused: refused ?? 0 };
  const isTargeted = parts.every(({ targeted }) => targeted !== undefined);
  return { division, counts, ...(isTargeted ? { targeted: sumOf(parts, ({ targeted = 0 }) => targeted) } : {}) };
};

const gatheredBy = (parts: readonly DivisionCounts[], placeOf: (code: string) => string): readonly DivisionCounts[] =>
  [...Map.groupBy(parts, ({ division }) => placeOf(division))].map(([division, group]) => summedUp(division, group));

/** A division that is reported, and one within it, are the same phones. */
const withoutInner = (parts: readonly DivisionCounts[]): readonly DivisionCounts[] => {
  const named = new Set(parts.map(({ division }) => division));
  return parts.filter(({ division }) => !ancestorsOf(division).some((code) => named.has(code)));
};

/** Parts by the province that each lies in; the whole country stands for itself. */
export const byProvince = (parts: readonly DivisionCounts[]): readonly DivisionCounts[] =>
  gatheredBy(parts, (code) => provinceOf(code) ?? wholeCountry);

const comeToMore = (parts: readonly DivisionCounts[], total: Counts): boolean =>
  members.some((member) => sumOf(parts, ({ counts }) => counts[member]) > total[member]);

/**
 * What an operator reported of a send by place: by prefecture where the send is for one province, else by province, so that the
 * places of one send are some dozens. A report that names no divisions, or whose parts come to more phones than it counts in
 * all, is one of the smallest place that holds its whole area.
 */
export const byPlace = (
  order: Pick<Order, 'divisions'>,
  { counts, byDivision, targeted }: Pick<Delivery, 'counts' | 'byDivision' | 'targeted'>,
): readonly DivisionCounts[] => {
  if (counts === null) return [];
  const area = inForce(order.divisions);
  const isOfOneProvince = new Set(area.map(provinceOf)).size === 1 && !area.includes(wholeCountry);
  const { byDivision: parts } = partsOf(order, { counts, ...(byDivision === undefined ? {} : { byDivision }) });
  const known = withoutInner((parts ?? []).map((part) => ({ ...part, division: today(part.division) })));
  if (parts === undefined || comeToMore(known, counts)) {
    const place = prefectureOf(around(area));
    return [{ division: place, counts, ...(targeted === null ? {} : { targeted }) }];
  }
  return isOfOneProvince ? gatheredBy(known, prefectureOf) : byProvince(known);
};
