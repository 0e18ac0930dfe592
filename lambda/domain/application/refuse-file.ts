import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { Attachment, InspectedScan } from '../vocabulary/attachment.ts';
import type { Result } from '../vocabulary/result.ts';

export type AttachmentMediaType = Attachment['mediaType'];

/** What is known of an uploaded file after reading it whole. */
export const scanFaults = [
  'scan-active',
  'scan-cut-off',
  'scan-encrypted',
  'scan-no-pages',
  'scan-too-large',
  'scan-unreadable',
] as const;
/** Why a file that is of its type is no scan that somebody could look at. */
export type ScanFault = (typeof scanFaults)[number];

/** What is in a scan that somebody can look at. */
export type ScanContents = Pick<InspectedScan, 'pages' | 'pictures'>;

export type InspectedFile = {
  readonly sizeInBytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  /** At least its first eight bytes, as far as it has them. */
  readonly head: Uint8Array;
  /** Opens it as whoever reads it will; only what is otherwise as declared is opened. */
  readonly open?: () => Promise<Result<ScanContents, ScanFault>>;
};

/** How a file of each type begins: PDF (ISO 32000-1 7.5.2), PNG (W3C PNG 5.2), JPEG (ITU-T T.81 B.1.1.3). */
const signatures: Readonly<Record<AttachmentMediaType, readonly number[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
  // An archive of its own (GB/T 33190-2016 7.1), which is a ZIP.
  'application/ofd': [0x50, 0x4b, 0x03, 0x04],
};

const beginsWith = (head: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => head[index] === byte);

/** null when the file is what was declared. Its bytes are believed, never a name or a header. */
export const refuseFile = (declared: Omit<Attachment, 'name'>, file: InspectedFile): Refusal | null => {
  const { sizeInBytes, mediaType, sha256 } = declared;
  if (file.sizeInBytes !== sizeInBytes)
    return refuse('file-of-other-size', { declared: sizeInBytes, found: file.sizeInBytes }, { pointer: '/sizeInBytes' })
      .error;
  if (!beginsWith(file.head, signatures[mediaType]))
    return refuse('file-of-other-type', { mediaType }, { pointer: '/mediaType' }).error;
  return file.sha256 === sha256 ? null : refuse('file-of-other-digest', {}, { pointer: '/sha256' }).error;
};
