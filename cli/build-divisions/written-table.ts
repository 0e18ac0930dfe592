import type { Abolished } from './successors.ts';

type Division = { readonly code: string; readonly name: string };

const member = (key: string, value: unknown): string => `${JSON.stringify(key)}:${JSON.stringify(value)}`;

/** The divisions of one kind below a prefix, by the digits that follow it. */
const named = (divisions: readonly Division[], prefix: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    divisions
      .filter(({ code }) => code.startsWith(prefix) && !code.endsWith('00'))
      .map(({ code, name }) => [code.slice(prefix.length), name]),
  );

/** A province on lines of its own, a prefecture a line; what lies in no prefecture stands with the province. */
const provinceText = ({ code, name }: Division, divisions: readonly Division[]): string => {
  const prefix = code.slice(0, 2);
  const cities = divisions.filter((it) => it.code.startsWith(prefix) && it.code.endsWith('00') && it.code !== code);
  const prefixes = cities.map((city) => city.code.slice(0, 4));
  const direct = divisions.filter((it) => !prefixes.includes(it.code.slice(0, 4)));
  const lines = cities.map((city) =>
    member(city.code.slice(2, 4), { name: city.name, counties: named(divisions, city.code.slice(0, 4)) }),
  );
  return `"${prefix}":{${member('name', name)},${member('counties', named(direct, prefix))},"cities":{\n${lines.join(',\n')}}}`;
};

/** Abolished codes, those of one prefecture a line: the year, the name, the successors. */
const abolishedText = (abolished: readonly Abolished[]): string => {
  const byPrefix = Map.groupBy(abolished, ({ code }) => code.slice(0, 4));
  const text = ({ code, year, name, successors }: Abolished): string =>
    member(code, [year, name, ...successors].join(' '));
  return [...byPrefix.values()].map((entries) => entries.map(text).join(',')).join(',\n');
};

/** The whole table as JSON, in lines short enough to be compared. */
export const writtenTable = (divisions: readonly Division[], abolished: readonly Abolished[]): string => {
  const provinces = divisions.filter(({ code }) => code.endsWith('0000'));
  const texts = provinces.map((province) => provinceText(province, divisions));
  return `{"provinces":{\n${texts.join(',\n')}},\n"abolished":{\n${abolishedText(abolished)}}}\n`;
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
