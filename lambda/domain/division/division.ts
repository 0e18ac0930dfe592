import { abolishedDivision, provinces } from './division-table.ts';

/** Level of a division by its code alone: `000000`, `440000`, `440100`, `440106`. */
export type DivisionLevel = 'national' | 'provincial' | 'prefecture' | 'county';

/** 地区 and 盟 are areas, not cities: they have no people's government of their own. */
export type PrefectureKind = 'city' | 'autonomous-prefecture' | 'area';

export const wholeCountry = '000000';

/** Prefecture-level cities not divided into districts: 东莞, 中山, 嘉峪关, 儋州. */
export const citiesWithoutDistricts: readonly string[] = ['441900', '442000', '620200', '460400'];

export const divisionLevel = (code: string): DivisionLevel => {
  if (code === wholeCountry) return 'national';
  if (code.endsWith('0000')) return 'provincial';
  return code.endsWith('00') ? 'prefecture' : 'county';
};

/** `440106` lies in `440000`; null for the whole country. */
export const provinceOf = (code: string): string | null => (code === wholeCountry ? null : `${code.slice(0, 2)}0000`);

const prefixLength: Readonly<Record<DivisionLevel, number>> = { national: 0, provincial: 2, prefecture: 4, county: 6 };

/** Whether `inner` is `outer` or lies within it. */
export const contains = (outer: string, inner: string): boolean => {
  const length = prefixLength[divisionLevel(outer)];
  return inner.slice(0, length) === outer.slice(0, length);
};

const prefixLengths = [...new Set(Object.values(prefixLength))];

const prefixOf = (code: string): string => code.slice(0, prefixLength[divisionLevel(code)]);

/** Divisions as ground that is looked up: an update may leave some thousands, of which each is asked. */
export type Ground = {
  /** Whether one of them is this division or around it. */
  readonly holds: (code: string) => boolean;
  /** Whether one of them is around this division, and not it. */
  readonly holdsAround: (code: string) => boolean;
  /** Whether one of them is this division or lies in it. */
  readonly reachesInto: (code: string) => boolean;
};

export const groundOf = (codes: readonly string[]): Ground => {
  const own = new Set(codes.map(prefixOf));
  const around = new Set(codes.flatMap((code) => prefixLengths.map((length) => code.slice(0, length))));
  return {
    holds: (code) => prefixLengths.some((length) => own.has(code.slice(0, length))),
    holdsAround: (code) => {
      const itself = prefixOf(code);
      return prefixLengths.some((length) => length < itself.length && own.has(itself.slice(0, length)));
    },
    reachesInto: (code) => around.has(prefixOf(code)),
  };
};

/** Whether any two of the divisions share ground. */
export const overlaps = (left: readonly string[], right: readonly string[]): boolean => {
  const ground = groundOf(right);
  return left.some((code) => ground.holds(code) || ground.reachesInto(code));
};

export const provinceCodes = (): readonly string[] =>
  Object.keys(provinces())
    .map((prefix) => `${prefix}0000`)
    .toSorted();

/** The prefecture-level divisions of a province, by code; none for the four municipalities and the two regions. */
export const citiesOf = (province: string): readonly string[] =>
  Object.keys(provinces()[province.slice(0, 2)]?.cities ?? {})
    .map((city) => `${province.slice(0, 2)}${city}00`)
    .toSorted();

/** The counties of a prefecture, or those of a province that lie in no prefecture, by code. */
export const countiesOf = (code: string): readonly string[] => {
  const province = provinces()[code.slice(0, 2)];
  if (divisionLevel(code) === 'provincial')
    return Object.keys(province?.counties ?? {})
      .map((county) => `${code.slice(0, 2)}${county}`)
      .toSorted();
  return Object.keys(cityOf(code)?.counties ?? {})
    .map((county) => `${code.slice(0, 4)}${county}`)
    .toSorted();
};

const cityOf = (code: string) => provinces()[code.slice(0, 2)]?.cities[code.slice(2, 4)];

/** A county-level division of a prefecture, or of the province itself. */
const countyName = (code: string): string | undefined =>
  cityOf(code)?.counties[code.slice(4)] ?? provinces()[code.slice(0, 2)]?.counties[code.slice(2)];

/** Official name of the country or of a division of today; undefined for every other code. */
export const divisionName = (code: string): string | undefined => {
  const level = divisionLevel(code);
  if (level === 'national') return '全国';
  if (level === 'provincial') return provinces()[code.slice(0, 2)]?.name;
  return level === 'prefecture' ? cityOf(code)?.name : countyName(code);
};

/** Whether the code names the country or a division of today. */
export const isKnownDivision = (code: string): boolean => divisionName(code) !== undefined;

/** undefined where the code is not a prefecture-level division of the table. */
export const prefectureKind = (code: string): PrefectureKind | undefined => {
  const name = divisionLevel(code) === 'prefecture' ? cityOf(code)?.name : undefined;
  if (name === undefined) return undefined;
  if (name.endsWith('自治州')) return 'autonomous-prefecture';
  return name.endsWith('市') ? 'city' : 'area';
};

/** Whether the words for a code begin with its province, rather than being its province or naming nothing. */
const saysProvince = (code: string): boolean =>
  !code.endsWith('0000') && (isKnownDivision(code) || abolishedDivision(code) !== undefined);

const describe = (code: string, before: string | undefined): string => {
  const own = divisionName(code);
  const isWithin = before?.slice(0, 2) === code.slice(0, 2) && saysProvince(before);
  const province = isWithin ? '' : (provinces()[code.slice(0, 2)]?.name ?? '');
  const level = divisionLevel(code);
  if (level === 'national' || level === 'provincial') return own ?? `区划${code}`;
  const city = level === 'county' ? (cityOf(code)?.name ?? '') : '';
  if (own !== undefined) return `${province}${city}${own}`;
  const former = abolishedDivision(code);
  return former === undefined ? `区划${code}` : `${province}${city}原${former.name}（${code}）`;
};

/** For people, in Chinese and in the order given, each province named once: `广东省广州市、深圳市、福建省福州市`. */
export const describeDivisions = (codes: readonly string[]): string =>
  codes.map((code, index) => describe(code, codes[index - 1])).join('、');

/** 北京, 天津 and 上海 have 16 districts and counties each, 重庆 37; the fewest is taken for all. */
const districtsOfMunicipality = 16;

/**
 * Prefecture-level divisions of a province that a scope touches, wholly or by any of their counties, as a share of all;
 * where that is more, of all and of the counties that lie in none (海南 has 4 and 15).
 */
const shareTouched = (codes: readonly string[], prefix: string): number => {
  const cities = Object.keys(provinces()[prefix]?.cities ?? {});
  const counties = Object.keys(provinces()[prefix]?.counties ?? {});
  const touched = cities.filter((city) => codes.some((code) => code.startsWith(`${prefix}${city}`))).length;
  if (cities.length === 0) return codes.filter((code) => code.startsWith(prefix)).length / districtsOfMunicipality;
  const direct = counties.filter((county) => codes.includes(`${prefix}${county}`)).length;
  return Math.max(touched / cities.length, (touched + direct) / (cities.length + counties.length));
};

/**
 * Whether a scope amounts to a whole province or more: it names one, lies in several, or touches half of one's cities,
 * so that leaving out a city or listing counties does not make it small.
 */
export const isProvinceWideOrWider = (codes: readonly string[]): boolean =>
  codes.some((code) => prefixLength[divisionLevel(code)] <= 2) ||
  new Set(codes.map((code) => code.slice(0, 2))).size > 1 ||
  Object.keys(provinces()).some((prefix) => shareTouched(codes, prefix) >= 0.5);
