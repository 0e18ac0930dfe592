import fc from 'fast-check';
import { sideOf } from '../../../../lambda/domain/division/area/orientation.ts';
import { faultOfOutline } from '../../../../lambda/domain/division/area/outline.ts';

type Point = readonly [number, number];
const ringOf = (points: readonly Point[]) => ({ x: points.map(([x]) => x), y: points.map(([, y]) => y) });

const side = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) => sideOf(ax, ay, bx, by, cx, cy);
const isOn = (a: Point, b: Point, p: Point): boolean =>
  side(a, b, p) === 0 &&
  Math.min(a[0], b[0]) <= p[0] &&
  p[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= p[1] &&
  p[1] <= Math.max(a[1], b[1]);

const meet = (a: Point, b: Point, c: Point, d: Point): boolean =>
  (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) ||
  isOn(a, b, c) ||
  isOn(a, b, d) ||
  isOn(c, d, a) ||
  isOn(c, d, b);

const edgesOf = (ring: readonly Point[]) =>
  ring.map((point, index): readonly [Point, Point] => [point, ring[(index + 1) % ring.length] ?? point]);

const isSame = ([a, b]: Point, [c, d]: Point): boolean => a === c && b === d;

/** Every pair of edges: neighbours may share their one point and nothing else, all others nothing. */
const isSound = (rings: readonly (readonly Point[])[]): boolean => {
  const edges = rings.flatMap(edgesOf);
  const points = rings.flat();
  if (new Set(points.map(String)).size < points.length) return false;
  return edges.every(([a, b], index) =>
    edges.slice(index + 1).every(([c, d]) => {
      if (isSame(b, c)) return !isOn(a, b, d) && !isOn(c, d, a);
      if (isSame(a, d)) return !isOn(a, b, c) && !isOn(c, d, b);
      return !meet(a, b, c, d);
    }),
  );
};

const isWithin = (ring: readonly Point[], [x, y]: Point): boolean =>
  edgesOf(ring).filter(([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax)
    .length %
    2 ===
  1;

const smallRing = (most: number, span = 7) =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: span }), fc.integer({ min: 0, max: span })), {
    minLength: 3,
    maxLength: most,
  });

describe('the outline of an area', () => {
  it('is refused exactly where a look at every pair of edges refuses it', () => {
    let sound = 0;
    fc.assert(
      fc.property(smallRing(7), (ring) => {
        const expected = isSound([ring]);
        sound += expected ? 1 : 0;
        expect(faultOfOutline([ringOf(ring)]) === null).toBe(expected);
      }),
      { numRuns: 4000 },
    );
    expect(sound).toBeGreaterThan(200);
  });

  it('has its holes inside, none within another, exactly where a look at every point says so', () => {
    let holed = 0;
    const place = fc.integer({ min: -2, max: 14 });
    const small = fc
      .tuple(place, place, smallRing(4, 6))
      .map(([x, y, ring]) => ring.map(([east, north]): Point => [x + east, y + north]));
    const outer: Point[] = [
      [-3, -4],
      [15, -3],
      [17, 15],
      [-4, 17],
    ];
    fc.assert(
      fc.property(small, small, (hole, other) => {
        const rings: (readonly Point[])[] = [outer, hole, other];
        fc.pre(isSound(rings));
        const [one = [0, 0]] = hole;
        const [two = [0, 0]] = other;
        const expected = isWithin(outer, one) && isWithin(outer, two) && !isWithin(hole, two) && !isWithin(other, one);
        holed += expected ? 1 : 0;
        expect(faultOfOutline(rings.map(ringOf)) === null).toBe(expected);
      }),
      { numRuns: 2000 },
    );
    expect(holed).toBeGreaterThan(50);
  });

  it('is looked at in a number of looks that grows with its points, whatever it looks like', () => {
    const looksAt = (ring: readonly Point[]): number => {
      let looks = 0;
      expect(faultOfOutline([ringOf(ring)], () => (looks += 1))).toBeNull();
      return looks / (ring.length * Math.log2(ring.length));
    };
    const circle = (size: number): Point[] =>
      Array.from({ length: size }, (_, index) => {
        const angle = (index / size) * 2 * Math.PI;
        return [Math.round(1e10 * Math.cos(angle)), Math.round(1e10 * Math.sin(angle))];
      });
    // A comb, whose teeth all lie beside one another at every longitude.
    const comb = (size: number): Point[] => [
      ...Array.from({ length: size }, (_, index): Point => [index % 2 === 0 ? 0 : 1e9, index * 10]),
      [-10, size * 10],
      [-10, -10],
    ];
    for (const shape of [circle, comb])
      for (const size of [1_000, 41_000]) expect(looksAt(shape(size))).toBeLessThan(8);
  });

  it('is told where it crosses, by a point of it nearby', () => {
    const bow = ringOf([
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 10],
    ]);
    expect(faultOfOutline([bow])).toMatchObject({ kind: 'crosses' });
    const pinched = ringOf([
      [0, 0],
      [5, 5],
      [10, 0],
      [10, 10],
      [5, 5],
      [0, 10],
    ]);
    expect(faultOfOutline([pinched])).toEqual({ kind: 'twice', x: 5, y: 5 });
  });
});
