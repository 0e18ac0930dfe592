import table from './division/divisions.json' with { type: 'json' };

type City = { readonly name: string; readonly counties: Readonly<Record<string, string>> };
type Province = {
  readonly name: string;
  /** What lies in no prefecture, by its last four digits: districts of the municipalities, 省直辖县级行政区划. */
  readonly counties: Readonly<Record<string, string>>;
  readonly cities: Readonly<Record<string, City>>;
};

/** Divisions as of the end of 2025 by the two digits of each level (licence and source beside the data). */
export const provinces: Readonly<Record<string, Province>> = table.provinces;

const abolished: Readonly<Record<string, string>> = table.abolished;

/** What a code given up since 1990 last named; `successors` are what lies there today, none where that is not known. */
export type Abolished = { readonly year: number; readonly name: string; readonly successors: readonly string[] };

export const abolishedDivision = (code: string): Abolished | undefined => {
  const [year, name, ...successors] = abolished[code]?.split(' ') ?? [];
  return year === undefined || name === undefined ? undefined : { year: Number(year), name, successors };
};
