import { once } from '../vocabulary/once.ts';
import { divisions } from './divisions.ts';

type City = { readonly name: string; readonly counties: Readonly<Record<string, string>> };
type Province = {
  readonly name: string;
  /** What lies in no prefecture, by its last four digits: districts of the municipalities, 省直辖县级行政区划. */
  readonly counties: Readonly<Record<string, string>>;
  readonly cities: Readonly<Record<string, City>>;
};

/** What a code given up since 1990 last named; `successors` are what lies there today, none where that is not known. */
export type Abolished = { readonly year: number; readonly name: string; readonly successors: readonly string[] };

/** `02长安区 桥西区04新华区` as 02, 03 and 04: a code stands where it is not the next. */
const countiesIn = (line: string): Readonly<Record<string, string>> => {
  let last = '';
  const counties = Array.from(line.matchAll(/(\d+| )([^\d ]+)/g), ([, code = '', name = '']) => {
    last = code === ' ' ? String(Number(last) + 1).padStart(last.length, '0') : code;
    return [last, name] as const;
  });
  return Object.fromEntries(counties);
};

/** `44广东省`, with the counties that lie in no prefecture, or, after a space, `01广州市` with its own. */
const head = /^ ?(\d\d)([^\d ]+)(.*)$/;

/** The counties of most are never asked for, or read. */
const readLine = (line: string): readonly [string, City] => {
  const [, code = '', name = '', rest = ''] = head.exec(line) ?? [];
  const counties = once(() => countiesIn(rest));
  const read = {
    name,
    get counties() {
      return counties();
    },
  };
  return [code, read];
};

const readProvince = (lines: readonly string[]): readonly [string, Province] => {
  const [[code, own] = readLine(''), ...cities] = lines.map(readLine);
  const province = {
    name: own.name,
    get counties() {
      return own.counties;
    },
    cities: Object.fromEntries(cities),
  };
  return [code, province];
};

/** What may stand in the place of the last word of a name: 昌平区 was 昌平县. */
const kind = /(?:自治[县旗]|地区|[区县市旗盟])$/;

/** 昌平 of 昌平县. */
export const placeOf = (name: string): string => name.replace(kind, '');

type Provinces = Readonly<Record<string, Province>>;

const nameIn = (provinces: Provinces, code: string): string | undefined => {
  const province = provinces[code.slice(0, 2)];
  if (code.endsWith('0000')) return province?.name;
  const city = province?.cities[code.slice(2, 4)];
  if (code.endsWith('00')) return city?.name;
  return city?.counties[code.slice(4)] ?? province?.counties[code.slice(2)];
};

/** The last two digits of the code and of the year, the name or its kind, successors without what they share with the code. */
const former = /^(\d\d)(\d\d)(\D*)(.*)$/;

const isOfLastCentury = (year: string): boolean => Number(year) >= 90;

const readAbolished = (provinces: Provinces, code: string, line: string): Abolished | undefined => {
  const [entry = ''] = line.split(',').filter((it) => it.startsWith(code.slice(4)));
  const [, , year = '', written = '', after = ''] = former.exec(entry) ?? [];
  if (year === '') return undefined;
  const successors = after === '' ? [] : after.split('+').map((rest) => `${code.slice(0, 6 - rest.length)}${rest}`);
  const [first = ''] = successors;
  // Its kind alone, where what came first after it is called the same but for that.
  const name = placeOf(written) === '' ? `${placeOf(nameIn(provinces, first) ?? '')}${written}` : written;
  return { year: Number(`${isOfLastCentury(year) ? '19' : '20'}${year}`), name, successors };
};

type Table = { readonly provinces: Provinces; readonly abolished: (code: string) => Abolished | undefined };

/** `cli/build-divisions/written-table.ts` writes it. Few of the lines of what was given up are ever asked for, or read. */
export const readTable = (text: string): Table => {
  const [current = '', gone = ''] = text.split('\n\n');
  const provinces = Object.fromEntries(current.split(/\n(?! )/).map((lines) => readProvince(lines.split('\n'))));
  const lines = new Map(gone.split('\n').map((line) => [line.slice(0, 4), line.slice(4)]));
  return { provinces, abolished: (code) => readAbolished(provinces, code, lines.get(code.slice(0, 4)) ?? '') };
};

const table = once(() => readTable(divisions));

/** Divisions as of the end of 2025 by the two digits of each level (licence and source beside the data). */
export const provinces = (): Provinces => table().provinces;

/** What was given up since 1990 under this code, and is no division of today. */
export const abolishedDivision = (code: string): Abolished | undefined => table().abolished(code);
