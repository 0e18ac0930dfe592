import type { Area } from '../domain/division/area/area.ts';
import type { Compared, Touched } from '../domain/division/area/compared.ts';
import type { Refusal } from '../domain/kernel/refusal.ts';
import type { BoundaryFile } from '../domain/registry/boundary-file.ts';
import type { Result } from '../domain/vocabulary/result.ts';
import type { SignedRequest } from './attachments.ts';

/** What is said of a file before it is looked at. */
export type DeclaredFile = Pick<BoundaryFile, 'sha256' | 'sizeInBytes'>;

/** An uploaded file, read whole; `tag` names exactly what was read. */
export type UploadedFile = DeclaredFile & { readonly bytes: Uint8Array; readonly tag: string };

/** Where files of boundaries wait after their upload, and where those are kept that proved to be what was declared. */
export type BoundaryFileStore = {
  readonly signUpload: (declared: DeclaredFile) => Promise<SignedRequest>;
  readonly isKept: (sha256: string) => Promise<boolean>;
  /** null where nothing is kept under this digest. */
  readonly read: (sha256: string) => Promise<Uint8Array | null>;
  /** null where nothing was uploaded. */
  readonly inspect: (sha256: string) => Promise<UploadedFile | null>;
  /** Keeps what was inspected; refuses by throwing when it has been replaced since. */
  readonly keep: (sha256: string, tag: string) => Promise<void>;
};

export type Reading = Pick<BoundaryFile, 'sha256' | 'property' | 'coordinates'>;

/** Where outlines lie by files of boundaries, and what is to be said of the divisions chosen. */
export type HeldAgainstFiles = {
  /** How much of each outline lies in no division. */
  readonly outside: readonly number[];
  readonly touched: readonly Touched[];
  readonly chosen: Compared;
};

/** `too-much`: more than one question may look at. `busy`: too many others wait to ask. */
export type NotHeld = 'too-much' | 'busy';

export type BoundaryFiles = {
  /** null where the file is kept already. */
  readonly announce: (declared: DeclaredFile) => Promise<SignedRequest | null>;
  /** Reads what was uploaded and keeps it, or says why it is none that can be registered so; null where it is kept. */
  readonly refusalOf: (file: BoundaryFile) => Promise<Refusal | null>;
  readonly hold: (
    files: readonly Reading[],
    areas: readonly Area[],
    chosen: readonly string[],
  ) => Promise<Result<HeldAgainstFiles, NotHeld>>;
};

/** What is opened by the first question to it. */
export const boundaryFilesLate = (open: () => Promise<BoundaryFiles>): BoundaryFiles => ({
  announce: async (declared) => (await open()).announce(declared),
  refusalOf: async (file) => (await open()).refusalOf(file),
  hold: async (files, areas, chosen) => (await open()).hold(files, areas, chosen),
});
