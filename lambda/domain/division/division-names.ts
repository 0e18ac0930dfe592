import { once } from '../vocabulary/once.ts';
import { provinces } from './division-table.ts';

type Names = { readonly full: ReadonlySet<string>; readonly stems: ReadonlySet<string>; readonly longest: number };

/** 公安县 and its like: without its kind the name is a word. */
const wordsToo: ReadonlySet<string> = new Set(['公安', '平安', '和平', '新建', '城关', '城区', '市中']);

/** 深圳 of 深圳市, 广西 of 广西壮族自治区, 恩施 of 恩施土家族苗族自治州; one letter is too little to name a place by. */
const stemOf = (name: string): string | null => {
  const stem = name.replace(
    /(?:\p{Script=Han}{1,3}族)*自治[区州县旗]$|特别行政区$|(?:新区|矿区|林区|特区|地区|[省市区县州盟旗])$/u,
    '',
  );
  return stem.length > 1 && !wordsToo.has(stem) ? stem : null;
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
