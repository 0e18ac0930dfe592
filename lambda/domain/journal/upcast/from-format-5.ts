import type { Upcast } from './upcast.ts';

/** Format 6 says all of format 5 in the same words and may say more, which a release that knew format 5 alone would take for damage. */
export const fromFormat5: Upcast = (commit) => commit;
