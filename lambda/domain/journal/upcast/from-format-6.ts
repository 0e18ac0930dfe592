import type { Upcast } from './upcast.ts';

/**
 * Format 7 says all of format 6 in the same words. It may be kept packed, which is undone before it is read, and which a release
 * that knew format 6 alone would take for damage.
 */
export const fromFormat6: Upcast = (commit) => commit;
