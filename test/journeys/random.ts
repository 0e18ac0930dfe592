/** Numbers in [0, 1) that a seed repeats (mulberry32, public domain). */
export type Random = () => number;

export const randomOf = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A whole number from `least` to `most`, both included. */
export const between = (random: Random, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));

/** `JOURNEY_SEED` repeats a run; it is printed by every run. */
export const chosenSeed = (): number => Number(process.env['JOURNEY_SEED'] ?? Math.floor(performance.timeOrigin % 1e9));
