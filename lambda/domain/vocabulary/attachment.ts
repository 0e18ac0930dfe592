import * as z from 'zod';
import { lazily } from './lazily.ts';
import { WrittenText } from './written-text.ts';

export const Sha256 = lazily(() => z.string().regex(/^[0-9a-f]{64}$/));

/** Reference to a scan: of the sealed application (盖章的书面申请), or of what goes with it. */
export const Attachment = lazily(() =>
  z.strictObject({
    name: WrittenText(1, 200),
    mediaType: z.enum(['application/pdf', 'image/png', 'image/jpeg', 'application/ofd']),
    sizeInBytes: z
      .int()
      .min(1)
      .max(20 * 1024 * 1024),
    sha256: Sha256,
  }),
);
export type Attachment = z.infer<typeof Attachment>;

/** More than any policy allows: what a commit holds is bounded. */
export const scansAtMostEver = 50;

/** Scans besides the sealed document itself, in the order in which they are to be read. */
export const FurtherScans = lazily(() => z.array(Attachment).max(scansAtMostEver - 1));

/** Of how many pictures of a scan the digests are kept: of its first and its last pages, where seals stand. */
export const picturesKeptAtMost = 4;

/**
 * What a scan was found to hold when it was opened. `sha256`: of the whole file. `pictures`: SHA-256 of the picture itself for
 * pictures as large as a sheet, whatever file they came in and whatever that says besides.
 */
export const InspectedScan = lazily(() =>
  z.strictObject({
    sha256: Sha256,
    pages: z.int().min(1),
    pictures: z.array(Sha256).max(picturesKeptAtMost),
  }),
);
export type InspectedScan = Readonly<z.infer<typeof InspectedScan>>;

/** What is recorded of the scans that a command puts before somebody; absent where nothing is known of any. */
export const InspectedScans = lazily(() => z.array(InspectedScan).min(1).max(scansAtMostEver).optional());

/** What is known of scans when a command is decided. */
export type ScansKnown = {
  readonly inspected: readonly InspectedScan[];
  /** By SHA-256 of the file: in how many other cases it is, or a picture of it. */
  readonly elsewhere: ReadonlyMap<string, number>;
};

/** The member of an event that records what is known of its scans. */
export const inspectedIn = (known: ScansKnown | undefined): { readonly scans?: InspectedScan[] } =>
  known === undefined || known.inspected.length === 0
    ? {}
    : { scans: known.inspected.map((scan) => ({ ...scan, pictures: [...scan.pictures] })) };
