import fc from 'fast-check';
import {
  contains,
  describeDivisions,
  divisionLevel,
  divisionName,
  isProvinceWideOrWider,
  overlaps,
  prefectureKind,
  provinceCodes,
  provinceOf,
} from '../../../lambda/domain/division/division.ts';

/** The 21 cities of 广东省. */
const cities = Array.from({ length: 53 }, (_, index) => `44${String(index + 1).padStart(2, '0')}00`).filter(
  (code) => divisionName(code) !== undefined,
);

/** Of the 15 counties of 海南省 that lie in no prefecture. */
const direct = ['469001', '469002', '469005', '469006', '469007', '469021', '469022', '469023', '469024'];

describe('divisions of GB/T 2260', () => {
  it.each([
    ['000000', 'national', null],
    ['440000', 'provincial', '440000'],
    ['440100', 'prefecture', '440000'],
    ['440106', 'county', '440000'],
    ['110105', 'county', '110000'],
  ])('%s is %s, in %s', (code, level, province) => {
    expect([divisionLevel(code), provinceOf(code)]).toEqual([level, province]);
  });

  it.each([
    ['000000', '440106', true],
    ['440000', '440106', true],
    ['440100', '440106', true],
    ['440106', '440106', true],
    ['440106', '440100', false],
    ['440100', '440000', false],
    ['440000', '000000', false],
    ['440000', '450000', false],
  ])('%s contains %s: %s', (outer, inner, expected) => {
    expect(contains(outer, inner)).toBe(expected);
  });

  it('overlap where one lies in the other', () => {
    expect(overlaps(['440100', '450000'], ['440106'])).toBe(true);
    expect(overlaps(['440100'], ['440300', '450000'])).toBe(false);
  });

  it.each([
    ['441900', 'city'],
    ['513400', 'autonomous-prefecture'],
    ['232700', 'area'],
    ['152900', 'area'],
    ['110100', undefined],
    ['440000', undefined],
    ['440106', undefined],
  ])('%s is a prefecture of kind %s', (code, kind) => {
    expect(prefectureKind(code)).toBe(kind);
  });

  it('are described in Chinese', () => {
    expect(describeDivisions(['440100', '540000', '000000', '440106', '990000'])).toBe(
      '广东省广州市、西藏自治区、全国、广东省广州市天河区、区划990000',
    );
    expect(provinceCodes()).toHaveLength(34);
  });

  it.each([
    [['440100', '440300', '350100', '350200'], '广东省广州市、深圳市、福建省福州市、厦门市'],
    [['440100', '350100', '440300'], '广东省广州市、福建省福州市、广东省深圳市'],
    [['440000', '440300'], '广东省、广东省深圳市'],
    [['440300', '441322'], '广东省深圳市、惠州市博罗县'],
    [['110105', '429004'], '北京市朝阳区、湖北省仙桃市'],
    [['441283', '449900'], '广东省肇庆市原高要市（441283）、区划449900'],
    [['449900', '440300'], '区划449900、广东省深圳市'],
  ])('of %j are said with each province once in a row', (codes, said) => {
    expect(describeDivisions(codes)).toBe(said);
  });

  it.each([
    [['440100', '440300'], false],
    [['440100', '440000'], true],
    [['000000'], true],
    [['110105'], false],
    [['460100'], false],
    [['460100', '460200'], true],
    [['460100', ...direct.slice(0, 8)], false],
    [['460100', ...direct.slice(0, 9)], true],
    [cities.slice(0, 10), false],
    [cities.slice(0, 11), true],
    [cities.slice(0, 10).map((code) => `${code.slice(0, 4)}02`), false],
    [cities.slice(0, 11).map((code) => `${code.slice(0, 4)}02`), true],
    [['440300', '350200'], true],
    [['110101', '110102', '110105', '110106', '110107', '110108', '110109'], false],
    [['110101', '110102', '110105', '110106', '110107', '110108', '110109', '110111'], true],
    [[], false],
  ])('%j take in a whole province: %s', (codes, expected) => {
    expect(isProvinceWideOrWider(codes)).toBe(expected);
  });

  it('share ground where any of them contains any other', () => {
    const some = fc.array(fc.constantFrom('000000', '440000', '110000', ...cities, ...direct, '440106', '110105'), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(some, some, (left, right) => {
        const pairs = left.flatMap((one) => right.map((other) => contains(one, other) || contains(other, one)));
        expect(overlaps(left, right)).toBe(pairs.includes(true));
      }),
    );
  });
});
