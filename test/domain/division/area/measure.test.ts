import fc from 'fast-check';
import { extentOf, measured } from '../../../../lambda/domain/division/area/measure.ts';

// Squares in the open sea: no outline of anything.
const square = '10.0,115.00 10.0,115.5 10.5,115.5 10.5,115.00 10.0,115.00';
const hole = '10.1,115.1 10.1,115.2 10.2,115.2 10.2,115.1 10.1,115.1';

describe('what is said of an area', () => {
  it('is the size of a polygon, without its holes', () => {
    const whole = measured({ polygon: [square] });
    // Half a degree squared at 10.25° N on a ball of the earth's surface: 55.6 km by 54.7 km.
    expect(whole).toMatchObject({ kind: 'polygon', points: 4, holes: 0, centre: { lat: 10.25, lon: 115.25 } });
    expect(whole.squareKm).toBeCloseTo(55.6 * 54.71, -1);
    expect(whole.northSouthKm).toBeCloseTo(55.6, 1);
    expect(whole.eastWestKm).toBeCloseTo(54.71, 1);
    const pierced = measured({ polygon: [square, hole] });
    expect(pierced).toMatchObject({ points: 8, holes: 1 });
    expect(whole.squareKm - pierced.squareKm).toBeCloseTo(11.12 * 10.94, 0);
  });

  it('is the size of a circle, by its radius', () => {
    const circle = measured({ circle: '30.0,114.0 10' });
    expect(circle).toMatchObject({ kind: 'circle', radiusKm: 10, centre: { lat: 30, lon: 114 } });
    expect(circle.squareKm).toBeCloseTo(Math.PI * 100, 1);
    expect(circle.northSouthKm).toBeCloseTo(20, 5);
    expect(circle.eastWestKm).toBeCloseTo(20, 2);
  });

  it('is the same whichever way round and wherever a ring begins', () => {
    const points = square.split(' ').slice(1);
    fc.assert(
      fc.property(fc.nat(3), fc.boolean(), (from, isTurned) => {
        const [first = '', ...rest] = [...points.slice(from), ...points.slice(0, from)];
        const ring = [first, ...(isTurned ? rest.toReversed() : rest), first].join(' ');
        expect(measured({ polygon: [ring] }).squareKm).toBeCloseTo(measured({ polygon: [square] }).squareKm, 6);
      }),
    );
  });

  it('is where all of them lie', () => {
    expect(extentOf([{ polygon: [square] }, { polygon: [square.replaceAll('115', '116')] }])).toEqual({
      south: 10,
      west: 115,
      north: 10.5,
      east: 116.5,
    });
    const around = extentOf([{ circle: '0,100 111.1949' }]);
    expect([around.south, around.north]).toEqual([expect.closeTo(-1, 4), expect.closeTo(1, 4)]);
    expect([around.west, around.east]).toEqual([expect.closeTo(99, 4), expect.closeTo(101, 4)]);
  });
});
