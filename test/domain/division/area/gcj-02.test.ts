import fc from 'fast-check';
import { fromGcj02, isOutside, toGcj02 } from '../../../../lambda/domain/division/area/gcj-02.ts';

const here = fc.record({
  lat: fc.double({ min: 1, max: 55, noNaN: true }),
  lon: fc.double({ min: 73, max: 137, noNaN: true }),
});

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

  it('lies some hundred metres from where it is', () => {
    fc.assert(
      fc.property(here, (position) => {
        const { lat, lon } = toGcj02(position);
        const metres = Math.hypot(lat - position.lat, (lon - position.lon) * Math.cos((lat / 180) * Math.PI)) * 111_320;
        expect(metres).toBeGreaterThan(20);
        expect(metres).toBeLessThan(1_500);
      }),
    );
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
