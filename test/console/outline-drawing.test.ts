import { drawingOf, size } from '../../console/alert/outline-drawing.ts';
import { outlineWords, sayOutline } from '../../console/alert/outline-words.ts';

// Squares in the open sea: no outline of anything.
const square = '10.0,115.00 10.0,115.5 10.5,115.5 10.5,115.00 10.0,115.00';
const hole = '10.1,115.1 10.1,115.2 10.2,115.2 10.2,115.1 10.1,115.1';

const points = (d: string): readonly (readonly number[])[] =>
  [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('a sketch of outlines', () => {
  it('has north up and east on the right, as far each way, within its frame', () => {
    const { shapes, bar } = drawingOf([{ polygon: [square] }]);
    const [shape] = shapes;
    if (shape === undefined || !('d' in shape)) throw new Error('a polygon is a path');
    const [[left = 0, low = 0] = [], [right = 0] = [], [, high = 0] = []] = points(shape.d);
    expect(left).toBeLessThan(right);
    expect(high).toBeLessThan(low);
    // 54.7 km by 55.6 km.
    expect((right - left) / (low - high)).toBeCloseTo(54.7 / 55.6, 2);
    expect((low - high) / bar.pixels).toBeCloseTo(55.6 / bar.km, 1);
    for (const [x = -1, y = -1] of points(shape.d)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(size.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(size.height);
    }
  });

  it('has a circle as wide as its radius, beside what else there is', () => {
    const { shapes, bar } = drawingOf([{ circle: '10.0,115.0 20' }, { polygon: [square, hole] }]);
    const [circle, pierced] = shapes;
    if (circle === undefined || !('radius' in circle)) throw new Error('a circle is a circle');
    expect(circle.radius / bar.pixels).toBeCloseTo(20 / bar.km, 5);
    if (pierced === undefined || !('d' in pierced)) throw new Error('a polygon is a path');
    expect(pierced.d.match(/Z/g)).toHaveLength(2);
  });

  it('draws no point twice where thousands fall on one', () => {
    const ring = Array.from({ length: 4_000 }, (_, index) => {
      const angle = (index / 4_000) * 2 * Math.PI;
      return `${10 + Math.sin(angle) / 100},${115 + Math.cos(angle) / 100}`;
    });
    const [shape] = drawingOf([{ polygon: [[...ring, ring[0]].join(' ')] }, { circle: '20,115 1' }]).shapes;
    if (shape === undefined || !('d' in shape)) throw new Error('a polygon is a path');
    expect(points(shape.d).length).toBeLessThan(50);
  });

  it.each([
    [0.02, 0.02],
    [3, 2],
    [700, 500],
  ])('says of a circle of %d km how long its bar of %d km is', (radius, km) => {
    const { bar } = drawingOf([{ circle: `10,115 ${radius}` }]);
    expect(bar.km).toBeCloseTo(km, 9);
    expect(bar.pixels).toBeGreaterThan(20);
    expect(bar.pixels).toBeLessThanOrEqual(size.width / 3);
  });
});

describe('an outline in words', () => {
  it('is what it is, how large and where, in both languages', () => {
    expect(sayOutline(outlineWords.zh, { polygon: [square, hole] })).toBe(
      '多边形，8 个点，中有 1 个洞；约 2,920 平方千米，东西约 54.7 千米、南北约 55.6 千米；中心约在北纬 10.250°、东经 115.250°',
    );
    expect(sayOutline(outlineWords.en, { circle: '-10.5,-115.25 2.5', convertedFrom: 'GCJ-02' })).toBe(
      'Circle with a radius of 2.5 km; about 19.6 km², 5 km from west to east and 5 km from south to north; ' +
        'middle near 10.500° S, 115.250° W; converted from GCJ-02 to WGS 84',
    );
  });
});
