import { err, ok, type Result } from '../../vocabulary/result.ts';
import { type Area, areasAtMost, pointsAtMost, radiusAtMost, type ShapeFault } from './area.ts';
import { unitsOf } from './orientation.ts';
import { faultOfOutline } from './outline.ts';
import { isOnEarth, isSwapped, type Position, positionOf } from './position.ts';

/** Rings of points as they stand; a circle's centre is one. */
const ringsOf = (area: Area): readonly (readonly string[])[] =>
  'polygon' in area ? area.polygon.map((ring) => ring.split(' ')) : [[area.circle.split(' ')[0] ?? '']];

/** A point in whole units of a billionth of a degree; x is east. */
type Point = { readonly x: number; readonly y: number };
const pointOf = ({ lat, lon }: Position): Point => ({ x: unitsOf(lon), y: unitsOf(lat) });

const isSame = (one: Point | undefined, other: Point | undefined): boolean =>
  one !== undefined && other !== undefined && one.x === other.x && one.y === other.y;

const told = (units: number): string => String(units / 1e9);

const faultOfRings = (rings: readonly (readonly Point[])[], area: number): ShapeFault | null => {
  const open = rings.findIndex((ring) => !isSame(ring[0], ring.at(-1)));
  if (open >= 0) return { reason: 'shape-open', facts: { area, ring: open + 1 } };
  // A point that was written twice in a row is one point.
  const bare = rings.map((ring) => ring.filter((point, index) => index > 0 && !isSame(point, ring[index - 1])));
  const short = bare.findIndex((ring) => ring.length < 3);
  if (short >= 0) return { reason: 'shape-short', facts: { area, ring: short + 1 } };
  const fault = faultOfOutline(bare.map((ring) => ({ x: ring.map(({ x }) => x), y: ring.map(({ y }) => y) })));
  if (fault === null) return null;
  if (fault.kind === 'hole') return { reason: 'shape-hole', facts: { area, ring: fault.ring + 1 } };
  const at = `${told(fault.y)},${told(fault.x)}`;
  return { reason: fault.kind === 'twice' ? 'shape-twice' : 'shape-crosses', facts: { area, at } };
};

const faultOfArea = (shape: Area, area: number): ShapeFault | null => {
  const written = ringsOf(shape);
  const rings = written.map((ring) => ring.map(positionOf));
  const positions = rings.flat();
  const said = written.flat();
  const [first = ''] = said;
  if (positions.every(isSwapped)) return { reason: 'shape-swapped', facts: { area, at: first } };
  const astray = positions.findIndex((position) => !isOnEarth(position));
  if (astray >= 0) return { reason: 'shape-range', facts: { area, at: said[astray] ?? '' } };
  if ('polygon' in shape)
    return faultOfRings(
      rings.map((ring) => ring.map(pointOf)),
      area,
    );
  const radius = Number(shape.circle.split(' ')[1]);
  return radius > 0 && radius <= radiusAtMost ? null : { reason: 'shape-radius', facts: { area, most: radiusAtMost } };
};

/** How much is written: all points, and characters of all outlines. */
export const sizeOf = (areas: readonly Area[]): { readonly points: number; readonly characters: number } => {
  const texts = areas.flatMap((area) => ('polygon' in area ? area.polygon : [area.circle]));
  const count = (text: string): number => text.split(',').length - 1;
  return {
    points: texts.reduce((sum, text) => sum + count(text), 0),
    characters: texts.reduce((sum, text) => sum + text.length, 0),
  };
};

/** More areas or points than one alert may have: told at once, before anything is looked at. */
export const faultOfAmount = (areas: readonly Area[]): ShapeFault | null => {
  if (areas.length > areasAtMost)
    return { reason: 'shape-too-many', facts: { areas: areas.length, most: areasAtMost } };
  const { points } = sizeOf(areas);
  return points > pointsAtMost ? { reason: 'shape-points', facts: { points, most: pointsAtMost } } : null;
};

/** What is wrong with areas by themselves, the first thing; null where nothing is. */
export const faultOfAreas = (areas: readonly Area[]): ShapeFault | null => {
  const beyond = faultOfAmount(areas);
  if (beyond !== null) return beyond;
  for (const [index, area] of areas.entries()) {
    const fault = faultOfArea(area, index + 1);
    if (fault !== null) return fault;
  }
  return null;
};

export const checkedAreas = (areas: readonly Area[]): Result<readonly Area[], ShapeFault> => {
  const fault = faultOfAreas(areas);
  return fault === null ? ok(areas) : err(fault);
};
