import { once } from '../vocabulary/once.ts';
import { provinces } from './division-table.ts';

type Names = { readonly full: ReadonlySet<string>; readonly stems: ReadonlySet<string>; readonly longest: number };

/** 公安县 and its like: without its kind the name is a word. */
const wordsToo: ReadonlySet<string> = new Set(
  '公安 平安 和平 新建 城关 城区 市中 通道 互助 沿河 河口 大通 大厂 石柱 石林 江城'.split(' '),
);

/** Nationalities whose names stand in those of divisions: 壮族 in 广西壮族自治区, 维吾尔 in 新疆维吾尔自治区. */
const nationality = [
  '(?:蒙古|土家|布依|哈尼|傈僳|拉祜|东乡|纳西|景颇|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯|普米|朝鲜|塔吉克|鄂温克|保安|裕固|独龙|哈萨克|壮|回|满|藏|彝|苗|侗|瑶|白|傣|黎|佤|畲|水|土|羌|怒|各)族',
  '蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯',
].join('|');

const kinds = '(?:特别行政区|新区|矿区|林区|特区|地区|[省市区县州盟旗])$';
const ofNationalities = new RegExp(`(?:${nationality})*自治[区州县旗]$|(?:${nationality})+区$|${kinds}`, 'u');
/** Of those that are called by a nationality alone: 内蒙古自治区, 鄂伦春自治旗. */
const ofOne = new RegExp(`自治[区州县旗]$|${kinds}`, 'u');

/** 深圳 of 深圳市, 广西 of 广西壮族自治区, 恩施 of 恩施土家族苗族自治州; one letter is too little to name a place by. */
const stemOf = (name: string): string | null => {
  const stem = [ofNationalities, ofOne].map((kind) => name.replace(kind, '')).find(({ length }) => length > 1);
  return stem !== undefined && !wordsToo.has(stem) ? stem : null;
};

const names = once((): Names => {
  const full = Object.values(provinces()).flatMap(({ name, counties, cities }) => [
    name,
    ...Object.values(counties),
    ...Object.values(cities).flatMap((city) => [city.name, ...Object.values(city.counties)]),
  ]);
  return {
    full: new Set(full),
    stems: new Set(full.flatMap((name) => stemOf(name) ?? [])),
    longest: Math.max(...full.map((name) => name.length)),
  };
});

/** Whether a division of today is called so, e.g. 深圳市. */
export const isDivisionName = (name: string): boolean => names().full.has(name);

/** Whether a division of today is called so, or so and its kind, e.g. 深圳市 or 深圳. */
export const namesDivision = (name: string): boolean => isDivisionName(name) || names().stems.has(name);

/** What a division is called without its kind, e.g. 深圳 for both 深圳市 and 深圳. */
export const divisionStem = (name: string): string => stemOf(name) ?? name;

const longestOf = (length: number, at: (length: number) => string): string | null => {
  for (let size = Math.min(length, names().longest); size > 1; size--) {
    if (namesDivision(at(size))) return at(size);
  }
  return null;
};

/** The longest name of a division that a text begins with, or null. */
export const divisionAtStart = (text: string): string | null => longestOf(text.length, (size) => text.slice(0, size));

/** The longest name of a division that a text ends with, or null. */
export const divisionAtEnd = (text: string): string | null => longestOf(text.length, (size) => text.slice(-size));
