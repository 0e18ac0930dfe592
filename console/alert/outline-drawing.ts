import {
  centreOf,
  circleOf,
  extentOf,
  measured,
  type Outline,
  ringsOf,
  spanOf,
} from '../../lambda/domain/division/area/measure.ts';
import type { Position } from '../../lambda/domain/division/area/position.ts';

type Point = { readonly x: number; readonly y: number };

/** In pixels, from the upper left. `d`: the path of a polygon, its holes left out of it by `evenodd`. */
type Shape = { readonly middle: Point } & ({ readonly d: string } | { readonly radius: number });

export type Drawing = {
  readonly shapes: readonly Shape[];
  /** A length to compare with: how long in pixels, and how far that is. */
  readonly bar: { readonly pixels: number; readonly km: number };
};

export const size = { width: 240, height: 180 } as const;
const margin = 12;
const roomForBar = 24;
/** At the most so much of the width. */
const longestBar = size.width / 3;

/** The longest of 1, 2 and 5 of a power of ten that is no longer. */
const roundLength = (km: number): number => {
  const power = 10 ** Math.floor(Math.log10(km));
  return ([5, 2, 1].find((times) => times * power <= km) ?? 1) * power;
};

const tenths = (pixels: number): number => Math.round(pixels * 10) / 10;

/** Points that fall on the one before are not drawn: an outline may have thousands. */
const pathOf = (points: readonly Point[]): string => {
  const told = points.map(({ x, y }) => `${tenths(x)} ${tenths(y)}`);
  return `M${told.filter((point, index) => point !== told[index - 1]).join('L')}Z`;
};

/** Outlines beside each other as they lie, north up, a kilometre as long each way: no ground, no names, nothing but what was given. */
export const drawingOf = (outlines: readonly Outline[]): Drawing => {
  const extent = extentOf(outlines);
  const middle = centreOf(extent);
  const { eastWestKm, northSouthKm } = spanOf(extent);
  const pixelsPerKm = Math.min(
    (size.width - 2 * margin) / Math.max(eastWestKm, 1e-6),
    (size.height - 2 * margin - roomForBar) / Math.max(northSouthKm, 1e-6),
  );
  const kmPerDegree = northSouthKm / Math.max(extent.north - extent.south, 1e-9);
  const narrowed = eastWestKm / Math.max(extent.east - extent.west, 1e-9);
  const put = ({ lat, lon }: Position): Point => ({
    x: size.width / 2 + (lon - middle.lon) * narrowed * pixelsPerKm,
    y: (size.height - roomForBar) / 2 - (lat - middle.lat) * kmPerDegree * pixelsPerKm,
  });
  const km = roundLength(longestBar / pixelsPerKm);
  return {
    shapes: outlines.map((outline) => {
      const at = put(measured(outline).centre);
      return 'polygon' in outline
        ? {
            middle: at,
            d: ringsOf(outline.polygon)
              .map((ring) => pathOf(ring.map(put)))
              .join(''),
          }
        : { middle: at, radius: circleOf(outline.circle).radiusKm * pixelsPerKm };
    }),
    bar: { pixels: km * pixelsPerKm, km },
  };
};
