import type { Upcast } from './upcast.ts';

/**
 * Format 1 did not name itself. Format 2 says all of it in the same words and may say more, which a release that knew
 * format 1 alone would take for damage: an order given up as `superseded`, an area that is `no-such-division`.
 */
export const fromFormat1: Upcast = (commit) => commit;
