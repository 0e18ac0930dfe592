import fc from 'fast-check';
import { citiesOf, describeDivisions, provinceCodes } from '../../../lambda/domain/division/division.ts';
import { describeWideDivisions } from '../../../lambda/domain/division/wide-scope.ts';

const wide = ['000000', ...provinceCodes(), ...provinceCodes().flatMap(citiesOf)];

describe('a scope of provinces and prefectures', () => {
  it('is called what the whole table calls it, each by itself', () => {
    expect(wide.length).toBeGreaterThan(350);
    expect(wide.filter((code) => describeWideDivisions([code]) !== describeDivisions([code]))).toEqual([]);
  });

  it('is called what the whole table calls it, in any order and number', () => {
    const codes = fc.array(fc.constantFrom(...wide.slice(0, 60)), { maxLength: 6 });
    fc.assert(fc.property(codes, (scope) => expect(describeWideDivisions(scope)).toBe(describeDivisions(scope))));
  });

  it.each([
    ['a county', '440106'],
    ['a district of a municipality', '110105'],
    ['a division that was given up', '441283'],
    ['a prefecture that never was', '449900'],
    ['a province that never was', '990000'],
  ])('is for the whole table to name where it holds %s', (_what, code) => {
    expect(describeWideDivisions(['440000', code])).toBeNull();
  });
});
