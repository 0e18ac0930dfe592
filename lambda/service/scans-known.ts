import type { ScansBrought } from '../domain/registry/decision-context.ts';
import type { Attachment, InspectedScan, ScansKnown } from '../domain/vocabulary/attachment.ts';
import { type AttachmentDesk, firstRefused, inspectedAs } from './attachments.ts';
import type { ScanUses } from './ports.ts';

/** As much of a host as scans are looked at with. */
export type ScansFrom = {
  /** Absent where a deployment keeps no attachments. */
  readonly attachments?: AttachmentDesk;
  /** Absent where nobody asks which other cases carry the same. */
  readonly scanUses?: ScanUses;
};

/** Whose scans, and of which case: it is not another one. */
export type ScansOf = { readonly caseId: string; readonly organisation: string; readonly scans: readonly Attachment[] };

/** The other cases that carry each scan, or a picture of it, by SHA-256 of its file; those of none are left out. */
export const casesElsewhere = async (
  { scanUses }: ScansFrom,
  { caseId, scans }: { readonly caseId: string; readonly scans: readonly Pick<Attachment, 'sha256'>[] },
  inspected: readonly InspectedScan[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  if (scanUses === undefined) return new Map();
  const found = await Promise.all(
    scans.map(async ({ sha256 }) => {
      const pictures = inspected.find((scan) => scan.sha256 === sha256)?.pictures ?? [];
      const cases = await Promise.all([sha256, ...pictures].map(scanUses.casesWith));
      return [sha256, [...new Set(cases.flat())].filter((id) => id !== caseId)] as const;
    }),
  );
  return new Map(found.filter(([, cases]) => cases.length > 0));
};

/** What is known of scans at this moment: what was found in them, and in how many other cases each is. */
export const scansKnown = async (from: ScansFrom, of: ScansOf): Promise<ScansKnown> => {
  const store = from.attachments?.store;
  const inspected = store === undefined ? [] : await inspectedAs(store, of.organisation, of.scans);
  const cases = await casesElsewhere(from, of, inspected);
  return { inspected, elsewhere: new Map([...cases].map(([sha256, others]) => [sha256, others.length])) };
};

/** Scans that are brought with a command: each is verified where that is asked for, before anything is known of it. */
export const scansBrought = async (from: ScansFrom, of: ScansOf): Promise<ScansBrought> => {
  const desk = from.attachments;
  const refused = desk === undefined ? null : await firstRefused(desk, of.organisation, of.scans);
  return { ...(await scansKnown(from, of)), refused };
};
