import { type Extent, earthRadius, type Outline, radians } from './measure.ts';
import { type Ring, type Shape, shapeOfArea } from './shape.ts';

/** A division as a file of boundaries draws it. */
export type Boundary = Shape & { readonly division: string };

/** How much of an outline lies in a division, and how much of the division in the outline: 0 to 1, to some thousandths. */
export type Share = { readonly division: string; readonly ofOutline: number; readonly ofDivision: number };

/** Where one outline lies. `outside`: how much of it in none of the divisions. */
export type Held = { readonly within: readonly Share[]; readonly outside: number };

/**
 * Boundaries and outlines are drawn by different hands: what is less than a hundredth of both is most likely a line beside another,
 * and no place that anybody means.
 */
const slight = 0.01;
export const isSlight = ({ ofOutline, ofDivision }: Pick<Share, 'ofOutline' | 'ofDivision'>): boolean =>
  ofOutline < slight && ofDivision < slight;

/** Across what two shapes may have in common; a strip that is thinner than the way from one to the next may be missed. */
const lines = 256;

/** Square kilometres that nobody stands on: two lines drawn alike differ by so much in the last digits. */
const nothing = 1e-6;

const inCommon = (one: Extent, other: Extent): Extent | null => {
  const extent = {
    south: Math.max(one.south, other.south),
    west: Math.max(one.west, other.west),
    north: Math.min(one.north, other.north),
    east: Math.min(one.east, other.east),
  };
  return extent.south < extent.north && extent.west < extent.east ? extent : null;
};

const latOf = ({ south, north }: Extent, line: number): number => south + (line + 0.5) * ((north - south) / lines);

/** The first line that is not south of it. Of one point it is always the same, whichever edge ends there. */
const lineAt = ({ south, north }: Extent, lat: number): number =>
  Math.min(lines, Math.max(0, Math.ceil(((lat - south) * lines) / (north - south) - 0.5)));

/**
 * The stretches of each line that lie in the rings, from west to east: two degrees a stretch. Edges that lie west of all cost one
 * look and not one a line, those that lie east of it none.
 */
const stretches = (rings: readonly Ring[], extent: Extent): readonly (readonly number[])[] => {
  const { west, east } = extent;
  const found: number[][] = Array.from({ length: lines }, () => []);
  const turns = new Uint8Array(lines + 1);
  const addEdge = (fromX: number, fromY: number, toX: number, toY: number): void => {
    const [from, to] = [lineAt(extent, fromY), lineAt(extent, toY)];
    if (from === to || (fromX >= east && toX >= east)) return;
    const [first, end] = [Math.min(from, to), Math.max(from, to)];
    if (fromX <= west && toX <= west) {
      turns[first] = 1 - (turns[first] ?? 0);
      turns[end] = 1 - (turns[end] ?? 0);
      return;
    }
    for (let line = first; line < end; line += 1) {
      const x = fromX + ((latOf(extent, line) - fromY) / (toY - fromY)) * (toX - fromX);
      found[line]?.push(Math.min(east, Math.max(west, x)));
    }
  };
  for (const { x, y } of rings)
    for (let index = 1; index < x.length; index += 1)
      addEdge(x[index - 1] ?? 0, y[index - 1] ?? 0, x[index] ?? 0, y[index] ?? 0);
  let beginsWithin = 0;
  return found.map((crossed, line) => {
    beginsWithin ^= turns[line] ?? 0;
    const sorted = crossed.toSorted((left, right) => left - right);
    const all = beginsWithin === 1 ? [west, ...sorted] : sorted;
    return all.length % 2 === 1 ? [...all, east] : all;
  });
};

/** Degrees that the stretches of one line have in common with those of another. */
const overlap = (one: readonly number[], other: readonly number[]): number => {
  let [sum, left, right] = [0, 0, 0];
  while (left + 1 < one.length && right + 1 < other.length) {
    const [oneEnds = 0, otherEnds = 0] = [one[left + 1], other[right + 1]];
    sum += Math.max(0, Math.min(oneEnds, otherEnds) - Math.max(one[left] ?? 0, other[right] ?? 0));
    if (oneEnds < otherEnds) left += 2;
    else right += 2;
  }
  return sum;
};

/** Square kilometres that two shapes have in common. */
const sharedKm = (one: Shape, other: Shape): number => {
  const extent = inCommon(one.extent, other.extent);
  if (extent === null) return 0;
  const [ofOne, ofOther] = [stretches(one.rings, extent), stretches(other.rings, extent)];
  const sum = ofOne.reduce(
    (degrees, own, line) => degrees + overlap(own, ofOther[line] ?? []) * Math.cos(radians(latOf(extent, line))),
    0,
  );
  return (sum * (extent.north - extent.south) * radians(earthRadius) ** 2) / lines;
};

const atMostOne = (share: number): number => Math.min(1, share);

/**
 * Which divisions each area of an alert lies in, the largest part first. Counted along lines from west to east: whatever a file
 * draws (lines that cross, parts that touch) has an answer, in time that grows with its points.
 */
export const heldAgainst = (areas: readonly Outline[], boundaries: readonly Boundary[]): readonly Held[] =>
  areas.map((area) => {
    const outline = shapeOfArea(area);
    const within = boundaries
      .map((boundary) => ({ boundary, km: sharedKm(outline, boundary) }))
      .filter(({ km }) => km > nothing)
      .map(({ boundary: { division, squareKm }, km }) => ({
        division,
        ofOutline: atMostOne(km / outline.squareKm),
        ofDivision: atMostOne(km / squareKm),
      }))
      .toSorted((left, right) => right.ofOutline - left.ofOutline);
    return { within, outside: Math.max(0, 1 - within.reduce((sum, { ofOutline }) => sum + ofOutline, 0)) };
  });
