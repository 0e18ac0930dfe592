import type { Upcast } from './upcast.ts';

/**
 * Format 4 says all of format 3 in the same words and may say more, which a release that knew format 3 alone would take for
 * damage: since when a commit's facts had been known (`registryAsOf`), whom an authority takes over from (`succeeds`), a
 * scan in OFD, several scans (`furtherScans`) and what was found in them (`scans`), counts by division (`byDivision`), and that
 * an alert waits because it mixes up live and drill (`drill-words`, `live-words`). It would fold receipts that came late or
 * that correct an earlier one to other counts, and has no sentences for some rules and kinds of findings.
 */
export const fromFormat3: Upcast = (commit) => commit;
