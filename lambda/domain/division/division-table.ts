import { once } from '../vocabulary/once.ts';
import { divisions } from './divisions.ts';

type City = { readonly name: string; readonly counties: Readonly<Record<string, string>> };
type Province = {
  readonly name: string;
  /** What lies in no prefecture, by its last four digits: districts of the municipalities, 省直辖县级行政区划. */
  readonly counties: Readonly<Record<string, string>>;
  readonly cities: Readonly<Record<string, City>>;
};

type Table = {
  readonly provinces: Readonly<Record<string, Province>>;
  readonly abolished: Readonly<Record<string, string>>;
};

const table = once((): Table => JSON.parse(divisions));

/** Divisions as of the end of 2025 by the two digits of each level (licence and source beside the data). */
export const provinces = (): Table['provinces'] => table().provinces;

/** What a code given up since 1990 last named; `successors` are what lies there today, none where that is not known. */
export type Abolished = { readonly year: number; readonly name: string; readonly successors: readonly string[] };

export const abolishedDivision = (code: string): Abolished | undefined => {
  const [year, name, ...successors] = table().abolished[code]?.split(' ') ?? [];
  return year === undefined || name === undefined ? undefined : { year: Number(year), name, successors };
};
