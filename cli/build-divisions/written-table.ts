import { placeOf } from '../../lambda/domain/division/division-table.ts';
import type { Abolished } from './successors.ts';

type Division = { readonly code: string; readonly name: string };

const member = (key: string, value: unknown): string => `${JSON.stringify(key)}:${JSON.stringify(value)}`;

/** The counties below a prefix by the digits that follow it; a code that is the next one is a space. */
const counties = (divisions: readonly Division[], prefix: string): string => {
  let last = Number.NaN;
  return divisions
    .filter(({ code }) => code.startsWith(prefix) && !code.endsWith('00'))
    .toSorted((left, right) => Number(left.code) - Number(right.code))
    .map(({ code, name }) => {
      const isNext = Number(code) === last + 1;
      last = Number(code);
      return `${isNext ? ' ' : code.slice(prefix.length)}${name}`;
    })
    .join('');
};

const isPrefecture = ({ code }: Division): boolean => code.endsWith('00') && !code.endsWith('0000');

/** A province with what lies in no prefecture, and each of its prefectures, a line each. */
const provinceText = ({ code, name }: Division, divisions: readonly Division[]): string => {
  const prefix = code.slice(0, 2);
  const cities = divisions.filter((it) => it.code.startsWith(prefix) && isPrefecture(it));
  const prefixes = cities.map((city) => city.code.slice(0, 4));
  const direct = divisions.filter((it) => !prefixes.includes(it.code.slice(0, 4)));
  const lines = cities.map((city) => {
    const own = city.code.slice(0, 4);
    return `\n ${own.slice(2)}${city.name}${counties(divisions, own)}`;
  });
  return `${prefix}${name}${counties(direct, prefix)}${lines.join('')}`;
};

/** `0102` of 440102 where 44 is known, `02` where 4401 is. */
const beyond = (code: string, known: string): string => {
  const shared = [4, 2].find((length) => code.slice(0, length) === known.slice(0, length)) ?? 0;
  return code.slice(shared);
};

/** Abolished codes, those of one prefecture a line, as `readTable` of the domain reads them. */
const abolishedText = (abolished: readonly Abolished[], names: ReadonlyMap<string, string>): string => {
  const text = ({ code, year, name, successors }: Abolished): string => {
    const isSame = placeOf(names.get(successors[0] ?? '') ?? '') === placeOf(name);
    const written = isSame ? name.slice(placeOf(name).length) : name;
    const after = successors.map((successor) => beyond(successor, code)).join('+');
    return `${code.slice(4)}${String(year).slice(2)}${written}${after}`;
  };
  return [...Map.groupBy(abolished, ({ code }) => code.slice(0, 4))]
    .map(([prefix, entries]) => `${prefix}${entries.map(text).join(',')}`)
    .join('\n');
};

/** The whole table, in lines short enough to be compared; nothing is said twice, as every page that names a county fetches it. */
export const writtenTable = (divisions: readonly Division[], abolished: readonly Abolished[]): string => {
  const names = new Map(divisions.map(({ code, name }) => [code, name]));
  const provinces = divisions
    .filter(({ code }) => code.endsWith('0000'))
    .map((province) => provinceText(province, divisions));
  return `${provinces.join('\n')}\n\n${abolishedText(abolished, names)}\n`;
};

/** The names of provinces and prefectures alone: what lists of a page say, in a fifteenth of the letters. */
export const wideTable = (divisions: readonly Division[]): string => {
  const provinces = divisions.filter(({ code }) => code.endsWith('0000'));
  const lines = provinces.map(({ code, name }) => {
    const prefix = code.slice(0, 2);
    const cities = divisions.filter((it) => it.code.startsWith(prefix) && it.code.endsWith('00') && it.code !== code);
    return member(prefix, [name, Object.fromEntries(cities.map((city) => [city.code.slice(2, 4), city.name]))]);
  });
  return `{${lines.join(',\n')}}\n`;
};

/** A table as the service imports it. */
export const asModule = (name: string, table: string, form = 'JSON'): string =>
  `/** ${form}. As a text, so that whoever loads it pays for no more than its letters. */\nexport const ${name} = \`${table}\`;\n`;
