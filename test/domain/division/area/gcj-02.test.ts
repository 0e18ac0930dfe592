import fc from 'fast-check';
import { fromGcj02, isOutside, toGcj02 } from '../../../../lambda/domain/division/area/gcj-02.ts';
import type { Position } from '../../../../lambda/domain/division/area/position.ts';

const here = fc.record({
  lat: fc.double({ min: 1, max: 55, noNaN: true }),
  lon: fc.double({ min: 73, max: 137, noNaN: true }),
});

const metresMoved = (position: Position): number => {
  const { lat, lon } = toGcj02(position);
  return Math.hypot(lat - position.lat, (lon - position.lon) * Math.cos((lat / 180) * Math.PI)) * 111_320;
};

describe('GCJ-02', () => {
  it('is taken back to what it was made from within a millimetre', () => {
    let worst = 0;
    fc.assert(
      fc.property(here, (position) => {
        const back = fromGcj02(toGcj02(position));
        worst = Math.max(worst, Math.abs(back.lat - position.lat), Math.abs(back.lon - position.lon));
      }),
      { numRuns: 5_000 },
    );
    expect(worst).toBeLessThan(1e-8);
  });

  it('lies at most 1.5 km from where it is', () => {
    fc.assert(fc.property(here, (position) => expect(metresMoved(position)).toBeLessThan(1_500)));
  });

  // In the corners of the rectangle, far from any city, it may be nothing.
  it.each([
    ['Beijing', 39.9, 116.4],
    ['Shanghai', 31.2, 121.5],
    ['Guangzhou', 23.1, 113.3],
    ['Chengdu', 30.7, 104.1],
    ['Harbin', 45.8, 126.5],
    ['Urumqi', 43.8, 87.6],
    ['Lhasa', 29.7, 91.1],
    ['Haikou', 20, 110.3],
  ])('lies some hundred metres from where it is in %s', (_city, lat, lon) => {
    expect(metresMoved({ lat, lon })).toBeGreaterThan(100);
  });

  // The example that the published implementations are tested by.
  it('is what the published implementations make of a point', () => {
    const { lat, lon } = toGcj02({ lat: 39.911954, lon: 116.377817 });
    expect(lat).toBeCloseTo(39.913351, 4);
    expect(lon).toBeCloseTo(116.384045, 4);
    const shanghai = toGcj02({ lat: 31.1774276, lon: 121.5272106 });
    expect(shanghai.lat).toBeCloseTo(31.17530398364597, 8);
    expect(shanghai.lon).toBeCloseTo(121.531541859215, 8);
  });

  it.each([
    [0.5, 110],
    [60, 110],
    [30, 71],
    [30, 138],
    [-33, 151],
  ])('is WGS 84 elsewhere: %d,%d', (lat, lon) => {
    expect(isOutside({ lat, lon })).toBe(true);
    expect(fromGcj02({ lat, lon })).toEqual({ lat, lon });
  });
});
