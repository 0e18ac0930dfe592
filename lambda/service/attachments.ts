import {
  type AttachmentMediaType,
  type InspectedFile,
  refuseFile,
  type ScanContents,
} from '../domain/application/refuse-file.ts';
import type { StoredCommit } from '../domain/journal/commit.ts';
import { type Refusal, refuse } from '../domain/kernel/refusal.ts';
import type { Attachment, InspectedScan } from '../domain/vocabulary/attachment.ts';
import { err, ok, type Result } from '../domain/vocabulary/result.ts';
import { scansIn } from '../domain/vocabulary/scans-in.ts';

/** A request that a browser makes itself; it works until `expiresAt` (real time) and with exactly these headers. */
export type SignedRequest = {
  readonly method: 'GET' | 'PUT';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: string;
};

export type FileId = { readonly organisation: string; readonly sha256: string };
/** `contents`: as found when it was opened; null of what an earlier release kept, which did not note them. */
export type KeptFile = {
  readonly mediaType: AttachmentMediaType;
  readonly sizeInBytes: number;
  readonly contents: ScanContents | null;
};

/** Where scans wait after their upload, and where those that proved to be what was declared are kept. */
export type AttachmentStore = {
  readonly signUpload: (organisation: string, attachment: Attachment) => Promise<SignedRequest>;
  readonly signRead: (id: FileId, name: string, as: 'inline' | 'attachment') => Promise<SignedRequest>;
  /** null: nothing verified is kept under this digest. */
  readonly kept: (id: FileId) => Promise<KeptFile | null>;
  /** Reads what was uploaded, whole; null when nothing was. `tag` names exactly what was read. */
  readonly inspect: (id: FileId) => Promise<{ readonly file: InspectedFile; readonly tag: string } | null>;
  /** Keeps what was inspected; refuses by throwing when it has been replaced since. */
  readonly keep: (
    id: FileId,
    tag: string,
    mediaType: AttachmentMediaType,
    contents: ScanContents | null,
  ) => Promise<void>;
};

/** A store that is opened by the first question to it. */
export const openedLate = (open: () => Promise<AttachmentStore>): AttachmentStore => ({
  signUpload: async (organisation, attachment) => (await open()).signUpload(organisation, attachment),
  signRead: async (id, name, as) => (await open()).signRead(id, name, as),
  kept: async (id) => (await open()).kept(id),
  inspect: async (id) => (await open()).inspect(id),
  keep: async (id, tag, mediaType, contents) => (await open()).keep(id, tag, mediaType, contents),
});

export type AttachmentDesk = {
  readonly store: AttachmentStore;
  /** Whether an application or paperwork is refused whose scan is not verified when it is put before an authority. */
  readonly isRequiredToSubmit: boolean;
};

type Declared = Omit<Attachment, 'name'>;

const fits = (kept: KeptFile, declared: Declared): boolean =>
  kept.mediaType === declared.mediaType && kept.sizeInBytes === declared.sizeInBytes;

/** The file that was declared, as it is kept; null where none is, or another one. */
export const keptAs = async (
  store: AttachmentStore,
  organisation: string,
  declared: Declared,
): Promise<KeptFile | null> => {
  const kept = await store.kept({ organisation, sha256: declared.sha256 });
  return kept !== null && fits(kept, declared) ? kept : null;
};

export const isVerified = async (store: AttachmentStore, organisation: string, declared: Declared): Promise<boolean> =>
  (await keptAs(store, organisation, declared)) !== null;

/** Verifies an upload against what was declared and keeps it. Repeating it is harmless: what is kept stays. */
export const confirmAttachment = async (
  store: AttachmentStore,
  organisation: string,
  declared: Declared,
): Promise<Result<ScanContents | null, Refusal>> => {
  const kept = await keptAs(store, organisation, declared);
  if (kept !== null) return ok(kept.contents);
  const id = { organisation, sha256: declared.sha256 };
  const uploaded = await store.inspect(id);
  if (uploaded === null) return refuse('file-missing', {});
  const refusal = refuseFile(declared, uploaded.file);
  if (refusal !== null) return err(refusal);
  const opened = (await uploaded.file.open?.()) ?? ok(null);
  if (!opened.ok) return refuse(opened.error, {}, { pointer: '/sha256' });
  await store.keep(id, uploaded.tag, declared.mediaType, opened.value);
  return opened;
};

/** Verifies what is about to be put before an authority: the first that does not count, and why; null where all do, or none is asked for. */
export const firstRefused = async (
  { store, isRequiredToSubmit }: AttachmentDesk,
  organisation: string,
  scans: readonly Declared[],
): Promise<{ readonly index: number; readonly refusal: Refusal } | null> => {
  if (!isRequiredToSubmit) return null;
  for (const [index, scan] of scans.entries()) {
    const confirmed = await confirmAttachment(store, organisation, scan);
    if (!confirmed.ok) return { index, refusal: confirmed.error };
  }
  return null;
};

/** What is on record of scans as they are kept, in their order; those of which nothing is known are left out. */
export const inspectedAs = async (
  store: AttachmentStore,
  organisation: string,
  declared: readonly Declared[],
): Promise<readonly InspectedScan[]> => {
  const found = await Promise.all(
    declared.map(async (scan) => {
      const contents = (await keptAs(store, organisation, scan))?.contents ?? null;
      return contents === null ? [] : [{ sha256: scan.sha256, ...contents }];
    }),
  );
  return found.flat();
};

/** The attachment a case refers to, or once referred to; null when it never did. */
export const attachmentIn = (commits: readonly Pick<StoredCommit, 'events'>[], sha256: string): Attachment | null => {
  const declared = commits
    .flatMap(({ events }) => events)
    .flatMap((event) => {
      if ('content' in event) return scansIn(event.content);
      return event.type === 'paperwork.filed' ? scansIn(event.document) : [];
    });
  return declared.findLast((attachment) => attachment.sha256 === sha256) ?? null;
};
