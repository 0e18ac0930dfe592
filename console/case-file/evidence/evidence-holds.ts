import type { EvidenceVerdict } from './verify-evidence.ts';

/** Nothing in the file is other than it was sealed, and the service reports nothing either. */
export const holds = ({ chains, faults, digestHolds, reported }: EvidenceVerdict): boolean =>
  digestHolds && reported.length + faults.length === 0 && chains.every(({ brokenAt }) => brokenAt === null);
