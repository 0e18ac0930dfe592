import type { Upcast } from './upcast.ts';

/**
 * Format 6 says all of format 5 in the same words and may say more, which a release that knew format 5 alone would take for damage:
 * outlines of an alert (`areas`) and how it is to be delivered (`delivery`), and what orders say of both (`target`,
 * `presentation`, `pace`); how an operator serves an order (`servedAs` of a receipt), and what it can (`capabilities`, `subscribers`).
 */
export const fromFormat5: Upcast = (commit) => commit;
