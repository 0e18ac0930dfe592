import { err, ok, type Result } from '../../vocabulary/result.ts';
import { Area, type CoordinateSystem, type ShapeFault } from './area.ts';
import { checkedAreas } from './check-areas.ts';
import { fromGcj02, isOutside } from './gcj-02.ts';
import { positionOf } from './position.ts';
import { readGeoJson } from './read-geojson.ts';
import { readLists } from './read-lists.ts';
import { readWkt } from './read-wkt.ts';

type Read = Result<readonly Area[], ShapeFault>;

const unreadable: Read = err({ reason: 'shape-unreadable', facts: {} });

const read = (text: string): Read => {
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) return readGeoJson(trimmed);
  return readWkt(trimmed) ?? readLists(trimmed);
};

/** Some write more digits than anything can tell, a plus, or a dot at the end: said as the stored form says numbers. */
const tidied = (number: string): string => {
  const [, sign = '', whole = '', part = ''] = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(number) ?? [];
  if (whole === '') return number;
  return `${sign === '-' ? '-' : ''}${whole}${part === '' ? '' : `.${part.slice(0, 15)}`}`;
};
const tidiedPoint = (point: string): string => point.split(',').map(tidied).join(',');
const isTidy = /^-?\d{1,3}(?:\.\d{1,15})?(?:[, ]-?\d{1,3}(?:\.\d{1,15})?)*$/;
const tidiedAll = (text: string): string => (isTidy.test(text) ? text : text.split(' ').map(tidiedPoint).join(' '));

const rewritten = (area: Area, rewrite: (text: string) => string): Area =>
  'polygon' in area ? { polygon: area.polygon.map(rewrite) } : { circle: rewrite(area.circle) };

/** Eight decimals of a degree are a millimetre. */
const written = (degrees: number): string => degrees.toFixed(8).replace(/\.?0+$/, '');

const convertedPoint = (point: string): string => {
  if (!point.includes(',')) return point;
  const position = positionOf(point);
  if (isOutside(position)) return point;
  const { lat, lon } = fromGcj02(position);
  return `${written(lat)},${written(lon)}`;
};
const converted = (area: Area): Area => ({
  ...rewritten(area, (text) => text.split(' ').map(convertedPoint).join(' ')),
  convertedFrom: 'GCJ-02',
});

/**
 * Areas as somebody wrote them: GeoJSON (RFC 7946: Polygon, MultiPolygon, Feature and collections; `lon,lat`), WKT (POLYGON,
 * MULTIPOLYGON; `lon lat`), or the lists of CAP 1.2 (`lat,lon`), in WGS 84 or GCJ-02, which is converted here and nowhere else.
 * All else is passed on to the letter.
 */
export const readAreas = (text: string, system: CoordinateSystem): Read => {
  const found = read(text);
  if (!found.ok) return found;
  if (found.value.length === 0) return unreadable;
  const tidy = found.value.map((area) => rewritten(area, tidiedAll));
  if (!tidy.every((area) => Area.safeParse(area).success)) return unreadable;
  const faulty = checkedAreas(tidy);
  if (!faulty.ok || system === 'WGS-84') return faulty;
  return ok(tidy.map(converted));
};
