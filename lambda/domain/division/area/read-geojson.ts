import { err, ok, type Result } from '../../vocabulary/result.ts';
import type { Area, ShapeFault } from './area.ts';

type Read = Result<readonly Area[], ShapeFault>;

const unreadable: Read = err({ reason: 'shape-unreadable', facts: {} });

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** As written in decimals: never with an exponent. */
const decimals = (value: number): string => {
  const written = String(value);
  return written.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : written;
};

/** Longitude comes first (RFC 7946); a height is not ours to use. */
const pointOf = (value: unknown): string | null => {
  if (!isList(value)) return null;
  const [lon, lat] = value;
  return typeof lon === 'number' && typeof lat === 'number' ? `${decimals(lat)},${decimals(lon)}` : null;
};

const ringOf = (value: unknown): string | null => {
  if (!isList(value) || value.length === 0) return null;
  const points = value.map(pointOf);
  return points.includes(null) ? null : points.join(' ');
};

const polygonOf = (value: unknown): Read => {
  if (!isList(value) || value.length === 0) return unreadable;
  const rings = value.map(ringOf).filter((ring) => ring !== null);
  return rings.length === value.length ? ok([{ polygon: rings }]) : unreadable;
};

const all = (values: unknown, read: (value: unknown) => Read): Read => {
  if (!isList(values)) return unreadable;
  const areas: Area[] = [];
  for (const value of values) {
    const one = read(value);
    if (!one.ok) return one;
    areas.push(...one.value);
  }
  return ok(areas);
};

/** Of RFC 7946; a `crs` of the edition before it must name WGS 84. */
const systemOf = ({ crs }: Json): string | null => {
  const properties = isObject(crs) ? crs['properties'] : undefined;
  const name = isObject(properties) ? properties['name'] : undefined;
  return typeof name !== 'string' || /CRS84$|EPSG:+4326$/i.test(name) ? null : name;
};

const deepest = 5;

const areasOf = (value: unknown, depth: number): Read => {
  if (!isObject(value) || depth > deepest) return unreadable;
  const system = systemOf(value);
  if (system !== null) return err({ reason: 'shape-system', facts: { system: system.slice(0, 60) } });
  const { type } = value;
  switch (type) {
    case 'Polygon':
      return polygonOf(value['coordinates']);
    case 'MultiPolygon':
      return all(value['coordinates'], polygonOf);
    case 'Feature':
      return areasOf(value['geometry'], depth + 1);
    case 'FeatureCollection':
      return all(value['features'], (one) => areasOf(one, depth + 1));
    case 'GeometryCollection':
      return all(value['geometries'], (one) => areasOf(one, depth + 1));
    default:
      return typeof type === 'string' ? err({ reason: 'shape-kind', facts: { kind: type.slice(0, 60) } }) : unreadable;
  }
};

export const readGeoJson = (text: string): Read => {
  try {
    return areasOf(JSON.parse(text), 0);
  } catch {
    return unreadable;
  }
};
