import { once } from '../vocabulary/once.ts';
import { citiesOf, contains, countiesOf, divisionName, provinceCodes } from './division.ts';
import { divisionReadings } from './division-readings.ts';

type Readings = {
  readonly ofLetters: ReadonlyMap<string, string>;
  /** Names that are read otherwise than their letters. */
  readonly ofNames: ReadonlyMap<string, readonly string[]>;
};

/** 吕梁 is typed lvliang or luliang. */
const spelt = (syllable: string): string => syllable.replaceAll('v', 'u');

const readings = once((): Readings => {
  const [letters = '', names = ''] = divisionReadings.split('\n\n');
  const ofLetters = Array.from(letters.matchAll(/([a-z]+)(\p{Script=Han}+)/gu)).flatMap(([, syllable = '', its = '']) =>
    Array.from(its, (letter) => [letter, spelt(syllable)] as const),
  );
  const ofNames = names
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', ...syllables] = line.split(' ');
      return [name, syllables.map(spelt)] as const;
    });
  return { ofLetters: new Map(ofLetters), ofNames: new Map(ofNames) };
});

/** How a name is read in pinyin without tones, e.g. `lu an shi`. */
export const syllablesOf = (name: string): readonly string[] => {
  const { ofLetters, ofNames } = readings();
  return ofNames.get(name) ?? Array.from(name, (letter) => ofLetters.get(letter) ?? '');
};

/** Whether the first letters of some syllables spell what is sought: `luohu`, `lhq`, `shenz`. */
const isReadAs = (syllables: readonly string[], sought: string): boolean =>
  syllables.some((_, from) => {
    const rest = syllables.slice(from);
    return (
      rest.join('').startsWith(sought) ||
      rest
        .map((syllable) => syllable.charAt(0))
        .join('')
        .startsWith(sought)
    );
  });

/** Whether a name is the one sought, by a part of it in Chinese or in pinyin, or by the first letters of its syllables. */
export const isNamed = (name: string, sought: string, read = syllablesOf): boolean => {
  const typed = spelt(sought.toLowerCase().replaceAll(/[\s'’·-]/gu, ''));
  if (typed === '') return true;
  if (!/^[a-z]+$/.test(typed)) return name.includes(typed);
  return isReadAs(read(name), typed);
};

const level = (code: string): readonly string[] => [...citiesOf(code), ...countiesOf(code)];

const withinProvince = (province: string): readonly string[] =>
  [province, ...level(province)].flatMap((code) =>
    code === province || !code.endsWith('00') ? [code] : [code, ...countiesOf(code)],
  );

/** The divisions within one that are named so, or bear the code, widest first. */
export const searchDivisions = (sought: string, within: string): readonly string[] => {
  const typed = sought.trim();
  if (typed === '') return [];
  return provinceCodes()
    .filter((province) => contains(within, province) || contains(province, within))
    .flatMap(withinProvince)
    .filter((code) => contains(within, code))
    .filter((code) => (/^\d{2,6}$/.test(typed) ? code.startsWith(typed) : isNamed(divisionName(code) ?? '', typed)))
    .toSorted((left, right) => width(left) - width(right) || (left < right ? -1 : 1));
};

const width = (code: string): number => (code.endsWith('0000') ? 0 : code.endsWith('00') ? 1 : 2);
