import fc from 'fast-check';
import type { BoundarySystem } from '../../../../lambda/domain/division/area/boundary-system.ts';
import {
  type Boundary,
  holding,
  isSlight,
  looksAtLeast,
  looksAtMost,
  looksInARow,
} from '../../../../lambda/domain/division/area/held-against.ts';
import type { Outline } from '../../../../lambda/domain/division/area/measure.ts';
import { readBoundaries } from '../../../../lambda/domain/division/area/read-boundaries.ts';
import { shapeOfArea } from '../../../../lambda/domain/division/area/shape.ts';
import { areaOf, collectionOf, featureOf, ringOf, type Square } from './open-sea.ts';

const boundariesIn = (file: unknown, system: BoundarySystem = 'WGS-84') => {
  const read = readBoundaries(file, { property: 'code', system });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

const counted = (areas: readonly Outline[], boundaries: readonly Boundary[]) => {
  const counting = holding(areas.map(shapeOfArea), boundaries);
  const pieces: number[] = [];
  for (let step = counting.next(); ; step = counting.next()) {
    if (step.done === true) return { held: step.value, pieces, looks: pieces.reduce((sum, piece) => sum + piece, 0) };
    pieces.push(step.value);
  }
};
const heldAgainst = (...asked: Parameters<typeof counted>) => counted(...asked).held;

// Two invented counties side by side, and a third north of both.
const west: Square = { south: 10, west: 115, size: 0.5 };
const east: Square = { south: 10, west: 115.5, size: 0.5 };
const north: Square = { south: 10.5, west: 115, size: 1 };
const three = boundariesIn(
  collectionOf(featureOf('440103', west), featureOf('440104', east), featureOf(440105, north)),
);

const rounded = (value: number) => Number(value.toFixed(2));
const held = (areas: Parameters<typeof heldAgainst>[0], boundaries = three) =>
  heldAgainst(areas, boundaries).map(({ within, outside }) => ({
    within: within.map(({ division, ofOutline, ofDivision }) => [division, rounded(ofOutline), rounded(ofDivision)]),
    outside: rounded(outside),
  }));

describe('an outline held against boundaries', () => {
  it('lies in the one that holds it', () => {
    expect(held([areaOf({ south: 10.1, west: 115.1, size: 0.25 })])).toEqual([
      { within: [['440103', 1, 0.25]], outside: 0 },
    ]);
  });

  it('lies in each that it reaches into, the largest part first, and outside of all with what is left', () => {
    expect(held([areaOf({ south: 9.9, west: 115.34, size: 0.2 })])).toEqual([
      {
        within: [
          ['440103', 0.4, 0.06],
          ['440104', 0.1, 0.02],
        ],
        outside: 0.5,
      },
    ]);
  });

  it('covers those that lie in it whole', () => {
    const [one] = held([areaOf({ south: 9, west: 114, size: 4 })]);
    expect(one?.within.map(([division, , ofDivision]) => [division, ofDivision])).toEqual([
      ['440105', 1],
      ['440103', 1],
      ['440104', 1],
    ]);
  });

  it('does not lie in those that only have a border with it', () => {
    expect(held([areaOf(west)])).toEqual([{ within: [['440103', 1, 1]], outside: 0 }]);
  });

  it('and slightly in those that it was drawn into by another hand', () => {
    const [one] = heldAgainst([areaOf({ ...west, size: 0.501 })], three);
    expect(one?.within.map((share) => [share.division, isSlight(share)])).toEqual([
      ['440103', false],
      ['440105', true],
      ['440104', true],
    ]);
    const valley = heldAgainst([areaOf({ south: 10.1, west: 115.1, size: 0.01 })], three)[0]?.within ?? [];
    expect(valley.map(isSlight)).toEqual([false]);
  });

  it('is a circle as well, and each is told by itself', () => {
    expect(held([{ circle: '10.25,115.497 10' }, { circle: '20,115 5' }])).toEqual([
      {
        within: [
          ['440103', 0.52, 0.05],
          ['440104', 0.48, 0.05],
        ],
        outside: 0,
      },
      { within: [], outside: 1 },
    ]);
  });

  it('does not lie in holes, of its own or of a division', () => {
    const hole: Square = { south: 10.1, west: 115.1, size: 0.3 };
    const holed = {
      type: 'Feature',
      properties: { code: '440103' },
      geometry: { type: 'Polygon', coordinates: [ringOf(west), ringOf(hole)] },
    };
    const boundaries = boundariesIn(collectionOf(holed, featureOf('440104', hole)));
    expect(held([areaOf({ south: 10.2, west: 115.2, size: 0.1 })], boundaries)).toEqual([
      { within: [['440104', 1, 0.11]], outside: 0 },
    ]);
    const [outer, inner] = [areaOf(west), areaOf(hole)].map(({ polygon }) => polygon[0] ?? '');
    const [of] = held([{ polygon: [outer ?? '', inner ?? ''] }], boundaries);
    expect(of).toEqual({ within: [['440103', 1, 1]], outside: 0 });
  });

  it('finds every part of a division, in one feature or in several', () => {
    const far: Square = { south: 12, west: 118, size: 0.1 };
    for (const file of [
      collectionOf(featureOf('440103', west, far)),
      collectionOf(featureOf('440103', west), featureOf('440103', far)),
    ])
      expect(held([areaOf(far)], boundariesIn(file))).toEqual([{ within: [['440103', 1, 0.04]], outside: 0 }]);
  });

  it('is held against a file in GCJ-02 once that is converted', () => {
    const shifted = boundariesIn(collectionOf(featureOf('440103', west)), 'GCJ-02');
    const [square] = held([areaOf(west)], shifted);
    expect(square?.within).toEqual([['440103', expect.closeTo(0.99, 1), expect.closeTo(0.99, 1)]]);
    const bare = boundariesIn(collectionOf(featureOf('440103', west)), 'CGCS2000');
    expect(shifted[0]?.extent.west).not.toBe(bare[0]?.extent.west);
    expect(bare[0]?.extent).toEqual({ south: 10, west: 115, north: 10.5, east: 115.5 });
  });
});

describe('of random squares', () => {
  const square = fc.record({
    south: fc.integer({ min: 1_000, max: 1_100 }).map((hundredth) => hundredth / 100),
    west: fc.integer({ min: 11_500, max: 11_600 }).map((hundredth) => hundredth / 100),
    size: fc.integer({ min: 5, max: 100 }).map((hundredth) => hundredth / 100),
  });
  const radians = (degrees: number) => (degrees / 180) * Math.PI;
  /** On a sphere, of the square of its radius. */
  const areaBetween = (south: number, north: number, from: number, to: number): number =>
    north <= south || to <= from ? 0 : radians(to - from) * (Math.sin(radians(north)) - Math.sin(radians(south)));
  const common = (one: Square, other: Square): number =>
    areaBetween(
      Math.max(one.south, other.south),
      Math.min(one.south + one.size, other.south + other.size),
      Math.max(one.west, other.west),
      Math.min(one.west + one.size, other.west + other.size),
    );

  it('the shares are those of geometry', () => {
    let touching = 0;
    fc.assert(
      fc.property(square, square, (outline, county) => {
        const [one] = heldAgainst([areaOf(outline)], boundariesIn(collectionOf(featureOf('440103', county))));
        const km = common(outline, county);
        // A thousandth of a hundredth of a degree is a line drawn twice.
        if (km < 1e-9) return expect(one?.within).toEqual([]);
        touching += 1;
        const [share] = one?.within ?? [];
        expect(share?.ofOutline).toBeCloseTo(km / common(outline, outline), 2);
        expect(share?.ofDivision).toBeCloseTo(km / common(county, county), 2);
        expect(one?.outside).toBeCloseTo(1 - km / common(outline, outline), 2);
      }),
      { numRuns: 300 },
    );
    expect(touching).toBeGreaterThan(50);
  });

  it('of counties that fill a grid, the shares of an outline within come to all of it', () => {
    const codes = ['440103', '440104', '440105', '440106', '440111', '440112', '440113', '440114', '440115'];
    const grid = boundariesIn(
      collectionOf(
        ...codes.map((code, index) =>
          featureOf(code, { south: 10 + Math.floor(index / 3), west: 115 + (index % 3), size: 1 }),
        ),
      ),
    );
    fc.assert(
      fc.property(square, (outline) => {
        const [one] = heldAgainst([areaOf(outline)], grid);
        expect(one?.outside).toBeLessThan(0.01);
        const sum = one?.within.reduce((all, { ofOutline }) => all + ofOutline, 0);
        expect(sum).toBeCloseTo(1, 2);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what is looked at', () => {
  /** Of `count` points: a square whose southern side is a saw. */
  const saw = ({ south, west: from, size }: Square, count: number) => {
    const teeth = Array.from({ length: count - 3 }, (_, index) => [
      from + (size * index) / (count - 4),
      south + (index % 2) * size * 0.001,
    ]);
    return [...teeth, [from + size, south + size], [from, south + size], teeth[0]];
  };
  const county = (code: string, square: Square, points = 380) => ({
    type: 'Feature',
    properties: { code },
    geometry: { type: 'Polygon', coordinates: [saw(square, points)] },
  });
  const codes = ['440103', '440104', '440105', '440106', '440111', '440112', '440113', '440114', '440115'];
  const nine = boundariesIn(
    collectionOf(
      ...codes.map((code, index) =>
        county(code, { south: 10 + Math.floor(index / 3) * 0.5, west: 115 + (index % 3) * 0.5, size: 0.5 }),
      ),
    ),
  );

  it('are no points of a boundary that lies whole in an outline, or beside it', () => {
    const wide = counted([{ circle: '10.75,115.75 1000' }], nine);
    expect(wide.held[0]?.within.map(({ ofDivision }) => ofDivision)).toEqual(codes.map(() => 1));
    // Two rounds of 96 corners and 256 lines each at most; with the boundaries it was above 1,000.
    expect(wide.looks / nine.length).toBeLessThan(700);
    const beside = { polygon: ['9,114 9,118 13,118 13,114 9.1,114 9.1,114.1 12.9,114.1 12.9,117.9 9.1,117.9 9,114'] };
    expect(counted([beside], nine).looks / nine.length).toBeLessThan(700);
  });

  it('is no more in a row than a millisecond or two take, whatever is drawn', () => {
    const drawn = boundariesIn(collectionOf(county('440103', west, 60_000)));
    const teeth = Array.from(
      { length: 4_000 },
      (_, index) => `${index % 2 === 0 ? 10.01 : 10.49},${115.01 + index * 1e-4}`,
    );
    const { pieces, looks } = counted([{ polygon: [[...teeth, '10,115.2', teeth[0]].join(' ')] }], drawn);
    expect(looks).toBeGreaterThan(1_000_000);
    expect(Math.max(...pieces)).toBeLessThan(2 * looksInARow);
  });

  it('is known to be too much before it begins', () => {
    const [first] = nine;
    if (first === undefined) throw new Error('nine were drawn');
    const country = Array.from({ length: 2_847 }, () => first);
    const wide = Array.from({ length: 100 }, () => shapeOfArea({ circle: '10.75,115.75 1000' }));
    expect(looksAtLeast(wide, country)).toBeGreaterThan(looksAtMost);
    expect(looksAtLeast(wide.slice(0, 1), country)).toBeLessThan(looksAtMost / 4);
    const valleys = Array.from({ length: 100 }, () => shapeOfArea({ circle: '10.75,115.75 5' }));
    expect(looksAtLeast(valleys, nine)).toBeLessThan(looksAtMost / 4);
    expect(looksAtLeast([shapeOfArea({ circle: '30,115 5' })], country)).toBe(0);
  });
});
