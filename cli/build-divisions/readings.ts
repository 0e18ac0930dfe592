import * as z from 'zod';

/** What reads Chinese: pinyin-pro 3.29.4 (MIT), fetched only to make the table anew: `npm install --no-save pinyin-pro@3.29.4`. */
const library: string = 'pinyin-pro';
const Library = z.object({
  pinyin: z.custom<(text: string, options: { toneType: 'none'; type: 'array' }) => string[]>(
    (found) => typeof found === 'function',
  ),
});

/** Names that are read otherwise than their letters are as a rule, by the Atlas of Chinese place names (中国地名词典). */
const corrected: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '乐清市 yue qing shi|乐陵市 lao ling shi|乐亭县 lao ting xian|吴堡县 wu bu xian|尉犁县 yu li xian|牟定县 mou ding xian|' +
    '称多县 chen duo xian|黄陂区 huang pi qu|蔚县 yu xian|单县 shan xian|洪洞县 hong tong xian|繁峙县 fan shi xian|珲春市 hun chun shi|' +
    '大埔县 da bu xian|歙县 she xian|浚县 xun xian|泌阳县 bi yang xian|涡阳县 guo yang xian|筠连县 jun lian xian|民乐县 min le xian|' +
    '穆棱市 mu ling shi|蚌山区 beng shan qu|大城县 dai cheng xian|长子县 zhang zi xian|六安市 lu an shi|东阿县 dong e xian|' +
    '荥经县 ying jing xian|吐鲁番市 tu lu fan shi'
  )
    .split('|')
    .map((line) => {
      const [name = '', ...syllables] = line.split(' ');
      return [name, syllables.join(' ')];
    }),
);
/** Letters that no name of a division reads otherwise. */
const always: Readonly<Record<string, string>> = { 都: 'du', 什: 'shi', 堡: 'bu' };

type Reading = { readonly name: string; readonly syllables: readonly string[] };

const readNames = async (names: readonly string[]): Promise<readonly Reading[]> => {
  const { pinyin } = Library.parse(await import(library));
  return names.map((name) => {
    const own = corrected[name]?.split(' ');
    const read = pinyin(name, { toneType: 'none', type: 'array' }).map((syllable) => syllable.replaceAll('ü', 'v'));
    const letters = Array.from(name);
    return { name, syllables: own ?? read.map((syllable, at) => always[letters[at] ?? ''] ?? syllable) };
  });
};

const mostOften = (readings: readonly Reading[]): ReadonlyMap<string, string> => {
  const counts = new Map<string, Map<string, number>>();
  for (const { name, syllables } of readings) {
    Array.from(name).forEach((letter, at) => {
      const its = counts.get(letter) ?? new Map<string, number>();
      const syllable = syllables[at] ?? '';
      its.set(syllable, (its.get(syllable) ?? 0) + 1);
      counts.set(letter, its);
    });
  }
  const first = (its: ReadonlyMap<string, number>) =>
    [...its].toSorted((left, right) => right[1] - left[1])[0]?.[0] ?? '';
  return new Map([...counts].map(([letter, its]) => [letter, first(its)]));
};

/**
 * How names are read, without tones: the letters of each syllable, and the names that are read otherwise than their letters.
 * An empty line stands between the two. A twentieth of what the readings of all names would be.
 */
export const readingTable = async (names: readonly string[]): Promise<string> => {
  const readings = await readNames([...new Set(names)]);
  const usual = mostOften(readings);
  const letters = Map.groupBy([...usual.keys()].toSorted(), (letter) => usual.get(letter) ?? '');
  const lines = [...letters]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([it, its]) => `${it}${its.join('')}`);
  const others = readings
    .filter(({ name, syllables }) => Array.from(name).some((letter, at) => usual.get(letter) !== syllables[at]))
    .map(({ name, syllables }) => [name, syllables.join(' ')]);
  const text = lines.reduce((all, line) =>
    all.length - all.lastIndexOf('\n') > 110 ? `${all}\n${line}` : `${all} ${line}`,
  );
  return `${text}\n\n${others.map((it) => it.join(' ')).join('\n')}\n`;
};
