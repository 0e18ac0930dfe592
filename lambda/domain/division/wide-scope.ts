import { once } from '../vocabulary/once.ts';
import { wideDivisions } from './wide-divisions.ts';

type Names = Readonly<Record<string, readonly [province: string, cities: Readonly<Record<string, string>>]>>;

const names = once((): Names => JSON.parse(wideDivisions));

const nameOf = (code: string): string | undefined => {
  const [province, cities = {}] = names()[code.slice(0, 2)] ?? [];
  if (code === '000000') return '全国';
  if (code.endsWith('0000')) return province;
  return code.endsWith('00') ? cities[code.slice(2, 4)] : undefined;
};

const isPrefecture = (code: string | undefined): boolean => code?.endsWith('0000') === false;

/**
 * The words of `describeDivisions` where every code is the country, a province or a prefecture of today, as most scopes
 * are; null where one is anything else. For pages that must not wait for the names of all counties.
 */
export const describeWideDivisions = (codes: readonly string[]): string | null => {
  const said = codes.map((code, index) => {
    const name = nameOf(code);
    const before = codes[index - 1];
    const isNamed = isPrefecture(before) && before?.slice(0, 2) === code.slice(0, 2);
    return name !== undefined && isPrefecture(code) && !isNamed ? `${names()[code.slice(0, 2)]?.[0]}${name}` : name;
  });
  return said.every((name) => name !== undefined) ? said.join('、') : null;
};
