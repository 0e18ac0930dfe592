import { once } from '../vocabulary/once.ts';
import { divisionStem } from './division-names.ts';
import { syllablesOf } from './division-search.ts';
import { provinces } from './division-table.ts';

/** A division that a text names, and every code that bears the name: there is a 鼓楼区 in four cities. */
export type NamedPlace = { readonly name: string; readonly codes: readonly string[] };

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

/** What places are called in English besides their pinyin. */
const englishNames: Readonly<Record<string, string>> = {
  shaanxi: '610000',
  tibet: '540000',
  xizang: '540000',
  innermongolia: '150000',
  hongkong: '810000',
  macao: '820000',
  macau: '820000',
  harbin: '230100',
  urumqi: '650100',
  hohhot: '150100',
  lhasa: '540100',
};

/** Shorter ones are words as well: jian, ali, hami, but not Xi'an. */
const signsAtLeast = 5;

/** Provinces and prefectures by how they are written in Latin letters: suzhou is 苏州 and 宿州. */
const latinNames = once((): ReadonlyMap<string, readonly string[]> => {
  const codes = new Map<string, readonly string[]>();
  const add = (name: string, code: string) => codes.set(name, [...(codes.get(name) ?? []), code]);
  const addRead = (name: string, code: string) => {
    const read = syllablesOf(divisionStem(name)).join('');
    if (read !== '') add(read, code);
  };
  for (const [prefix, { name, cities }] of Object.entries(provinces())) {
    addRead(name, `${prefix}0000`);
    for (const [city, its] of Object.entries(cities)) addRead(its.name, `${prefix}${city}00`);
  }
  for (const [name, code] of Object.entries(englishNames)) add(name, code);
  return codes;
});

const latinWord = /[a-z]+(?:['’][a-z]+)*/giu;
const latinStreet =
  /^ (?:(?:east|west|north|south|middle) )?(?:road|rd|street|st|avenue|ave|lu|jie|dadao|hotel|university|hospital|station)\b/iu;
const keyOf = (written: string): string =>
  written
    .toLowerCase()
    .replaceAll(/[^a-z]/gu, '')
    .replaceAll('v', 'u');

/** 'Shenzhen', 'Shen Zhen', 'XI’AN': one word, or two. */
const latinPlacesNamed = (text: string): readonly NamedPlace[] => {
  if (!/[a-z]{2}/iu.test(text)) return [];
  const words = Array.from(text.matchAll(latinWord), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const places: NamedPlace[] = [];
  for (let at = 0; at < words.length; at++) {
    for (const last of [words[at + 1], words[at]]) {
      const start = words[at]?.start ?? 0;
      if (last === undefined || /[^a-z'’ -]/iu.test(text.slice(start, last.end))) continue;
      const name = text.slice(start, last.end);
      const codes = name.length < signsAtLeast ? undefined : latinNames().get(keyOf(name));
      if (codes === undefined || latinStreet.test(text.slice(last.end, last.end + 20))) continue;
      places.push({ name, codes });
      if (last !== words[at]) at += 1;
      break;
    }
  }
  return places;
};

/** 中山路, 北京大道 and 南京站 are in other places than their names say. */
const street = /^(?:[东南西北中]?(?:路|街|大道|大街|道)|大厦|大学|公园|广场|医院|饭店)/u;

/**
 * The divisions that a text names, in order: all by their whole names, provinces and prefectures also without their kind
 * (深圳, 广西), and behind them those in Latin letters (Shenzhen).
 */
export const placesNamed = (text: string): readonly NamedPlace[] => {
  const { codes, sizes } = names();
  const places: NamedPlace[] = [];
  for (let at = 0; at < text.length; at++) {
    for (const size of sizes.get(text.slice(at, at + 2)) ?? []) {
      const name = text.slice(at, at + size);
      const its = codes.get(name);
      if (its === undefined) continue;
      if (!street.test(text.slice(at + size, at + size + 4))) places.push({ name, codes: its });
      at += size - 1;
      break;
    }
  }
  return [...places, ...latinPlacesNamed(text)];
};
