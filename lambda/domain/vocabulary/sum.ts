/** Whole numbers are exact up to here (RFC 8259 section 6); no row and no answer takes a greater one. */
const most = Number.MAX_SAFE_INTEGER;

/** The sum of two counts, or the most that can be. */
export const plus = (one: number, other: number): number => Math.min(one + other, most);

/** The sum of counts, or the most that can be. */
export const sumOf = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => plus(total, of(item)), 0);
