/** Billionths of a degree, about a tenth of a millimetre: whole numbers, so that sides can be told exactly. */
export const unitsOf = (degrees: number): number => Math.round(degrees * 1e9);

/** What a product of differences of such numbers may be off by in floating point, in proportion. */
const roundingAtMost = 2 ** -50;

/**
 * On which side of the line from a to b the point c lies: 1 left, -1 right, 0 on it. Exact: where floating point cannot tell,
 * whole numbers do.
 */
export const sideOf = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number): -1 | 0 | 1 => {
  const left = (bx - ax) * (cy - ay);
  const right = (by - ay) * (cx - ax);
  const doubt = (Math.abs(left) + Math.abs(right)) * roundingAtMost;
  if (left - right > doubt) return 1;
  if (right - left > doubt) return -1;
  const [one, other] = [BigInt(bx - ax) * BigInt(cy - ay), BigInt(by - ay) * BigInt(cx - ax)];
  if (one === other) return 0;
  return one > other ? 1 : -1;
};
