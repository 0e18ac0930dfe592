import { type Position, positionOf } from './position.ts';

/** Of a ball with the surface of the earth (WGS 84), in kilometres: areas are right to a few thousandths. */
export const earthRadius = 6371.0072;

export const radians = (degrees: number): number => (degrees / 180) * Math.PI;
const degrees = (angle: number): number => (angle / Math.PI) * 180;

/** An area, as read or as answered. */
export type Outline = { readonly convertedFrom?: 'GCJ-02' | undefined } & (
  | { readonly polygon: readonly string[] }
  | { readonly circle: string }
);

/** Degrees; no area here lies across the date line. */
export type Extent = { readonly south: number; readonly west: number; readonly north: number; readonly east: number };

type Size = {
  readonly squareKm: number;
  readonly eastWestKm: number;
  readonly northSouthKm: number;
  /** Of a polygon, the middle of what it extends to. */
  readonly centre: Position;
};

/** What there is to say of an area by itself. `points`: of all rings, without those that close them. */
export type Measured = Size &
  (
    | { readonly kind: 'polygon'; readonly points: number; readonly holes: number }
    | { readonly kind: 'circle'; readonly radiusKm: number }
  );

/** Rings of a polygon, without the points that close them. */
export const ringsOf = (polygon: readonly string[]): readonly (readonly Position[])[] =>
  polygon.map((ring) => ring.split(' ').slice(0, -1).map(positionOf));

export const circleOf = (circle: string): { readonly centre: Position; readonly radiusKm: number } => {
  const [centre = '', radius = ''] = circle.split(' ');
  return { centre: positionOf(centre), radiusKm: Number(radius) };
};

/** Chamberlain and Duquette, Some algorithms for polygons on a sphere (JPL 2007), equation 1 by points instead of edges. */
const squareKmOf = (ring: readonly Position[]): number => {
  let sum = 0;
  for (const [index, { lat }] of ring.entries()) {
    const before = ring.at(index - 1)?.lon ?? 0;
    const after = ring[(index + 1) % ring.length]?.lon ?? 0;
    sum += radians(after - before) * Math.sin(radians(lat));
  }
  return Math.abs((sum * earthRadius ** 2) / 2);
};

const around = (positions: readonly Position[]): Extent => {
  const [first = { lat: 0, lon: 0 }] = positions;
  let [south, north, west, east] = [first.lat, first.lat, first.lon, first.lon];
  for (const { lat, lon } of positions) {
    south = Math.min(south, lat);
    north = Math.max(north, lat);
    west = Math.min(west, lon);
    east = Math.max(east, lon);
  }
  return { south, west, north, east };
};

const extentOfArea = (area: Outline): Extent => {
  if ('polygon' in area) return around(ringsOf(area.polygon.slice(0, 1)).flat());
  const { centre, radiusKm } = circleOf(area.circle);
  const angle = radiusKm / earthRadius;
  const aside = degrees(Math.asin(Math.min(1, Math.sin(angle) / Math.cos(radians(centre.lat)))));
  const up = degrees(angle);
  return {
    south: centre.lat - up,
    west: centre.lon - aside,
    north: centre.lat + up,
    east: centre.lon + aside,
  };
};

/** Where all of them lie. */
export const extentOf = (areas: readonly Outline[]): Extent =>
  around(
    areas.map(extentOfArea).flatMap(({ south, west, north, east }) => [
      { lat: south, lon: west },
      { lat: north, lon: east },
    ]),
  );

export const centreOf = ({ south, west, north, east }: Extent): Position => ({
  lat: (south + north) / 2,
  lon: (west + east) / 2,
});

/** In kilometres, across its middle. */
export const spanOf = (extent: Extent): Pick<Size, 'eastWestKm' | 'northSouthKm'> => ({
  eastWestKm: radians(extent.east - extent.west) * Math.cos(radians(centreOf(extent).lat)) * earthRadius,
  northSouthKm: radians(extent.north - extent.south) * earthRadius,
});

export const measured = (area: Outline): Measured => {
  const extent = extentOfArea(area);
  const span = spanOf(extent);
  if ('circle' in area) {
    const { centre, radiusKm } = circleOf(area.circle);
    const squareKm = 2 * Math.PI * earthRadius ** 2 * (1 - Math.cos(radiusKm / earthRadius));
    return { kind: 'circle', radiusKm, squareKm, centre, ...span };
  }
  const rings = ringsOf(area.polygon);
  const [whole = 0, ...cut] = rings.map(squareKmOf);
  return {
    kind: 'polygon',
    points: rings.reduce((sum, ring) => sum + ring.length, 0),
    holes: cut.length,
    squareKm: cut.reduce((left, hole) => left - hole, whole),
    centre: centreOf(extent),
    ...span,
  };
};

/** So many points on a circle, evenly, the first in the north and then against the clock. */
export const pointsAround = (circle: string, count: number): readonly Position[] => {
  const { centre, radiusKm } = circleOf(circle);
  const angle = radiusKm / earthRadius;
  const [lat, lon] = [radians(centre.lat), radians(centre.lon)];
  return Array.from({ length: count }, (_, index) => {
    const bearing = (-index / count) * 2 * Math.PI;
    const to = Math.asin(Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing));
    const aside = Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * Math.cos(lat),
      Math.cos(angle) - Math.sin(lat) * Math.sin(to),
    );
    return { lat: degrees(to), lon: degrees(lon + aside) };
  });
};
