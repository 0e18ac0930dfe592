import type { Upcast } from './upcast.ts';

/**
 * Format 8 says all of format 7 in the same words and may say more, which a release that knew format 7 alone would take for damage:
 * where an operator is asked how many phones are in an area (`estimateEndpoint`), and how finely places are to be told, with
 * streets in words (`scope` and `streets` of `delivery` and `target`); that an alert waits because a text of it is
 * longer than policy lets go unconfirmed (`length`).
 */
export const fromFormat7: Upcast = (commit) => commit;
