import { countiesOf, divisionName, isKnownDivision, provinceCodes } from '../../../lambda/domain/division/division.ts';
import { divisionStem, namesDivision } from '../../../lambda/domain/division/division-names.ts';
import { isNamed, searchDivisions, syllablesOf } from '../../../lambda/domain/division/division-search.ts';
import { nearestDivisions } from '../../../lambda/domain/division/nearest-divisions.ts';

const found = (sought: string, within = '440000') => searchDivisions(sought, within);

describe('a division is found', () => {
  it.each([
    ['博罗', ['441322']],
    ['boluo', ['441322']],
    ['Bo Luo', ['441322']],
    ['blx', ['441322']],
    ['luohu', ['440303']],
    ['lhq', ['440303', '440309']],
    ['shenzhen', ['440300']],
    ['深圳', ['440300']],
    ['44132', ['441322', '441323', '441324']],
    ['441322', ['441322']],
    ['guangdongsheng', ['440000']],
    ['dongguan', ['441900']],
    ['不存在', []],
    ['zzzz', []],
    ['', []],
  ])('by %j: %j', (sought, codes) => {
    expect(found(sought)).toEqual(expect.arrayContaining([...codes]));
    if (sought !== 'lhq') expect(found(sought)).toEqual(codes);
  });

  it.each([
    ['重庆市', 'chongqing'],
    ['六安市', 'luan'],
    ['厦门市', 'xiamen'],
    ['蔚县', 'yuxian'],
    ['歙县', 'shexian'],
    ['乐清市', 'yueqing'],
    ['成都市', 'chengdu'],
    ['喀什市', 'kashi'],
    ['番禺区', 'panyu'],
    ['吕梁市', 'lvliang'],
    ['吕梁市', 'luliang'],
    ['呼和浩特市', 'hhht'],
    ['西安市', "xi'an"],
  ])('%s by %s', (name, sought) => {
    expect(isNamed(name, sought)).toBe(true);
  });

  it.each([
    ['重庆市', 'zhongqing'],
    ['深圳市', 'henzhen'],
    ['广州市', '广东'],
  ])('%s not by %s', (name, sought) => {
    expect(isNamed(name, sought)).toBe(false);
  });

  it('only within where it is sought, widest first', () => {
    expect(found('shenzhen', '440100')).toEqual([]);
    expect(found('朝阳', '000000')).toEqual(
      ['211300', '110105', '220104', '211321'].toSorted(
        (left, right) => Number(right.endsWith('00')) - Number(left.endsWith('00')) || (left < right ? -1 : 1),
      ),
    );
  });

  it.each([
    ['深圳市', '深圳'],
    ['广西壮族自治区', '广西'],
    ['新疆维吾尔自治区', '新疆'],
    ['内蒙古自治区', '内蒙古'],
    ['恩施土家族苗族自治州', '恩施'],
    ['西双版纳傣族自治州', '西双版纳'],
    ['海西蒙古族藏族自治州', '海西'],
    ['恭城瑶族自治县', '恭城'],
    ['龙胜各族自治县', '龙胜'],
    ['管城回族区', '管城'],
    ['鄂伦春自治旗', '鄂伦春'],
    ['通道侗族自治县', '通道侗族自治县'],
  ])('%s is called %s without its kind', (name, stem) => {
    expect(divisionStem(name)).toBe(stem);
    expect(namesDivision(stem)).toBe(true);
  });

  it('and every name of today has its reading', () => {
    const names = provinceCodes()
      .flatMap((code) => [code, ...countiesOf(code)])
      .map((code) => divisionName(code) ?? '');
    expect(names.filter((name) => syllablesOf(name).some((syllable) => !/^[a-z]+$/.test(syllable)))).toEqual([]);
  });
});

describe('the nearest divisions of a code that is none', () => {
  it.each([
    ['440399', ['440300', '440310', '440311']],
    ['440001', ['440000', '440100', '440200']],
    ['449900', ['440000', '445200', '445300']],
    ['130904', ['130900', '130902', '130903']],
    ['999999', []],
    ['440300', []],
    ['469099', ['460000', '469029', '469030']],
  ])('%s: %j', (code, nearest) => {
    expect(nearestDivisions(code)).toEqual(nearest);
    expect(nearest.every(isKnownDivision)).toBe(true);
  });
});
