import type { Attachment } from '../../api/types.ts';

/** The sealed document, and what goes with it in order. */
export type Scans = { readonly attachment: Attachment | null; readonly furtherScans: readonly Attachment[] };

/** Changes the scans as they stand by then: whatever else was done while one was under way stays. */
export type ChangeScans = (change: (scans: Scans) => Scans) => void;

export const without = (sha256: string) => (scans: Scans) => ({
  ...scans,
  furtherScans: scans.furtherScans.filter((other) => other.sha256 !== sha256),
});

export const asSealed = (attachment: Attachment | null) => (scans: Scans) => ({ ...scans, attachment });

export const inPlaceOf = (sha256: string) => (scan: Attachment) => (scans: Scans) => ({
  ...scans,
  furtherScans: scans.furtherScans.map((other) => (other.sha256 === sha256 ? scan : other)),
});

export const added = (scan: Attachment) => (scans: Scans) => ({
  ...scans,
  furtherScans: [...scans.furtherScans, scan],
});
