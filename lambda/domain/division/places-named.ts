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
  qiqihar: '230200',
  hohhot: '150100',
  ordos: '150600',
  hulunbuir: '150700',
  bayannur: '150800',
  ulanqab: '150900',
  xilingol: '152500',
  lhasa: '540100',
  shigatse: '540200',
  chamdo: '540300',
  nyingchi: '540400',
  nagqu: '540600',
  urumqi: '650100',
  karamay: '650200',
  turpan: '650400',
  kashgar: '653100',
  hotan: '653200',
  altay: '654300',
};

/** Shorter ones are words as well: jian, ali, hami, but not Xi'an. */
const signsAtLeast = 5;

type Codes = ReadonlyMap<string, readonly string[]>;

/** How a division is read without its kind: suzhou is 苏州 and 宿州, lu an is 六安. */
const readingOf = (name: string): string => syllablesOf(name).slice(0, divisionStem(name).length).join('');

const codesOf = (named: Iterable<readonly [name: string, code: string]>): Codes => {
  const codes = new Map<string, readonly string[]>();
  for (const [name, code] of named) if (name !== '') codes.set(name, [...(codes.get(name) ?? []), code]);
  return codes;
};

/** Provinces and prefectures by how they are written in Latin letters. */
const latinNames = once(
  (): Codes =>
    codesOf([
      ...Object.entries(provinces()).flatMap(([prefix, { name, cities }]) => [
        [readingOf(name), `${prefix}0000`] as const,
        ...Object.entries(cities).map(([city, its]) => [readingOf(its.name), `${prefix}${city}00`] as const),
      ]),
      ...Object.entries(englishNames),
    ]),
);

/** The same of counties, districts and cities of their rank: words as often as not, so that these count with their kind alone. */
const latinCounties = once(
  (): Codes =>
    codesOf(
      Object.entries(provinces()).flatMap(([prefix, { counties, cities }]) => [
        ...Object.entries(counties).map(([rest, name]) => [readingOf(name), `${prefix}${rest}`] as const),
        ...Object.entries(cities).flatMap(([city, its]) =>
          Object.entries(its.counties).map(([rest, name]) => [readingOf(name), `${prefix}${city}${rest}`] as const),
        ),
      ]),
    ),
);

const latinWord = /[a-z]+(?:['’][a-z]+)*/giu;
const latinStreet =
  /^ (?:(?:east|west|north|south|middle) )?(?:road|rd|street|st|avenue|ave|lu|jie|dadao|hotel|university|hospital|station)\b/iu;
const latinKind = /^ (?:(?:[a-z]{2,12} ){0,3}autonomous )?(?:county|district|city|banner|xian|qu|shi|qi)\b/iu;
const keyOf = (written: string): string =>
  written
    .toLowerCase()
    .replaceAll(/[^a-z]/gu, '')
    .replaceAll('v', 'u');

/** What a word, or two, name with what stands behind them; undefined where they name no place. */
const codesRead = (name: string, behind: string): readonly string[] | undefined => {
  const key = keyOf(name);
  const wide = name.length < signsAtLeast ? undefined : latinNames().get(key);
  return wide ?? (latinKind.test(behind) ? latinCounties().get(key) : undefined);
};

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
      const codes = codesRead(name, text.slice(last.end, last.end + 60));
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
 * (深圳, 广西), and behind them those in Latin letters (Shenzhen, Boluo County).
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
