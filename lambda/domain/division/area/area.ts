import * as z from 'zod';
import { lazily } from '../../vocabulary/lazily.ts';

/** Points of all outlines that are looked at at once. */
export const pointsAtMost = 50_000;
/** Characters of so many points, with every digit that one may have. */
const longestRing = pointsAtMost * 42;

/** Degrees as somebody wrote them: passed on to the letter, so that nobody rounds where people are to be warned. */
const degrees = String.raw`-?\d{1,3}(?:\.\d{1,15})?`;
const point = `${degrees},${degrees}`;

/**
 * A place by its outline instead of by its division, in WGS 84, in the words of CAP 1.2: points are `lat,lon`. `polygon`: rings,
 * the outer one first and then its holes, each points with one space between, the last one the first once more. `circle`: the
 * centre, a space and the radius in kilometres. `convertedFrom`: what the sender gave it in.
 */
export const Area = lazily(() => {
  const from = { convertedFrom: z.literal('GCJ-02').optional() };
  return z.union([
    z.strictObject({
      polygon: z
        .array(
          z
            .string()
            .max(longestRing)
            .regex(new RegExp(`^${point}(?: ${point})*$`)),
        )
        .min(1)
        .max(pointsAtMost / 4),
      ...from,
    }),
    z.strictObject({ circle: z.string().regex(new RegExp(String.raw`^${point} \d{1,4}(?:\.\d{1,9})?$`)), ...from }),
  ]);
});
export type Area = z.infer<typeof Area>;

/** What an area is written in; maps of Chinese makers are drawn in GCJ-02. */
export const coordinateSystems = ['WGS-84', 'GCJ-02'] as const;
export type CoordinateSystem = (typeof coordinateSystems)[number];

export const areasAtMost = 100;

/** Kilometres; more than that is a matter of divisions. */
export const radiusAtMost = 1_000;

/** Why something is no area. `area` and `ring` count from 1; `at` is `lat,lon`. */
type FactsByFault = {
  'shape-unreadable': Record<never, string>;
  'shape-kind': { kind: string };
  'shape-system': { system: string };
  'shape-too-many': { areas: number; most: number };
  'shape-points': { points: number; most: number };
  'shape-short': { area: number; ring: number };
  'shape-open': { area: number; ring: number };
  'shape-range': { area: number; at: string };
  'shape-swapped': { area: number; at: string };
  'shape-twice': { area: number; at: string };
  'shape-crosses': { area: number; at: string };
  'shape-hole': { area: number; ring: number };
  'shape-radius': { area: number; most: number };
};
export type ShapeFault = {
  readonly [R in keyof FactsByFault]: { readonly reason: R; readonly facts: FactsByFault[R] };
}[keyof FactsByFault];
export type ShapeReason = ShapeFault['reason'];
