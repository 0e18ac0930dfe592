import { measured } from '../../../../lambda/domain/division/area/measure.ts';
import { readAreas } from '../../../../lambda/domain/division/area/read-areas.ts';
import { geoJsonOf } from '../../../../lambda/domain/division/area/write-geojson.ts';

const square = '10,115 10,115.5 10.5,115.5 10.5,115 10,115';
const hole = '10.1,115.1 10.1,115.2 10.2,115.2 10.2,115.1 10.1,115.1';

describe('areas as GeoJSON', () => {
  it('are read as the same polygons, holes and all', () => {
    const areas = [{ polygon: [square, hole] }, { polygon: [square.replaceAll('115', '117')] }];
    expect(readAreas(JSON.stringify(geoJsonOf(areas)), 'WGS-84')).toEqual({ ok: true, value: areas });
  });

  it('say a circle, which GeoJSON has not, as a polygon around it and by its own words', () => {
    const circle = { circle: '30.5,114.25 12.5' };
    const written = geoJsonOf([circle]);
    expect(written.features[0]?.properties).toMatchObject({ circle: circle.circle });
    const read = readAreas(JSON.stringify(written), 'WGS-84');
    const [polygon = circle] = read.ok ? read.value : [];
    expect(measured(polygon)).toMatchObject({ kind: 'polygon', points: 64 });
    expect(measured(polygon).squareKm / measured(circle).squareKm).toBeCloseTo(1, 2);
    expect(measured(polygon).centre.lat).toBeCloseTo(30.5, 6);
  });

  it('say what they were converted from', () => {
    const [feature] = geoJsonOf([{ polygon: [square], convertedFrom: 'GCJ-02' }]).features;
    expect(feature?.properties).toEqual({ coordinates: 'WGS-84', convertedFrom: 'GCJ-02' });
  });
});
