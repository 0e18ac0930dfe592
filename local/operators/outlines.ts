import * as z from 'zod';

export type Position = { readonly lat: number; readonly lon: number };

/** Outlines as an order brings them: rings of `lat,lon`, the outer one first; or a centre and a radius in kilometres. */
export const Outline = z.union([z.object({ polygon: z.array(z.string()) }), z.object({ circle: z.string() })]);
export type Outline = z.infer<typeof Outline>;

const positionOf = (point: string): Position => {
  const [lat = 0, lon = 0] = point.split(',').map(Number);
  return { lat, lon };
};
const ringOf = (ring: string): readonly Position[] => ring.split(' ').map(positionOf);

/** By how often a line to the east crosses the ring; on its edge is either. */
const isInRing = ({ lat, lon }: Position, ring: readonly Position[]): boolean => {
  let isIn = false;
  for (const [index, to] of ring.entries()) {
    const from = ring[index - 1];
    if (from === undefined || from.lat > lat === to.lat > lat) continue;
    if (lon < from.lon + ((to.lon - from.lon) * (lat - from.lat)) / (to.lat - from.lat)) isIn = !isIn;
  }
  return isIn;
};

const kilometresInDegree = 111.195;

const kilometresBetween = (one: Position, other: Position): number => {
  const aside = Math.cos((((one.lat + other.lat) / 2) * Math.PI) / 180);
  return kilometresInDegree * Math.hypot(one.lat - other.lat, (one.lon - other.lon) * aside);
};

export const isIn = (position: Position, outline: Outline): boolean => {
  if ('circle' in outline) {
    const [centre = '', radius = ''] = outline.circle.split(' ');
    return kilometresBetween(position, positionOf(centre)) <= Number(radius);
  }
  const [outer = [], ...holes] = outline.polygon.map(ringOf);
  return isInRing(position, outer) && !holes.some((hole) => isInRing(position, hole));
};
