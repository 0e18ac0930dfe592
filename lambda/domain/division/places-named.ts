import { once } from '../vocabulary/once.ts';
import { divisionStem } from './division-names.ts';
import { provinces } from './division-table.ts';
import { latinPlacesNamed, type NamedPlace } from './latin-places.ts';

/** Names of cities that are words, or meet across two of them: 今天水位, 日照不足, 出海口. */
const words: ReadonlySet<string> = new Set(
  '天水 日照 来宾 海东 海西 海北 海口 南平 河源 大同 安康 和田 阿里 吉安 三明 江门 大连 朝阳 中山 东方 白山 通化 丽水'.split(
    ' ',
  ),
);

type Names = {
  readonly codes: ReadonlyMap<string, readonly string[]>;
  /** How long the names are that begin with two given characters, the longest first. Few places of a text begin any. */
  readonly sizes: ReadonlyMap<string, readonly number[]>;
};

const sizesOf = (names: Iterable<string>): Names['sizes'] =>
  new Map(
    [...Map.groupBy(names, (name) => name.slice(0, 2))].map(([beginning, own]) => [
      beginning,
      [...new Set(own.map(({ length }) => length))].toSorted((left, right) => right - left),
    ]),
  );

const names = once((): Names => {
  const codes = new Map<string, string[]>();
  const add = (name: string, code: string) => codes.set(name, [...(codes.get(name) ?? []), code]);
  const addWide = (name: string, code: string) => {
    const stem = divisionStem(name);
    add(name, code);
    if (stem !== name && !words.has(stem)) add(stem, code);
  };
  for (const [prefix, { name, counties, cities }] of Object.entries(provinces())) {
    addWide(name, `${prefix}0000`);
    for (const [rest, county] of Object.entries(counties)) add(county, `${prefix}${rest}`);
    for (const [city, its] of Object.entries(cities)) {
      addWide(its.name, `${prefix}${city}00`);
      for (const [rest, county] of Object.entries(its.counties)) add(county, `${prefix}${city}${rest}`);
    }
  }
  return { codes, sizes: sizesOf(codes.keys()) };
});

/** 中山路, 北京大道 and 南京站 are in other places than their names say. */
const street = /^(?:[东南西北中]?(?:路|街|大道|大街|道)|大厦|大学|公园|广场|医院|饭店)/u;

/**
 * The divisions that a text names, in order: all by their whole names, provinces and prefectures also without their kind
 * (深圳, 广西), and behind them those in Latin letters (Shenzhen, Boluo County, in Boluo).
 */
export const placesNamed = (text: string): readonly NamedPlace[] => {
  const { codes, sizes } = names();
  const places: NamedPlace[] = [];
  for (let at = 0; at < text.length; at++) {
    for (const size of sizes.get(text.slice(at, at + 2)) ?? []) {
      const name = text.slice(at, at + size);
      const its = codes.get(name);
      if (its === undefined) continue;
      if (!street.test(text.slice(at + size, at + size + 4))) places.push({ name, codes: its, isCertain: true });
      at += size - 1;
      break;
    }
  }
  return [...places, ...latinPlacesNamed(text)];
};
