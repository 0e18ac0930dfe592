const roundSteps = [1, 2, 2.5, 5, 10];

/** Steps from 0 to at least `most`, four at most, each a round number: what stands beside the lines of a chart. */
export const scaleUpTo = (most: number): readonly number[] => {
  const least = Math.max(most, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = Math.max(1, (roundSteps.find((round) => round * power >= least) ?? 10) * power);
  return Array.from({ length: Math.ceil(Math.max(most, 1) / step) + 1 }, (_, at) => at * step);
};

/** Every so many names are written below bars, so that at most `room` of them are. */
export const everyHowMany = (names: number, room: number): number => Math.max(1, Math.ceil(names / room));
