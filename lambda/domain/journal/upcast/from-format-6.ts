import type { Upcast } from './upcast.ts';

/** Format 7 says all of format 6 in the same words and may say more, which a release that knew format 6 alone would take for damage. */
export const fromFormat6: Upcast = (commit) => commit;
