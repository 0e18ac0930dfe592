/**
 * How often what is left to chance is tried: `sample` times in a run of the tests, which everybody waits for, and `TEST_ROUNDS`
 * times as often where a machine does (`.ci/run`). Each run takes other chances.
 */
export const rounds = (sample: number): number => sample * Number(process.env['TEST_ROUNDS'] ?? 1);
