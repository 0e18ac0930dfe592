import { once } from '../vocabulary/once.ts';
import { divisionStem } from './division-names.ts';
import { syllablesOf } from './division-search.ts';
import { provinces } from './division-table.ts';

/**
 * A division that a text names, and every code that bears the name: there is a 鼓楼区 in four cities. `isCertain` unless the
 * name may well be another word.
 */
export type NamedPlace = { readonly name: string; readonly codes: readonly string[]; readonly isCertain: boolean };

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

/** The same of counties, districts and cities of their rank. */
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
  /^ (?:(?:east|west|north|south|middle) )?(?:road|rd|street|st|avenue|ave|lu|jie|dadao|hotel|university|hospital|station|strait|bay)\b/iu;
const latinKind = /^ (?:(?:[a-z]{2,12} ){0,3}autonomous )?(?:county|district|city|banner|xian|qu|shi|qi)\b/iu;
const keyOf = (written: string): string =>
  written
    .toLowerCase()
    .replaceAll(/[^a-z]/gu, '')
    .replaceAll('v', 'u');

/** Readings of counties that are words of English, or mostly stand for something else: 静乐, 博兴, 侯马, 新华; 南海, 长江 and 江南. */
const wordsToo: ReadonlySet<string> = new Set(
  'boxing changjiang donghai guide guiding hailing houma jiangbei jiangnan jingle nanhai taiping tongan xinhua'.split(
    ' ',
  ),
);

/** In northern Boluo, across parts of Boluo: where something happens. */
const whereBefore =
  /\b(?:in|near|across|around|throughout|over|hit|hits|entering) (?:(?:most|much|parts|all|the whole) of )?(?:(?:the )?(?:north|south|east|west|central)[a-z-]* (?:of )?)?$/iu;
/** Boluo: rainstorm red alert. */
const clauseBefore = /(?:^|[.!?;。！？；】\])\n]) ?$/u;

/** What stands beside a name: as many characters as tell what it is said of. */
type Beside = { readonly before: string; readonly behind: string };

/** A county without its kind is a word as often as not: it is one where something happens there, or a message begins with it. */
const isSaidAsPlace = (name: string, { before, behind }: Beside): boolean => {
  if (!/^\p{Lu}/u.test(name) || wordsToo.has(keyOf(name)) || /^(?:['’-]| \p{Lu}\p{Ll})/u.test(behind)) return false;
  return whereBefore.test(before) || (clauseBefore.test(before) && /^ ?[:：]/u.test(behind));
};

/**
 * What a word, or two, name with what stands beside them; undefined where they name no place. A county that is read as a city
 * elsewhere may be meant as well: 朝阳区 in Beijing, and 朝阳市.
 */
const placeRead = (name: string, beside: Beside): NamedPlace | undefined => {
  const key = keyOf(name);
  const isLong = name.length >= signsAtLeast;
  const wide = isLong ? latinNames().get(key) : undefined;
  const hasKind = latinKind.test(beside.behind);
  const counties = isLong || hasKind ? latinCounties().get(key) : undefined;
  if (wide === undefined && counties === undefined) return undefined;
  const isCertain = wide !== undefined || hasKind || (!/[ -]/u.test(name) && isSaidAsPlace(name, beside));
  return { name, codes: [...(wide ?? []), ...(counties ?? [])], isCertain };
};

/** 'Shenzhen', 'Shen Zhen', 'XI’AN': one word, or two. */
export const latinPlacesNamed = (text: string): readonly NamedPlace[] => {
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
      const behind = text.slice(last.end, last.end + 60);
      const place = placeRead(text.slice(start, last.end), {
        before: text.slice(Math.max(0, start - 50), start),
        behind,
      });
      if (place === undefined || latinStreet.test(behind)) continue;
      places.push(place);
      if (last === words[at]) break;
      if (!place.isCertain) continue;
      at += 1;
      break;
    }
  }
  return places;
};
