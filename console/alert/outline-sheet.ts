import { centreOf, extentOf, type Outline, spanOf } from '../../lambda/domain/division/area/measure.ts';
import type { Position } from '../../lambda/domain/division/area/position.ts';

/** What is drawn on: a piece of the earth, north up, told by its middle and how wide it is. No map: a net of degrees. */
export type Sheet = { readonly middle: Position; readonly widthKm: number };
/** In pixels. */
export type Size = { readonly width: number; readonly height: number };
export type Point = { readonly x: number; readonly y: number };

/** A line of the net: where it lies, in pixels from the left or from above, and the degrees that it is. */
export type NetLine = { readonly at: number; readonly label: string };

export type Laid = {
  readonly put: (position: Position) => Point;
  readonly at: (point: Point) => Position;
  readonly widthKm: number;
  readonly pixelsPerKm: number;
  readonly meridians: readonly NetLine[];
  readonly parallels: readonly NetLine[];
};

const widest = 3_000;
const narrowest = 0.1;

const kmPerDegree = 111.195;

/** At least so many lines of the net from one side to the other. */
const linesAcross = 3;

/** The most of 1, 2 and 5 of a power of ten that is no more, and its decimals. */
const roundStep = (degrees: number): { readonly step: number; readonly decimals: number } => {
  const power = Math.floor(Math.log10(degrees));
  const times = [5, 2, 1].find((one) => one * 10 ** power <= degrees) ?? 1;
  return { step: times * 10 ** power, decimals: Math.max(0, -power) };
};

const linesBetween = (
  from: number,
  until: number,
  [positive, negative]: readonly [string, string],
  place: (degrees: number) => number,
): readonly NetLine[] => {
  const { step, decimals } = roundStep((until - from) / linesAcross);
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(until / step) - first + 1) }, (_, index) => {
    const degrees = (first + index) * step;
    return { at: place(degrees), label: `${Math.abs(degrees).toFixed(decimals)}°${degrees < 0 ? negative : positive}` };
  });
};

/** A kilometre is as long each way, in the middle of the sheet; what is farther from it than some hundred kilometres is drawn askew. */
export const laidOn = ({ middle, widthKm }: Sheet, { width, height }: Size): Laid => {
  const pixelsPerKm = width / widthKm;
  const down = kmPerDegree * pixelsPerKm;
  const across = down * Math.max(Math.cos((middle.lat / 180) * Math.PI), 0.01);
  const put = ({ lat, lon }: Position): Point => ({
    x: width / 2 + (lon - middle.lon) * across,
    y: height / 2 - (lat - middle.lat) * down,
  });
  const at = ({ x, y }: Point): Position => ({
    lat: middle.lat - (y - height / 2) / down,
    lon: middle.lon + (x - width / 2) / across,
  });
  const [low, high] = [at({ x: 0, y: height }), at({ x: width, y: 0 })];
  return {
    ...{ put, at, widthKm, pixelsPerKm },
    meridians: linesBetween(low.lon, high.lon, ['E', 'W'], (lon) => put({ lat: middle.lat, lon }).x),
    parallels: linesBetween(
      Math.max(low.lat, -90),
      Math.min(high.lat, 90),
      ['N', 'S'],
      (lat) => put({ lat, lon: middle.lon }).y,
    ),
  };
};

/** In kilometres, as the sheet has them. */
export const kmBetween = ({ pixelsPerKm, put }: Laid, one: Position, other: Position): number => {
  const [from, to] = [put(one), put(other)];
  return Math.hypot(from.x - to.x, from.y - to.y) / pixelsPerKm;
};

/** With room around all of them. */
export const sheetAround = (outlines: readonly Outline[]): Sheet => {
  const extent = extentOf(outlines);
  const { eastWestKm, northSouthKm } = spanOf(extent);
  const room = 1.6 * Math.max(eastWestKm, northSouthKm * 1.4, narrowest);
  const rounded = Number(room.toPrecision(2));
  return { middle: centreOf(extent), widthKm: Math.min(widest, Math.max(narrowest, rounded)) };
};

/** What is typed as `lat,lon`; null while it is none. */
const middleOf = (typed: string): Position | null => {
  const [, lat = '', lon = ''] = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,，]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(typed) ?? [];
  if (lat === '' || Math.abs(Number(lat)) > 89 || Math.abs(Number(lon)) > 180) return null;
  return { lat: Number(lat), lon: Number(lon) };
};

/** A sheet by what is typed of it; null while that is none. */
export const sheetOf = (middle: string, width: string): Sheet | null => {
  const [at, widthKm] = [middleOf(middle), Number(width)];
  return at === null || !(widthKm >= narrowest && widthKm <= widest) ? null : { middle: at, widthKm };
};
