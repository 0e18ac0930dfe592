/**
 * Sums over cases by name, e.g. `received:application` or `hours:24.5`; a name that is not there is 0. Whatever statistics show is
 * made of such sums: what they show as a median is kept as how often each value came, what depends on the hour they are asked, on
 * the calendar or on policy is kept as what it depends on.
 */
export type Sums = Readonly<Record<string, number>>;

const added = (sums: Record<string, number>, name: string, by = 1): void => {
  const sum = (sums[name] ?? 0) + by;
  if (sum === 0) delete sums[name];
  else sums[name] = sum;
};

/** `sign` -1 takes away. */
export const summed = (all: Iterable<Sums>, sign: 1 | -1 = 1, onto: Sums = {}): Sums => {
  const sums = { ...onto };
  for (const one of all) for (const [name, by] of Object.entries(one)) added(sums, name, sign * by);
  return sums;
};

/** What is counted under names that begin so, by the rest of its name. */
export const named = (sums: Sums, prefix: string): readonly (readonly [string, number])[] =>
  Object.entries(sums).flatMap(([name, count]) =>
    name.startsWith(prefix) && count > 0 ? [[name.slice(prefix.length), count] as const] : [],
  );
