import { sideOf } from './orientation.ts';

/** Rings of one polygon, the outer one first, closing points left out; x is east, y is north, whole numbers. */
export type Rings = readonly { readonly x: readonly number[]; readonly y: readonly number[] }[];

/** What is wrong with them, and where: the number of a ring, or a point. */
export type OutlineFault =
  | { readonly kind: 'twice' | 'crosses'; readonly x: number; readonly y: number }
  | { readonly kind: 'hole'; readonly ring: number };

/** One edge of a ring, from its western end (of two that lie north of each other, the southern one) to its eastern end. */
type Edges = {
  readonly west: Int32Array;
  readonly east: Int32Array;
  readonly ring: Int32Array;
  /** 1: what lies north of it is inside its own ring. */
  readonly insideNorth: Uint8Array;
};

type Points = { readonly x: Float64Array; readonly y: Float64Array };

/** Every point with the edge that comes to it and the one that goes from it, which has the number of the point. */
type Plan = { readonly points: Points; readonly edges: Edges; readonly comesIn: Int32Array };

const isWest = ({ x, y }: Points, one: number, other: number): boolean => {
  const [east, than] = [x[one] ?? 0, x[other] ?? 0];
  return east < than || (east === than && (y[one] ?? 0) < (y[other] ?? 0));
};

const sideOfPoints = ({ x, y }: Points, a: number, b: number, c: number): -1 | 0 | 1 =>
  sideOf(x[a] ?? 0, y[a] ?? 0, x[b] ?? 0, y[b] ?? 0, x[c] ?? 0, y[c] ?? 0);

/** Whether a ring runs against the clock: by the corner at its most western point, which is no dent. */
const runsLeft = (points: Points, first: number, size: number): boolean => {
  let corner = first;
  for (let point = first; point < first + size; point += 1) if (isWest(points, point, corner)) corner = point;
  const before = first + ((corner - first + size - 1) % size);
  const after = first + ((corner - first + 1) % size);
  return sideOfPoints(points, before, corner, after) > 0;
};

const planOf = (rings: Rings): Plan => {
  const count = rings.reduce((sum, { x }) => sum + x.length, 0);
  const points = { x: new Float64Array(count), y: new Float64Array(count) };
  const edges: Edges = {
    west: new Int32Array(count),
    east: new Int32Array(count),
    ring: new Int32Array(count),
    insideNorth: new Uint8Array(count),
  };
  const comesIn = new Int32Array(count);
  let first = 0;
  for (const [ring, { x, y }] of rings.entries()) {
    points.x.set(x, first);
    points.y.set(y, first);
    const isLeft = runsLeft(points, first, x.length);
    for (let index = 0; index < x.length; index += 1) {
      const from = first + index;
      const to = first + ((index + 1) % x.length);
      const goesEast = isWest(points, from, to);
      edges.west[from] = goesEast ? from : to;
      edges.east[from] = goesEast ? to : from;
      edges.ring[from] = ring;
      edges.insideNorth[from] = goesEast === isLeft ? 1 : 0;
      comesIn[to] = from;
    }
    first += x.length;
  }
  return { points, edges, comesIn };
};

/** Edges of the plan that a line from south to north meets, in that order: a list with gaps nowhere, moved as a block of memory. */
const createMet = (room: number) => {
  const met = new Int32Array(room);
  let size = 0;
  return {
    size: () => size,
    at: (place: number): number => (place < 0 || place >= size ? -1 : (met[place] ?? -1)),
    insert: (place: number, edge: number): void => {
      met.copyWithin(place + 1, place, size);
      met[place] = edge;
      size += 1;
    },
    remove: (place: number): void => {
      met.copyWithin(place, place + 1, size);
      size -= 1;
    },
  };
};

/**
 * What keeps rings from being the outline of one area: a point that is passed twice, edges that cross or touch, a hole that does
 * not lie inside; null where nothing does. A line sweeps from west to east and looks only at edges that become neighbours
 * (Shamos and Hoey, 1976): no more than a few looks for each halving of the points, whatever the outline.
 */
export const faultOfOutline = (rings: Rings, onLook: () => void = () => undefined): OutlineFault | null => {
  const { points, edges, comesIn } = planOf(rings);
  const { west, east, ring, insideNorth } = edges;
  const met = createMet(points.x.length);
  const westOf = (edge: number): number => west[edge] ?? 0;
  const eastOf = (edge: number): number => east[edge] ?? 0;
  const side = (edge: number, point: number): -1 | 0 | 1 => {
    onLook();
    return sideOfPoints(points, westOf(edge), eastOf(edge), point);
  };

  const isJoined = (one: number, other: number): boolean =>
    westOf(one) === westOf(other) ||
    eastOf(one) === eastOf(other) ||
    westOf(one) === eastOf(other) ||
    eastOf(one) === westOf(other);

  const crosses = (one: number, other: number): boolean => {
    if (one < 0 || other < 0 || isJoined(one, other)) return false;
    const [a, b] = [side(one, westOf(other)), side(one, eastOf(other))];
    const [c, d] = [side(other, westOf(one)), side(other, eastOf(one))];
    if (a === 0 && b === 0)
      return !isWest(points, eastOf(one), westOf(other)) && !isWest(points, eastOf(other), westOf(one));
    return a * b <= 0 && c * d <= 0;
  };

  /** Where among those met an edge belongs that begins or ends at a point; null where the point lies on another edge. */
  const placeOf = (edge: number, point: number): number | null => {
    let [low, high] = [0, met.size()];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = met.at(middle);
      if (other === edge) return middle;
      const direct = side(other, point);
      const isShared = westOf(other) === point || eastOf(other) === point;
      const far = westOf(edge) === point ? eastOf(edge) : westOf(edge);
      const known = direct === 0 && isShared ? side(other, far) : direct;
      if (known === 0) return null;
      if (known > 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  /** By the edge just south of where a hole begins: inside the outer ring, and not inside another hole. */
  const isInside = (below: number): boolean => {
    if (below < 0) return false;
    return (ring[below] === 0) === (insideNorth[below] === 1);
  };

  const begun = new Set<number>();
  const order = Int32Array.from(points.x, (_, point) => point).sort((one, other) =>
    isWest(points, one, other) ? -1 : isWest(points, other, one) ? 1 : 0,
  );
  const at = (kind: 'twice' | 'crosses', point: number): OutlineFault => ({
    kind,
    x: points.x[point] ?? 0,
    y: points.y[point] ?? 0,
  });
  const twice = order.find((point, index) => {
    const before = order[index - 1];
    return before !== undefined && points.x[before] === points.x[point] && points.y[before] === points.y[point];
  });
  if (twice !== undefined) return at('twice', twice);
  for (const point of order) {
    const ends = [comesIn[point] ?? 0, point];
    for (const edge of ends.filter((one) => eastOf(one) === point)) {
      const place = placeOf(edge, point);
      if (place === null || met.at(place) !== edge) return at('crosses', point);
      met.remove(place);
      if (crosses(met.at(place - 1), met.at(place))) return at('crosses', westOf(met.at(place)));
    }
    for (const edge of ends.filter((one) => westOf(one) === point)) {
      const place = placeOf(edge, point);
      if (place === null) return at('crosses', point);
      const own = ring[edge] ?? 0;
      if (!begun.has(own)) {
        begun.add(own);
        if (own > 0 && !isInside(met.at(place - 1))) return { kind: 'hole', ring: own };
      }
      if (crosses(met.at(place - 1), edge) || crosses(edge, met.at(place))) return at('crosses', point);
      met.insert(place, edge);
    }
  }
  return null;
};
