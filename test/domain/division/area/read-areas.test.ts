import fc from 'fast-check';
import { Area } from '../../../../lambda/domain/division/area/area.ts';
import { faultOfAreas, sizeOf } from '../../../../lambda/domain/division/area/check-areas.ts';
import { readAreas } from '../../../../lambda/domain/division/area/read-areas.ts';

// Squares in the open sea: no outline of anything.
const square = '10.0,115.00 10.0,115.5 10.5,115.5 10.5,115.00 10.0,115.00';
const hole = '10.1,115.1 10.1,115.2 10.2,115.2 10.2,115.1 10.1,115.1';

const read = (text: string) => readAreas(text, 'WGS-84');
const areasOf = (text: string) => {
  const found = read(text);
  return found.ok ? found.value : found.error;
};
const faultOf = (text: string) => {
  const found = read(text);
  return found.ok ? null : found.error;
};

const geo = (list: string): number[][] =>
  list.split(' ').map((point) => {
    const [lat = 0, lon = 0] = point.split(',').map(Number);
    return [lon, lat];
  });
const wkt = (list: string): string =>
  list
    .split(' ')
    .map((point) => point.split(',').reverse().join(' '))
    .join(', ');

describe('an area that is pasted', () => {
  it('is taken to the letter from the lists of CAP, a line each', () => {
    expect(areasOf(square)).toEqual([{ polygon: [square] }]);
    expect(areasOf(`${square}\n10.0,116.0 25.50`)).toEqual([{ polygon: [square] }, { circle: '10.0,116.0 25.50' }]);
    expect(areasOf('10.0， 116.0  25.50；')).toEqual([{ circle: '10.0,116.0 25.50' }]);
  });

  it('is taken from GeoJSON, where longitude comes first, in every wrapping', () => {
    const polygon = { type: 'Polygon', coordinates: [geo(square), geo(hole)] };
    const expected = [square, hole].map((list) => list.replaceAll('.00', '').replaceAll('10.0,', '10,'));
    const wrappings = [
      polygon,
      { type: 'MultiPolygon', coordinates: [polygon.coordinates] },
      { type: 'Feature', properties: {}, geometry: polygon },
      { type: 'FeatureCollection', features: [{ type: 'Feature', properties: null, geometry: polygon }] },
      { type: 'GeometryCollection', geometries: [polygon] },
    ];
    for (const one of wrappings) expect(areasOf(JSON.stringify(one))).toEqual([{ polygon: expected }]);
  });

  it('is taken from WKT, where longitude comes first, and the digits stay', () => {
    expect(areasOf(`POLYGON((${wkt(square)}))`)).toEqual([{ polygon: [square] }]);
    expect(areasOf(`SRID=4326;polygon z ((${wkt(square)}), (${wkt(hole)}));`)).toEqual([{ polygon: [square, hole] }]);
    expect(areasOf(`MULTIPOLYGON(((${wkt(square)})), ((${wkt(hole)})))`)).toEqual([
      { polygon: [square] },
      { polygon: [hole] },
    ]);
  });

  it('is converted once where it was drawn in GCJ-02, and says so', () => {
    const found = readAreas('30.0,120.0 5\n-33.5,151.0 5', 'GCJ-02');
    expect(found).toMatchObject({
      ok: true,
      value: [{ convertedFrom: 'GCJ-02' }, { circle: '-33.5,151.0 5', convertedFrom: 'GCJ-02' }],
    });
    expect(found.ok ? found.value[0] : null).not.toMatchObject({ circle: '30.0,120.0 5' });
  });

  it.each([
    ['nothing', '', 'shape-unreadable'],
    ['words', '广州市天河区', 'shape-unreadable'],
    ['JSON that is cut off', '{"type":"Polygon","coordinates":[[[115', 'shape-unreadable'],
    ['GeoJSON without coordinates', '{"type":"Polygon"}', 'shape-unreadable'],
    ['GeoJSON of no ring', '{"type":"Polygon","coordinates":[]}', 'shape-unreadable'],
    ['GeoJSON of texts', '{"type":"Polygon","coordinates":[[["115","10"]]]}', 'shape-unreadable'],
    ['a point', '{"type":"Point","coordinates":[115,10]}', 'shape-kind'],
    ['a line', 'LINESTRING(115 10, 116 10)', 'shape-kind'],
    ['another system', `SRID=3857;POLYGON((${wkt(square)}))`, 'shape-system'],
    [
      'another system in GeoJSON',
      '{"type":"Polygon","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}},"coordinates":[]}',
      'shape-system',
    ],
    ['brackets that do not close', `POLYGON((${wkt(square)})`, 'shape-unreadable'],
    ['a ring that is open', '10,115 10,116 11,116 11,115', 'shape-open'],
    ['two points', '10,115 10,116 10,115', 'shape-short'],
    ['one point three times', '10,115 10,115 10,115 10,115', 'shape-short'],
    ['a bow', '10,115 11,116 10,116 11,115 10,115', 'shape-crosses'],
    ['a ring gone round twice', `${square} ${square.slice(square.indexOf(' ') + 1)}`, 'shape-twice'],
    ['a latitude beyond the pole', '10,115 91,116 11,116 10,115', 'shape-range'],
    ['latitude and longitude changed', '115,10 115.5,10 115.5,10.5 115,10', 'shape-swapped'],
    ['the same where both could be latitudes', '85,40 85,41 86,41 85,40', 'shape-swapped'],
    ['a circle of nothing', '10,115 0', 'shape-radius'],
    ['a circle of half the earth', '10,115 5000', 'shape-radius'],
    ['a hole outside', `POLYGON((${wkt(hole)}), (115.6 10, 115.7 10, 115.7 10.1, 115.6 10))`, 'shape-hole'],
    ['more areas than anybody draws', Array.from({ length: 101 }, () => square).join('\n'), 'shape-too-many'],
  ])('is refused for what it is: %s', (_name, text, reason) => {
    expect(faultOf(text)?.reason).toBe(reason);
  });

  it('is named by its number and its place', () => {
    expect(faultOf(`${square}\n10,115 11,116 10,116 11,115 10,115`)).toEqual({
      reason: 'shape-crosses',
      facts: { area: 2, at: expect.stringMatching(/^1[01],11[56]$/) },
    });
  });

  it('of 41,000 points is looked at as a whole, and one more than may be is counted alone', () => {
    const around = (points: number): string => {
      const ring = Array.from({ length: points - 1 }, (_, index) => {
        const angle = (index / (points - 1)) * 2 * Math.PI;
        return `${(10 + Math.sin(angle)).toFixed(7)},${(115 + Math.cos(angle)).toFixed(7)}`;
      });
      return [...ring, ring[0]].join(' ');
    };
    const found = read(around(41_000));
    expect(found.ok ? sizeOf(found.value).points : found.error).toBe(41_000);
    expect(faultOf(around(50_001))).toEqual({ reason: 'shape-points', facts: { points: 50_001, most: 50_000 } });
  });

  it('never throws, whatever is pasted, and what it takes has the form that is stored', () => {
    const junk = fc.oneof(
      fc.string(),
      fc.json(),
      fc.stringMatching(/^[\d., ()-]{0,60}$/),
      fc.stringMatching(/^POLYGON ?\([\d ,.()-]{0,60}\)$/),
    );
    fc.assert(
      fc.property(junk, (text) => {
        const found = read(text);
        if (found.ok) for (const area of found.value) expect(Area.safeParse(area).success).toBe(true);
        else expect(found.error.reason).toMatch(/^shape-/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is taken again as it is stored', () => {
    const found = read(`${square}\n10.0,116.0 25.50`);
    expect(found.ok && faultOfAreas(found.value)).toBeNull();
  });
});
