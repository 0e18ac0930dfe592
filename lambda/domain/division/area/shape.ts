import { circleOf, type Extent, earthRadius, type Outline, pointsAround, radians } from './measure.ts';
import { type Position, positionOf } from './position.ts';

/** A closed line of points, degrees: `x` is east, and the last point is the first once more. */
export type Ring = { readonly x: Float64Array; readonly y: Float64Array };

/** What lies within an odd number of rings. `squareKm`: by the rings as their polygons say them. */
export type Shape = { readonly rings: readonly Ring[]; readonly extent: Extent; readonly squareKm: number };

export const ringOf = (closed: readonly Position[]): Ring => ({
  x: Float64Array.from(closed, ({ lon }) => lon),
  y: Float64Array.from(closed, ({ lat }) => lat),
});

/** As `measured` has it. */
const squareKmOf = ({ x, y }: Ring): number => {
  let sum = 0;
  for (let index = 1; index < x.length; index += 1) {
    const east = radians((x[index] ?? 0) - (x[index - 1] ?? 0));
    sum += east * (Math.sin(radians(y[index] ?? 0)) + Math.sin(radians(y[index - 1] ?? 0)));
  }
  return Math.abs((sum * earthRadius ** 2) / 2);
};

const extentOf = (rings: readonly Ring[]): Extent => {
  let [south, west, north, east] = [90, 180, -90, -180];
  for (const { x, y } of rings)
    for (const [index, lon] of x.entries()) {
      const lat = y[index] ?? 0;
      south = Math.min(south, lat);
      north = Math.max(north, lat);
      west = Math.min(west, lon);
      east = Math.max(east, lon);
    }
  return { south, west, north, east };
};

/** Of polygons: of each the outer ring first, then its holes. */
export const shapeOf = (polygons: readonly (readonly Ring[])[]): Shape => {
  const rings = polygons.flat();
  const squareKm = polygons
    .map((polygon) => polygon.map(squareKmOf))
    .reduce((sum, [whole = 0, ...holes]) => sum + holes.reduce((left, hole) => left - hole, whole), 0);
  return { rings, extent: extentOf(rings), squareKm };
};

/** A circle is drawn in so many corners: it loses a thousandth of what it holds. */
const corners = 96;

/** An area of an alert. */
export const shapeOfArea = (area: Outline): Shape => {
  if ('polygon' in area) return shapeOf([area.polygon.map((ring) => ringOf(ring.split(' ').map(positionOf)))]);
  const { centre } = circleOf(area.circle);
  const around = pointsAround(area.circle, corners);
  return shapeOf([[ringOf([...around, around[0] ?? centre])]]);
};
