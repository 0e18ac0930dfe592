import { err, ok, type Result } from '../../vocabulary/result.ts';
import { isKnownDivision, wholeCountry } from '../division.ts';
import { resolveDivision } from '../division-history.ts';
import { ancestorsOf } from '../division-overlap.ts';
import { namedByCode, nearestDivisions } from '../nearest-divisions.ts';
import type { BoundarySystem } from './boundary-system.ts';
import { fromGcj02 } from './gcj-02.ts';
import type { Boundary } from './held-against.ts';
import { isOnEarth, isSwapped, type Position } from './position.ts';
import { type Ring, ringOf, shapeOf } from './shape.ts';

/** Why a file holds no boundaries. `feature` counts from 1; `at` is `lat,lon`. */
type FactsByFault = {
  'boundary-unreadable': Record<never, string>;
  'boundary-system': { system: string };
  'boundary-empty': Record<never, string>;
  'boundary-kind': { feature: number; kind: string };
  'boundary-ring': { feature: number };
  'boundary-range': { feature: number; at: string };
  'boundary-swapped': { at: string };
  'boundary-code': { feature: number; property: string };
  'boundary-division': { feature: number; division: string; near: string[] };
  'boundary-nested': { division: string; within: string };
};
export type BoundaryFault = {
  readonly [R in keyof FactsByFault]: { readonly reason: R; readonly facts: FactsByFault[R] };
}[keyof FactsByFault];
type Read<T> = Result<T, BoundaryFault>;

type Reading = {
  /** The member of `properties` that holds the code of six digits. */
  readonly property: string;
  readonly system: BoundarySystem;
  /** Of a file that was right once: divisions that are none of today any more are left out, and so drawn by nobody. */
  readonly wasRight?: boolean;
};

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** RFC 7946 is WGS 84; the edition before it could name another, and some write CGCS2000 (EPSG:4490). */
const foreignSystem = ({ crs }: Json): string | null => {
  const properties = isObject(crs) ? crs['properties'] : undefined;
  const name = isObject(properties) ? properties['name'] : undefined;
  return typeof name !== 'string' || /CRS84$|EPSG:+(?:4326|4490)$/i.test(name) ? null : name.slice(0, 60);
};

const positionIn = (value: unknown): Position | null => {
  if (!isList(value)) return null;
  const [lon, lat] = value;
  return typeof lon === 'number' && typeof lat === 'number' ? { lat, lon } : null;
};

const said = ({ lat, lon }: Position): string => `${lat},${lon}`;

const isClosed = (ring: readonly Position[]): boolean => {
  const [first, last] = [ring.at(0), ring.at(-1)];
  return ring.length >= 4 && first !== undefined && first.lat === last?.lat && first.lon === last.lon;
};

const ringIn = (value: unknown, feature: number): Read<readonly Position[]> => {
  const positions = isList(value) ? value.map(positionIn) : [];
  const ring = positions.filter((position) => position !== null);
  if (ring.length !== positions.length || !isClosed(ring)) return err({ reason: 'boundary-ring', facts: { feature } });
  return ok(ring);
};

/** Every ring of a geometry, apart by polygons. */
const polygonsIn = (geometry: unknown, feature: number): Read<readonly (readonly unknown[])[]> => {
  const { type, coordinates } = isObject(geometry) ? geometry : {};
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null;
  if (polygons === null)
    return err({ reason: 'boundary-kind', facts: { feature, kind: String(type ?? 'null').slice(0, 60) } });
  const lists = isList(polygons) ? polygons.filter(isList) : [];
  return lists.length === 0 || lists.some((rings) => rings.length === 0)
    ? err({ reason: 'boundary-ring', facts: { feature } })
    : ok(lists);
};

const codeIn = (properties: unknown, feature: number, property: string): Read<string> => {
  const written = isObject(properties) ? properties[property] : undefined;
  const division = typeof written === 'number' ? String(written) : written;
  if (typeof division !== 'string' || !/^\d{6}$/.test(division) || division === wholeCountry)
    return err({ reason: 'boundary-code', facts: { feature, property } });
  if (isKnownDivision(division)) return ok(division);
  const resolved = resolveDivision(division);
  const near = resolved.kind === 'abolished' ? resolved.successors : nearestDivisions(division);
  return err({ reason: 'boundary-division', facts: { feature, division, near: near.map(namedByCode) } });
};

type Drawn = {
  readonly feature: number;
  readonly division: string;
  readonly polygons: readonly (readonly (readonly Position[])[])[];
};

const featureIn = (value: unknown, feature: number, { property }: Reading): Read<Drawn> => {
  if (!isObject(value) || value['type'] !== 'Feature')
    return err({ reason: 'boundary-kind', facts: { feature, kind: String(Object(value)['type']).slice(0, 60) } });
  const division = codeIn(value['properties'], feature, property);
  if (!division.ok) return division;
  const written = polygonsIn(value['geometry'], feature);
  if (!written.ok) return written;
  const polygons: (readonly Position[])[][] = [];
  for (const rings of written.value) {
    const read = rings.map((ring) => ringIn(ring, feature));
    const fault = read.find((ring) => !ring.ok);
    if (fault?.ok === false) return fault;
    polygons.push(read.flatMap((ring) => (ring.ok ? [ring.value] : [])));
  }
  return ok({ feature, division: division.value, polygons });
};

/** A division that lies in another of the file would be counted twice. */
const nestedIn = (codes: ReadonlySet<string>): BoundaryFault | null => {
  for (const division of codes) {
    const within = ancestorsOf(division).find((around) => codes.has(around));
    if (within !== undefined) return { reason: 'boundary-nested', facts: { division, within } };
  }
  return null;
};

const isEvery = ({ polygons }: Drawn, is: (position: Position) => boolean): boolean =>
  polygons.every((rings) => rings.every((ring) => ring.every(is)));

/** Off the earth, or all of it far from here and here the other way round. */
const misplacedIn = (drawn: readonly Drawn[]): BoundaryFault | null => {
  const first = drawn[0]?.polygons[0]?.[0]?.[0];
  if (first !== undefined && drawn.every((one) => isEvery(one, isSwapped)))
    return { reason: 'boundary-swapped', facts: { at: said(first) } };
  const off = drawn.find((one) => !isEvery(one, isOnEarth));
  const at = off?.polygons.flat(2).find((position) => !isOnEarth(position));
  return off === undefined || at === undefined
    ? null
    : { reason: 'boundary-range', facts: { feature: off.feature, at: said(at) } };
};

/** A division may be drawn in several features. */
const boundariesOf = (drawn: readonly Drawn[], { system }: Reading): readonly Boundary[] => {
  const convert = system === 'GCJ-02' ? fromGcj02 : (position: Position): Position => position;
  const ring = (positions: readonly Position[]): Ring => ringOf(positions.map(convert));
  return [...Map.groupBy(drawn, ({ division }) => division)].map(([division, parts]) => ({
    division,
    ...shapeOf(parts.flatMap(({ polygons }) => polygons.map((rings) => rings.map(ring)))),
  }));
};

/** The boundaries that a parsed file draws: a FeatureCollection (RFC 7946) of polygons, each with the code of its division; or its first fault. */
export const readBoundaries = (value: unknown, reading: Reading): Read<readonly Boundary[]> => {
  if (!isObject(value) || value['type'] !== 'FeatureCollection' || !isList(value['features']))
    return err({ reason: 'boundary-unreadable', facts: {} });
  const { wasRight = false } = reading;
  const system = foreignSystem(value);
  if (system !== null) return err({ reason: 'boundary-system', facts: { system } });
  const drawn: Drawn[] = [];
  for (const [index, feature] of value['features'].entries()) {
    const one = featureIn(feature, index + 1, reading);
    if (one.ok) drawn.push(one.value);
    else if (!wasRight || one.error.reason !== 'boundary-division') return one;
  }
  if (drawn.length === 0 && !wasRight) return err({ reason: 'boundary-empty', facts: {} });
  const fault = misplacedIn(drawn) ?? nestedIn(new Set(drawn.map(({ division }) => division)));
  return fault === null ? ok(boundariesOf(drawn, reading)) : err(fault);
};
