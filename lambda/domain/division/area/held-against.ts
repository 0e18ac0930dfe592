import { type Extent, earthRadius, radians } from './measure.ts';
import type { Ring, Shape } from './shape.ts';

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

/** Edges, lines and crossings that one question may look at: about a second of one processor. */
export const looksAtMost = 6_000_000;

/** As many as are looked at in a row: a millisecond or two. */
export const looksInARow = 5_000;

/** What is counted a piece at a time: yields how much was looked at since it last did, `looksInARow` or little more. */
export type Counting<T> = Generator<number, T, undefined>;

const latOf = ({ south, north }: Extent, line: number): number => south + (line + 0.5) * ((north - south) / lines);

/** The first line that is not south of it. Of one point it is always the same, whichever edge ends there. */
const lineAt = ({ south, north }: Extent, lat: number): number =>
  Math.min(lines, Math.max(0, Math.ceil(((lat - south) * lines) / (north - south) - 0.5)));

/**
 * The stretches of each line that lie in the rings, from west to east: two degrees a stretch. Edges that lie west of all cost one
 * look and not one a line, those that lie east of it none.
 */
function* stretches(rings: readonly Ring[], extent: Extent): Counting<readonly (readonly number[])[]> {
  const { west, east } = extent;
  const found: number[][] = Array.from({ length: lines }, () => []);
  const turns = new Uint8Array(lines + 1);
  let looks = lines;
  const addEdge = (fromX: number, fromY: number, toX: number, toY: number): void => {
    const [from, to] = [lineAt(extent, fromY), lineAt(extent, toY)];
    looks += 1;
    if (from === to || (fromX >= east && toX >= east)) return;
    const [first, end] = [Math.min(from, to), Math.max(from, to)];
    if (fromX <= west && toX <= west) {
      turns[first] = 1 - (turns[first] ?? 0);
      turns[end] = 1 - (turns[end] ?? 0);
      return;
    }
    looks += end - first;
    for (let line = first; line < end; line += 1) {
      const x = fromX + ((latOf(extent, line) - fromY) / (toY - fromY)) * (toX - fromX);
      found[line]?.push(Math.min(east, Math.max(west, x)));
    }
  };
  for (const { x, y } of rings)
    for (let index = 1; index < x.length; index += 1) {
      addEdge(x[index - 1] ?? 0, y[index - 1] ?? 0, x[index] ?? 0, y[index] ?? 0);
      if (looks < looksInARow) continue;
      yield looks;
      looks = 0;
    }
  let beginsWithin = 0;
  const all: (readonly number[])[] = [];
  for (const [line, crossed] of found.entries()) {
    beginsWithin ^= turns[line] ?? 0;
    crossed.sort((left, right) => left - right);
    const begun = beginsWithin === 1 ? [west, ...crossed] : crossed;
    all.push(begun.length % 2 === 1 ? [...begun, east] : begun);
    looks += crossed.length;
    if (looks < looksInARow) continue;
    yield looks;
    looks = 0;
  }
  yield looks;
  return all;
}

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

const isSame = (one: Extent, other: Extent): boolean =>
  one.south === other.south && one.west === other.west && one.north === other.north && one.east === other.east;

/**
 * Square kilometres that an outline and a boundary have in common. The outline has few points as a rule: a boundary that lies
 * whole in it, or of which it holds nothing, is not looked at.
 */
function* sharedKm(outline: Shape, boundary: Boundary): Counting<number> {
  const extent = inCommon(outline.extent, boundary.extent);
  if (extent === null) return 0;
  const ofOutline = yield* stretches(outline.rings, extent);
  if (ofOutline.every(({ length }) => length === 0)) return 0;
  const isWhole = ofOutline.every(
    ([from, to, ...more]) => from === extent.west && to === extent.east && more.length === 0,
  );
  if (isWhole && isSame(extent, boundary.extent)) return boundary.squareKm;
  const ofBoundary = yield* stretches(boundary.rings, extent);
  const sum = ofOutline.reduce(
    (degrees, own, line) => degrees + overlap(own, ofBoundary[line] ?? []) * Math.cos(radians(latOf(extent, line))),
    0,
  );
  return (sum * (extent.north - extent.south) * radians(earthRadius) ** 2) / lines;
}

const edgesOf = ({ rings }: Shape): number => rings.reduce((sum, { x }) => sum + x.length - 1, 0);

/** What holding outlines against boundaries looks at, whatever it finds: for whoever would not begin what is too much. */
export const looksAtLeast = (outlines: readonly Shape[], boundaries: readonly Boundary[]): number =>
  outlines.reduce((sum, outline) => {
    const met = boundaries.filter(({ extent }) => inCommon(outline.extent, extent) !== null).length;
    return sum + met * (edgesOf(outline) + lines);
  }, 0);

const atMostOne = (share: number): number => Math.min(1, share);

/**
 * Which divisions each outline lies in, the largest part first. Counted along lines from west to east: whatever a file draws (lines
 * that cross, parts that touch) has an answer, in time that grows with its points.
 */
export function* holding(outlines: readonly Shape[], boundaries: readonly Boundary[]): Counting<readonly Held[]> {
  const held: Held[] = [];
  for (const outline of outlines) {
    const within: Share[] = [];
    for (const boundary of boundaries) {
      const km = yield* sharedKm(outline, boundary);
      if (km <= nothing) continue;
      const { division, squareKm } = boundary;
      within.push({ division, ofOutline: atMostOne(km / outline.squareKm), ofDivision: atMostOne(km / squareKm) });
    }
    held.push({
      within: within.toSorted((left, right) => right.ofOutline - left.ofOutline),
      outside: Math.max(0, 1 - within.reduce((sum, { ofOutline }) => sum + ofOutline, 0)),
    });
  }
  return held;
}
