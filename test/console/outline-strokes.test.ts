import fc from 'fast-check';
import { kmBetween, laidOn, sheetAround, sheetOf } from '../../console/alert/outline-sheet.ts';
import {
  asLists,
  outlinesOf,
  pointsMissing,
  shapesIn,
  textOf,
  waitsForEdge,
  withCircle,
  withMoved,
  without,
  withPoint,
  written,
} from '../../console/alert/outline-strokes.ts';
import { readAreas } from '../../lambda/domain/division/area/read-areas.ts';

// Squares in the open sea: no outline of anything.
const square = '10.0,115.00 10.0,115.5 10.5,115.5 10.5,115.00 10.0,115.00';
const size = { width: 600, height: 430 };

const lat = fc.double({ min: -80, max: 80, noNaN: true });
const lon = fc.double({ min: -179, max: 179, noNaN: true });
const sheets = fc.record({
  middle: fc.record({ lat, lon }),
  widthKm: fc.double({ min: 0.1, max: 3000, noNaN: true }),
});
const pixels = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 430 }) });

describe('a sheet to draw on', () => {
  it('has every place where it puts it, north up and east on the right', () => {
    fc.assert(
      fc.property(sheets, pixels, (sheet, point) => {
        const laid = laidOn(sheet, size);
        const back = laid.put(laid.at(point));
        expect(back.x).toBeCloseTo(point.x, 3);
        expect(back.y).toBeCloseTo(point.y, 3);
        expect(laid.at({ x: point.x + 1, y: point.y }).lon).toBeGreaterThan(laid.at(point).lon);
        expect(laid.at({ x: point.x, y: point.y + 1 }).lat).toBeLessThan(laid.at(point).lat);
      }),
    );
  });

  it('is as wide as it says, and as far each way', () => {
    const laid = laidOn({ middle: { lat: 30, lon: 115 }, widthKm: 100 }, size);
    const at = (x: number, y: number) => laid.at({ x, y });
    expect(kmBetween(laid, at(0, 0), at(600, 0))).toBeCloseTo(100, 6);
    expect(kmBetween(laid, at(0, 0), at(0, 300))).toBeCloseTo(50, 6);
    // A degree of latitude is 111 km, one of longitude at 30° north 96 km.
    expect(at(300, 215 - 6 * 111.195).lat).toBeCloseTo(31, 6);
    expect(at(300 + 6 * 96.298, 215).lon).toBeCloseTo(116, 3);
  });

  it('is never without a net of round degrees, in number enough to read it by', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const { meridians, parallels } = laidOn(sheet, size);
        for (const lines of [meridians, parallels]) {
          expect(lines.length).toBeGreaterThanOrEqual(2);
          expect(lines.length).toBeLessThanOrEqual(9);
          expect(new Set(lines.map(({ label }) => label)).size).toBe(lines.length);
        }
      }),
    );
    const { meridians, parallels } = laidOn({ middle: { lat: 18.63, lon: 112.13 }, widthKm: 20 }, size);
    expect(meridians.map(({ label }) => label)).toEqual(['112.05°E', '112.10°E', '112.15°E', '112.20°E']);
    expect(parallels.map(({ label }) => label)).toEqual([
      '18.58°N',
      '18.60°N',
      '18.62°N',
      '18.64°N',
      '18.66°N',
      '18.68°N',
    ]);
  });

  it.each([
    ['23.1,113.3', { lat: 23.1, lon: 113.3 }],
    [' 23.1 ， 113.3 ', { lat: 23.1, lon: 113.3 }],
    ['-23,-113', { lat: -23, lon: -113 }],
    ['113.3,23.1', null],
    ['23.1', null],
    ['23.1,', null],
    ['89.5,10', null],
    ['', null],
  ])('takes its middle from %j', (typed, middle) =>
    expect(sheetOf(typed, '10')).toEqual(middle === null ? null : { middle, widthKm: 10 }),
  );

  it.each(['', '0', '-5', '3001', '一'])('is none of the width %j', (width) =>
    expect(sheetOf('10,115', width)).toBeNull(),
  );

  it('has room around what there is', () => {
    const { middle, widthKm } = sheetAround([{ polygon: [square] }]);
    expect(middle).toEqual({ lat: 10.25, lon: 115.25 });
    expect(widthKm).toBeGreaterThan(80);
    expect(widthKm).toBeLessThan(140);
  });
});

describe('outlines as they are drawn', () => {
  it('are what is written, to the letter', () => {
    const text = `${square}\n10.10,116.0 25.50`;
    const shapes = shapesIn(text);
    expect(shapes).toHaveLength(2);
    expect(textOf(shapes ?? [])).toBe(text);
    expect(shapesIn('')).toEqual([]);
  });

  it.each(['沿江', '10.0,115.0', '10,115 11,116 10,116', '{"type":"Polygon"}'])(
    'are none where %j is written or half typed',
    (text) => expect(shapesIn(text)).toBeNull(),
  );

  it('are written while they are not finished, and are no area until then', () => {
    let shapes = withPoint([], '10,115', false);
    expect([pointsMissing(shapes), readAreas(textOf(shapes), 'WGS-84').ok]).toEqual([2, false]);
    expect(shapesIn(textOf(shapes))).toEqual(shapes);
    shapes = withPoint(shapes, '10,116', false);
    expect([pointsMissing(shapes), readAreas(textOf(shapes), 'WGS-84').ok]).toEqual([1, false]);
    shapes = withPoint(shapes, '11,116', false);
    expect([pointsMissing(shapes), readAreas(textOf(shapes), 'WGS-84').ok]).toEqual([0, true]);
    expect(withPoint(shapes, '11,115', true)).toHaveLength(1);
    expect(withPoint(shapes, '11,115', false)).toHaveLength(2);
    const circle = withCircle([], '10,115', '0');
    expect([waitsForEdge(circle), readAreas(textOf(circle), 'WGS-84').ok]).toEqual([true, false]);
    expect(waitsForEdge(withMoved(circle, { shape: 0, point: 1 }, '', '2.5'))).toBe(false);
  });

  it('lose a point, and the whole with its last; a circle goes at once', () => {
    const shapes = shapesIn(`${square}\n10.10,116.0 25.50`) ?? [];
    expect(textOf(without(shapes, { shape: 0, point: 1 }))).toBe(
      '10.0,115.00 10.5,115.5 10.5,115.00 10.0,115.00\n10.10,116.0 25.50',
    );
    expect(textOf(without(shapes, { shape: 1, point: 1 }))).toBe(square);
    const [one] = shapesIn('10,115 10,115') ?? [];
    expect(without(one === undefined ? [] : [one], { shape: 0, point: 0 })).toEqual([]);
  });

  it('of GeoJSON or WKT are written as lists, but for what lists cannot say', () => {
    expect(asLists('POLYGON ((115 10, 116 10, 116 11, 115 10))')).toBe('10,115 10,116 11,116 10,115');
    const hole = 'POLYGON ((115 10, 118 10, 118 13, 115 10), (116 10.2, 117 10.2, 117 10.8, 116 10.2))';
    expect(asLists(hole)).toBeNull();
    expect(asLists('沿江')).toBeNull();
  });

  it('have as many digits as the sheet can tell, and are where they were put', () => {
    expect(written({ lat: 18.123456789, lon: 112.987654321 }, 20)).toBe('18.12346,112.98765');
    expect(written({ lat: 18.123456789, lon: 112.987654321 }, 1)).toBe('18.123457,112.987654');
    expect(outlinesOf(shapesIn('10,115 2.5') ?? [])).toEqual([{ circle: '10,115 2.5' }]);
  });
});
