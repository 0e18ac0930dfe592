/** Milliseconds of a series of samples. */
export type Quantiles = { readonly samples: number; readonly p50: number; readonly p99: number; readonly min: number };

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Nearest-rank quantile (the smallest sample that at least `share` of all do not exceed). NaN of nothing. */
export const quantileOf = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

export const quantilesOf = (samples: readonly number[]): Quantiles => {
  const sorted = samples.toSorted((left, right) => left - right);
  return {
    samples: sorted.length,
    p50: rounded(quantileOf(sorted, 0.5)),
    p99: rounded(quantileOf(sorted, 0.99)),
    min: rounded(quantileOf(sorted, 0)),
  };
};

export type Spread = Omit<Quantiles, 'min'> & { readonly max: number };

/** What the slowest of a series took is told as well. */
export const spreadOf = (values: readonly number[]): Spread => {
  const { samples, p50, p99 } = quantilesOf(values);
  const sorted = values.toSorted((left, right) => left - right);
  return { samples, p50, p99, max: rounded(quantileOf(sorted, 1)) };
};

export const ratioOf = (numerator: number, denominator: number): number =>
  Math.round((numerator / denominator) * 100) / 100;
