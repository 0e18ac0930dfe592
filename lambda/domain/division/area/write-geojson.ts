import { type Outline, pointsAround, ringsOf } from './measure.ts';
import type { Position } from './position.ts';

type Feature = {
  readonly type: 'Feature';
  readonly properties: Readonly<Record<string, string>>;
  readonly geometry: { readonly type: 'Polygon'; readonly coordinates: readonly (readonly (readonly number[])[])[] };
};

/** RFC 7946. */
export type FeatureCollection = { readonly type: 'FeatureCollection'; readonly features: readonly Feature[] };

/** GeoJSON has no circle: it is drawn by so many points, and said by its own words beside them. */
const pointsOfCircle = 64;
/** A tenth of a metre. */
const digits = 1e6;
const rounded = ({ lat, lon }: Position): Position => ({
  lat: Math.round(lat * digits) / digits,
  lon: Math.round(lon * digits) / digits,
});

const closed = (ring: readonly Position[]): readonly (readonly number[])[] =>
  [...ring, ...ring.slice(0, 1)].map(({ lat, lon }) => [lon, lat]);

const featureOf = (area: Outline): Feature => {
  const from = area.convertedFrom === undefined ? {} : { convertedFrom: area.convertedFrom };
  const said = { coordinates: 'WGS-84', ...from };
  const [properties, rings] =
    'polygon' in area
      ? [said, ringsOf(area.polygon)]
      : [{ ...said, circle: area.circle }, [pointsAround(area.circle, pointsOfCircle).map(rounded)]];
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: rings.map(closed) } };
};

/** Areas for other programs to draw. Orders hold their digits to the letter; numbers here may be written shorter. */
export const geoJsonOf = (areas: readonly Outline[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: areas.map(featureOf),
});
