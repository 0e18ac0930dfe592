import { anyIn, inForce, within } from '../division/division-history.ts';
import { sumOf } from '../vocabulary/sum.ts';
import type { Counts, DivisionCounts } from './counts.ts';
import type { Order } from './order.ts';
import type { Delivery } from './state.ts';

const members = ['sent', 'delivered', 'failed', 'refused'] as const;
const none: Counts = { sent: 0, delivered: 0, failed: 0, refused: 0 };

/** As `isWithin`, of an area that many divisions are held against. */
export const isIn = (area: readonly string[]): ((division: string) => boolean) => {
  const lies = within(area);
  return (division) => inForce([division]).length > 0 && lies(division);
};

/** Whether a division is one of today and lies, whole, in the area that an order is for. */
export const isWithin = (division: string, area: readonly string[]): boolean => isIn(area)(division);

const totalOf = (parts: readonly DivisionCounts[], member: keyof Counts): number =>
  sumOf(parts, ({ counts }) => counts[member]);

const unnamed = (parts: readonly DivisionCounts[], area: readonly string[]): readonly string[] => {
  const named = parts.map(({ division }) => division);
  const [isNamed, isNamedInPart] = [isIn(named), anyIn(named)];
  return area.filter((division) => !isNamed(division) && !isNamedInPart(division));
};

/**
 * How the parts of a report stand to its totals: `beyond` where they come to more phones, `below` where they are of the whole
 * area and come to fewer. null where they agree, or leave some of the area unsaid. A fact to be told, never to refuse.
 */
const partsAgainstTotal = (
  total: Counts,
  parts: readonly DivisionCounts[],
  area: readonly string[],
): 'beyond' | 'below' | null => {
  if (members.some((member) => totalOf(parts, member) > total[member])) return 'beyond';
  const areAll = area.every(isIn(parts.map((part) => part.division)));
  return areAll && members.some((member) => totalOf(parts, member) < total[member]) ? 'below' : null;
};

/** With the parts of an area that were not named: where the others come to all phones that were sent to, none was sent to there. */
const withUnnamed = (
  total: Counts,
  parts: readonly DivisionCounts[],
  area: readonly string[],
): readonly DivisionCounts[] =>
  totalOf(parts, 'sent') < total.sent
    ? parts
    : [...parts, ...unnamed(parts, area).map((division) => ({ division, counts: none }))];

export type Parts = {
  readonly byDivision?: DivisionCounts[];
  readonly partsAgainstTotal?: 'beyond' | 'below';
};

/** What was reported by division, held against the area of the order and the totals; nothing where it was not. */
export const partsOf = (
  { divisions }: Pick<Order, 'divisions'>,
  { counts, byDivision }: Pick<Delivery, 'counts' | 'byDivision'>,
): Parts => {
  if (counts === null || byDivision === undefined) return {};
  const against = partsAgainstTotal(counts, byDivision, divisions);
  return {
    byDivision: [...withUnnamed(counts, byDivision, divisions)],
    ...(against === null ? {} : { partsAgainstTotal: against }),
  };
};
