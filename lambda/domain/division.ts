import { z } from 'zod';
import names from './division-names.json' with { type: 'json' };

/** Level of a division by its code alone: `000000`, `440000`, `440100`, `440106`. */
export type DivisionLevel = 'national' | 'provincial' | 'prefecture' | 'county';

/** 地区 and 盟 are areas, not cities: they have no people's government of their own. */
export type PrefectureKind = 'city' | 'autonomous-prefecture' | 'area';

const Names = z.record(z.string(), z.object({ name: z.string(), cities: z.record(z.string(), z.string()) }));
const provinces = Names.parse(names.provinces);

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

/** Whether any two of the divisions share ground. */
export const overlaps = (left: readonly string[], right: readonly string[]): boolean =>
  left.some((one) => right.some((other) => contains(one, other) || contains(other, one)));

export const provinceCodes: readonly string[] = Object.keys(provinces)
  .map((prefix) => `${prefix}0000`)
  .toSorted();

/** The prefecture-level divisions of a province, by code; none for the four municipalities and the two regions. */
export const citiesOf = (province: string): readonly string[] =>
  Object.keys(provinces[province.slice(0, 2)]?.cities ?? {})
    .map((city) => `${province.slice(0, 2)}${city}00`)
    .toSorted();

const cityName = (code: string): string | undefined => provinces[code.slice(0, 2)]?.cities[code.slice(2, 4)];

/** Official name of the country, a province or a prefecture-level division; undefined for others. */
export const divisionName = (code: string): string | undefined => {
  const level = divisionLevel(code);
  if (level === 'national') return '全国';
  if (level === 'provincial') return provinces[code.slice(0, 2)]?.name;
  return level === 'prefecture' ? cityName(code) : undefined;
};

/** Whether the code lies in one of the 34 provinces; codes below the prefecture are not looked up. */
export const isKnownDivision = (code: string): boolean =>
  code === wholeCountry || provinces[code.slice(0, 2)] !== undefined;

/** undefined where the code is not a prefecture-level division of the table. */
export const prefectureKind = (code: string): PrefectureKind | undefined => {
  const name = divisionLevel(code) === 'prefecture' ? cityName(code) : undefined;
  if (name === undefined) return undefined;
  if (name.endsWith('自治州')) return 'autonomous-prefecture';
  return name.endsWith('市') ? 'city' : 'area';
};

const describe = (code: string, before: string | undefined): string => {
  const own = divisionName(code);
  const isWithin = before?.slice(0, 2) === code.slice(0, 2) && divisionLevel(before) !== 'provincial';
  const province = isWithin ? '' : (provinces[code.slice(0, 2)]?.name ?? '');
  const level = divisionLevel(code);
  if (level === 'national' || level === 'provincial') return own ?? `区划${code}`;
  if (own !== undefined) return `${province}${own}`;
  return `${province}${cityName(code) ?? ''}（区划${code}）`;
};

/** For people, in Chinese and in the order given, each province named once: `广东省广州市、深圳市、福建省福州市`. */
export const describeDivisions = (codes: readonly string[]): string =>
  codes.map((code, index) => describe(code, codes[index - 1])).join('、');

/** 北京, 天津 and 上海 have 16 districts and counties each, 重庆 38; the fewest is taken for all. */
const districtsOfMunicipality = 16;

/** Prefecture-level divisions of a province that a scope touches, wholly or by any of their counties, as a share of all. */
const shareTouched = (codes: readonly string[], prefix: string): number => {
  const cities = Object.keys(provinces[prefix]?.cities ?? {});
  const touched = cities.filter((city) => codes.some((code) => code.startsWith(`${prefix}${city}`)));
  const districts = codes.filter((code) => code.startsWith(prefix)).length;
  return cities.length === 0 ? districts / districtsOfMunicipality : touched.length / cities.length;
};

/**
 * Whether a scope amounts to a whole province or more: it names one, lies in several, or touches half of one's cities,
 * so that leaving out a city or listing counties does not make it small.
 */
export const isProvinceWideOrWider = (codes: readonly string[]): boolean =>
  codes.some((code) => prefixLength[divisionLevel(code)] <= 2) ||
  new Set(codes.map((code) => code.slice(0, 2))).size > 1 ||
  Object.keys(provinces).some((prefix) => shareTouched(codes, prefix) >= 0.5);
