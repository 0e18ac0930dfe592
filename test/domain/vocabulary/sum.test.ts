import fc from 'fast-check';
import { plus, sumOf } from '../../../lambda/domain/vocabulary/sum.ts';

const most = Number.MAX_SAFE_INTEGER;
const count = fc.integer({ min: 0, max: most });

describe('a sum of counts', () => {
  it.each([
    [0, 0, 0],
    [most - 2, 1, most - 1],
    [most - 1, 1, most],
    [most, 1, most],
    [most, most, most],
  ])('of %i and %i is %i', (one, other, sum) => {
    expect(plus(one, other)).toBe(sum);
    expect(sumOf([one, other], Number)).toBe(sum);
  });

  it('is exact, or the most that can be', () => {
    const holds = (counts: readonly number[]): void => {
      const exact = counts.reduce((total, one) => total + BigInt(one), 0n);
      expect(sumOf(counts, Number)).toBe(exact > BigInt(most) ? most : Number(exact));
    };
    fc.assert(fc.property(fc.array(count), holds));
  });
});
