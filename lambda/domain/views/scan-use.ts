import * as z from 'zod';
import type { Application } from '../application/state.ts';
import type { Emergency } from '../emergency/state.ts';
import type { Attachment, InspectedScan } from '../vocabulary/attachment.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { scansIn } from '../vocabulary/scans-in.ts';

/** That a case carries a scan, or a scan with this picture: found by the digest. */
export const ScanUse = lazily(() => z.strictObject({ digest: z.string(), caseId: z.string(), version: z.int() }));
export type ScanUse = z.infer<typeof ScanUse>;

const usesOf = (
  { id, version }: { readonly id: string; readonly version: number },
  scans: readonly Attachment[],
  inspected: readonly InspectedScan[] = [],
): readonly ScanUse[] => {
  const carried = new Set(scans.map(({ sha256 }) => sha256));
  const pictures = inspected.flatMap((scan) => (carried.has(scan.sha256) ? scan.pictures : []));
  return [...new Set([...carried, ...pictures])].map((digest) => ({ digest, caseId: id, version }));
};

/** Of what is before the authority; a draft is its department's own. */
export const scanUsesOfApplication = (state: Application): readonly ScanUse[] =>
  state.submittedContent === null ? [] : usesOf(state, scansIn(state.submittedContent), state.scans);

export const scanUsesOfEmergency = (state: Emergency): readonly ScanUse[] => {
  const document = state.paperwork?.document ?? null;
  return document === null ? [] : usesOf(state, scansIn(document), state.paperwork?.scans);
};
