import type { Outline } from '../../lambda/domain/division/area/measure.ts';
import { type Position, positionOf } from '../../lambda/domain/division/area/position.ts';
import { readAreas } from '../../lambda/domain/division/area/read-areas.ts';
import { readLists } from '../../lambda/domain/division/area/read-lists.ts';

/** An outline as it is being drawn, its numbers as they are written: what nobody moves is kept to the letter. */
export type Shape =
  | { readonly points: readonly string[] }
  /** In kilometres; `0` until its edge is drawn. */
  | { readonly middle: string; readonly radius: string };

/** A point of a shape that can be moved: of a circle the first is its middle and the second its edge. */
export type Grip = { readonly shape: number; readonly point: number };

const isPoint = (text: string): boolean => /^-?\d{1,3}(?:\.\d+)?,-?\d{1,3}(?:\.\d+)?$/.test(text);

const shapeOf = (area: Outline): Shape | null => {
  if ('circle' in area) {
    const [middle = '', radius = ''] = area.circle.split(' ');
    return isPoint(middle) && /^\d{1,4}(?:\.\d+)?$/.test(radius) ? { middle, radius } : null;
  }
  const [ring = '', ...holes] = area.polygon;
  const points = ring.split(' ');
  if (holes.length > 0 || !points.every(isPoint) || points.length < 2 || points[0] !== points.at(-1)) return null;
  return { points: points.slice(0, -1) };
};

const shapesOf = (areas: readonly Outline[]): readonly Shape[] | null => {
  const shapes = areas.flatMap((area) => shapeOf(area) ?? []);
  return shapes.length === areas.length ? shapes : null;
};

const lineOf = (shape: Shape): string =>
  'points' in shape ? [...shape.points, shape.points[0]].join(' ') : `${shape.middle} ${shape.radius}`;

/** A shape a line, as areas are written; what is not finished is written as well, and told of like anything that is no area. */
export const textOf = (shapes: readonly Shape[]): string => shapes.map(lineOf).join('\n');

/** What is written as lists; null where it is something else, or half typed. It need not be sound: it is being drawn. */
export const shapesIn = (text: string): readonly Shape[] | null => {
  if (text.trim() === '') return [];
  const read = readLists(text);
  return read.ok ? shapesOf(read.value) : null;
};

/** GeoJSON or WKT written as lists, in what it was drawn in; null where that says less: lists know no holes. */
export const asLists = (text: string): string | null => {
  const read = readAreas(text, 'WGS-84');
  const shapes = read.ok ? shapesOf(read.value) : null;
  return shapes === null || shapes.length === 0 ? null : textOf(shapes);
};

export const outlinesOf = (shapes: readonly Shape[]): readonly Outline[] =>
  shapes.map((shape) => ('points' in shape ? { polygon: [lineOf(shape)] } : { circle: lineOf(shape) }));

/** Digits worth writing: a metre, or ten centimetres on a sheet of less than two kilometres. */
export const written = ({ lat, lon }: Position, widthKm: number): string => {
  const decimals = widthKm < 2 ? 6 : 5;
  return `${lat.toFixed(decimals)},${lon.toFixed(decimals)}`;
};

/** A metre at the least: a circle of nothing is one that waits for its edge. */
export const writtenRadius = (km: number): string => String(Number(Math.max(km, 0.001).toFixed(3)));

/** How many points the last polygon still needs; 0 where it has enough, or there is none. */
export const pointsMissing = (shapes: readonly Shape[]): number => {
  const last = shapes.at(-1);
  return last !== undefined && 'points' in last ? Math.max(0, 3 - last.points.length) : 0;
};

export const waitsForEdge = (shapes: readonly Shape[]): boolean => {
  const last = shapes.at(-1);
  return last !== undefined && 'radius' in last && Number(last.radius) === 0;
};

/** A point more of the last polygon where that goes on, else the first of a new one. */
export const withPoint = (shapes: readonly Shape[], at: string, goesOn: boolean): readonly Shape[] => {
  const last = shapes.at(-1);
  return last !== undefined && 'points' in last && (goesOn || pointsMissing(shapes) > 0)
    ? [...shapes.slice(0, -1), { points: [...last.points, at] }]
    : [...shapes, { points: [at] }];
};

export const withCircle = (shapes: readonly Shape[], middle: string, radius: string): readonly Shape[] => [
  ...shapes,
  { middle, radius },
];

export const gripsOf = (shape: Shape): readonly number[] =>
  'points' in shape ? shape.points.map((_, at) => at) : [0, 1];

/** Where its middle is; of a polygon, the point. */
export const placeOf = (shape: Shape, point: number): Position =>
  positionOf('points' in shape ? (shape.points[point] ?? '') : shape.middle);

/** `radius`: of a circle whose edge is moved to there. */
export const withMoved = (
  shapes: readonly Shape[],
  { shape: index, point }: Grip,
  at: string,
  radius: string,
): readonly Shape[] =>
  shapes.map((shape, place) => {
    if (place !== index) return shape;
    if ('points' in shape) return { points: shape.points.map((one, nth) => (nth === point ? at : one)) };
    return point === 0 ? { ...shape, middle: at } : { ...shape, radius };
  });

/** Without a point of a polygon, its last one with it; a circle goes with either of its points. */
export const without = (shapes: readonly Shape[], { shape: index, point }: Grip): readonly Shape[] =>
  shapes.flatMap((shape, place): readonly Shape[] => {
    if (place !== index) return [shape];
    if (!('points' in shape) || shape.points.length === 1) return [];
    return [{ points: shape.points.filter((_, nth) => nth !== point) }];
  });
