import type { Position } from './position.ts';

/** Of the ellipsoid of Krasovsky (1940): the larger half axis in metres, and the square of its eccentricity. */
const halfAxis = 6_378_245;
const eccentricitySquared = 0.006_693_421_622_965_943;

/** The rectangle within which maps of China are drawn in GCJ-02; what lies outside is WGS 84 in both. */
export const isOutside = ({ lat, lon }: Position): boolean =>
  lon < 72.004 || lon > 137.8347 || lat < 0.8293 || lat > 55.8271;

const waves = (x: number): number => (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * (2 / 3);

const north = (x: number, y: number): number =>
  -100 +
  2 * x +
  3 * y +
  0.2 * y * y +
  0.1 * x * y +
  0.2 * Math.sqrt(Math.abs(x)) +
  waves(x) +
  (20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * (2 / 3) +
  (160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * (2 / 3);

const eastward = (x: number, y: number): number =>
  300 +
  x +
  2 * y +
  0.1 * x * x +
  0.1 * x * y +
  0.1 * Math.sqrt(Math.abs(x)) +
  waves(x) +
  (20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * (2 / 3) +
  (150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * (2 / 3);

/**
 * WGS 84 to GCJ-02 (国测局坐标), as the algorithm has been public since 2013 (googollee/eviltransform, wandergis/coordtransform):
 * an offset of up to 730 m that changes from place to place: some hundred metres in cities, next to none in far corners.
 */
export const toGcj02 = (position: Position): Position => {
  if (isOutside(position)) return position;
  const { lat, lon } = position;
  const [x, y] = [lon - 105, lat - 35];
  const radians = (lat / 180) * Math.PI;
  const curve = 1 - eccentricitySquared * Math.sin(radians) ** 2;
  const root = Math.sqrt(curve);
  const meridian = (halfAxis * (1 - eccentricitySquared)) / (curve * root);
  return {
    lat: lat + (north(x, y) * 180) / (meridian * Math.PI),
    lon: lon + (eastward(x, y) * 180) / ((halfAxis / root) * Math.cos(radians) * Math.PI),
  };
};

const stepsAtMost = 30;
const closeEnough = 1e-9;

/**
 * GCJ-02 to WGS 84. The offset has no inverse in closed form: it is taken off and looked at again until nothing is left of it.
 * There and back again differs by less than 0.00000001° (1 mm).
 */
export const fromGcj02 = (position: Position): Position => {
  if (isOutside(position)) return position;
  let { lat, lon } = position;
  for (let step = 0; step < stepsAtMost; step += 1) {
    const there = toGcj02({ lat, lon });
    const [off, aside] = [position.lat - there.lat, position.lon - there.lon];
    lat += off;
    lon += aside;
    if (Math.abs(off) < closeEnough && Math.abs(aside) < closeEnough) break;
  }
  return { lat, lon };
};
