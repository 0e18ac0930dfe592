import type { BoundarySystem } from '../../../../lambda/domain/division/area/boundary-system.ts';
import { readBoundaries } from '../../../../lambda/domain/division/area/read-boundaries.ts';
import { collectionOf, featureOf, ringOf, type Square } from './open-sea.ts';

const square: Square = { south: 10, west: 115, size: 0.5 };
const ring = ringOf(square);
const drawn = (type: string, coordinates: unknown) => ({
  ...featureOf('440103', square),
  geometry: { type, coordinates },
});
const swapped = (points: readonly (readonly (number | undefined)[])[]) => points.map(([lon, lat]) => [lat, lon]);
const other = featureOf('440104', { south: 10, west: 116, size: 0.5 });

const faultOf = (file: unknown, property = 'code', system: BoundarySystem = 'WGS-84') => {
  const read = readBoundaries(file, { property, system });
  return read.ok ? read.value.map(({ division }) => division) : [read.error.reason, read.error.facts];
};

it('a file of boundaries is read by the codes of its divisions', () => {
  expect(faultOf(collectionOf(featureOf('440103', square), other))).toEqual(['440103', '440104']);
  const named = { ...featureOf('', square), properties: { 区划代码: 440103 } };
  expect(faultOf(collectionOf(named), '区划代码')).toEqual(['440103']);
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4490' } };
  expect(faultOf({ ...collectionOf(other), crs })).toEqual(['440104']);
});

it.each<readonly [string, unknown, string, object]>([
  ['nothing', null, 'boundary-unreadable', {}],
  ['a list', [], 'boundary-unreadable', {}],
  ['one feature', featureOf('440103', square), 'boundary-unreadable', {}],
  ['no features', collectionOf(), 'boundary-empty', {}],
  [
    'coordinates of another system',
    { ...collectionOf(other), crs: { type: 'name', properties: { name: 'EPSG:3857' } } },
    'boundary-system',
    { system: 'EPSG:3857' },
  ],
  ['something among its features that is none', collectionOf(other, {}), 'boundary-kind', { feature: 2 }],
  ['a line', collectionOf(other, drawn('LineString', ring)), 'boundary-kind', { feature: 2, kind: 'LineString' }],
  ['no geometry', collectionOf({ ...other, geometry: null }), 'boundary-kind', { feature: 1, kind: 'null' }],
  ['a polygon without rings', collectionOf(drawn('Polygon', [])), 'boundary-ring', { feature: 1 }],
  ['an open ring', collectionOf(drawn('Polygon', [ring.slice(0, 4)])), 'boundary-ring', { feature: 1 }],
  ['a ring of two points', collectionOf(drawn('Polygon', [[ring[0], ring[1], ring[0]]])), 'boundary-ring', {}],
  ['points that are none', collectionOf(drawn('Polygon', [[...ring, ['115', '10']]])), 'boundary-ring', {}],
  ['no code', collectionOf({ ...other, properties: null }), 'boundary-code', { feature: 1, property: 'code' }],
  ['a name in the place of a code', collectionOf(featureOf('越秀区', square)), 'boundary-code', { feature: 1 }],
  ['the whole country', collectionOf(featureOf('000000', square)), 'boundary-code', { feature: 1 }],
  [
    'a code of no division',
    collectionOf(other, featureOf('440199', square)),
    'boundary-division',
    { feature: 2, division: '440199', near: expect.arrayContaining(['440100 (广东省广州市)']) },
  ],
  [
    'a division that is no more',
    collectionOf(featureOf('441283', square)),
    'boundary-division',
    { division: '441283', near: ['441204 (广东省肇庆市高要区)'] },
  ],
  [
    'latitude and longitude swapped',
    collectionOf(drawn('Polygon', [swapped(ring)])),
    'boundary-swapped',
    { at: '115,10' },
  ],
  [
    'metres in the place of degrees',
    collectionOf(other, drawn('Polygon', [ring.map(([x = 0, y = 0]) => [x * 1e5, y * 1e5])])),
    'boundary-range',
    { feature: 2, at: '1000000,11500000' },
  ],
  [
    'swapped points in some of its features',
    collectionOf(other, drawn('Polygon', [swapped(ring)])),
    'boundary-range',
    { feature: 2 },
  ],
  [
    'a county and the city that holds it',
    collectionOf(featureOf('440100', square), other),
    'boundary-nested',
    { division: '440104', within: '440100' },
  ],
])('with %s it is refused', (_what, file, reason, facts) => {
  expect(faultOf(file)).toEqual([reason, expect.objectContaining(facts)]);
});

it('a file that was right once is read without the divisions that are no more', () => {
  const file = collectionOf(featureOf('441283', square), other);
  const read = readBoundaries(file, { property: 'code', system: 'WGS-84', wasRight: true });
  expect(read.ok && read.value.map(({ division }) => division)).toEqual(['440104']);
  const none = readBoundaries(collectionOf(featureOf('441283', square)), {
    property: 'code',
    system: 'WGS-84',
    wasRight: true,
  });
  expect(none).toEqual({ ok: true, value: [] });
});
