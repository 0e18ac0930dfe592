import { type AttachmentMediaType, type InspectedFile, refuseFile } from '../domain/application/refuse-file.ts';
import type { StoredCommit } from '../domain/journal/commit.ts';
import { type Refusal, refuse } from '../domain/kernel/refusal.ts';
import type { Attachment } from '../domain/vocabulary/attachment.ts';
import { err, ok, type Result } from '../domain/vocabulary/result.ts';

/** A request that a browser makes itself; it works until `expiresAt` (real time) and with exactly these headers. */
export type SignedRequest = {
  readonly method: 'GET' | 'PUT';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: string;
};

export type FileId = { readonly organisation: string; readonly sha256: string };
export type KeptFile = { readonly mediaType: AttachmentMediaType; readonly sizeInBytes: number };

/** Where scans wait after their upload, and where those that proved to be what was declared are kept. */
export type AttachmentStore = {
  readonly signUpload: (organisation: string, attachment: Attachment) => Promise<SignedRequest>;
  readonly signRead: (id: FileId, name: string, as: 'inline' | 'attachment') => Promise<SignedRequest>;
  /** null: nothing verified is kept under this digest. */
  readonly kept: (id: FileId) => Promise<KeptFile | null>;
  /** Reads what was uploaded, whole; null when nothing was. `tag` names exactly what was read. */
  readonly inspect: (id: FileId) => Promise<{ readonly file: InspectedFile; readonly tag: string } | null>;
  /** Keeps what was inspected; refuses by throwing when it has been replaced since. */
  readonly keep: (id: FileId, tag: string, mediaType: AttachmentMediaType) => Promise<void>;
};

/** A store that is opened by the first question to it. */
export const openedLate = (open: () => Promise<AttachmentStore>): AttachmentStore => ({
  signUpload: async (organisation, attachment) => (await open()).signUpload(organisation, attachment),
  signRead: async (id, name, as) => (await open()).signRead(id, name, as),
  kept: async (id) => (await open()).kept(id),
  inspect: async (id) => (await open()).inspect(id),
  keep: async (id, tag, mediaType) => (await open()).keep(id, tag, mediaType),
});

export type AttachmentDesk = {
  readonly store: AttachmentStore;
  /** Whether an application whose scan is not verified is refused when it is submitted. */
  readonly isRequiredToSubmit: boolean;
};

type Declared = Omit<Attachment, 'name'>;

const fits = (kept: KeptFile, declared: Declared): boolean =>
  kept.mediaType === declared.mediaType && kept.sizeInBytes === declared.sizeInBytes;

export const isVerified = async (
  store: AttachmentStore,
  organisation: string,
  declared: Declared,
): Promise<boolean> => {
  const kept = await store.kept({ organisation, sha256: declared.sha256 });
  return kept !== null && fits(kept, declared);
};

/** Verifies an upload against what was declared and keeps it. Repeating it is harmless: what is kept stays. */
export const confirmAttachment = async (
  store: AttachmentStore,
  organisation: string,
  declared: Declared,
): Promise<Result<null, Refusal>> => {
  if (await isVerified(store, organisation, declared)) return ok(null);
  const id = { organisation, sha256: declared.sha256 };
  const uploaded = await store.inspect(id);
  if (uploaded === null) return refuse('file-missing', {});
  const refusal = refuseFile(declared, uploaded.file);
  if (refusal !== null) return err(refusal);
  const fault = (await uploaded.file.open?.()) ?? null;
  if (fault !== null) return refuse(fault, {}, { pointer: '/sha256' });
  await store.keep(id, uploaded.tag, declared.mediaType);
  return ok(null);
};

/** The attachment a case refers to, or once referred to; null when it never did. */
export const attachmentIn = (commits: readonly Pick<StoredCommit, 'events'>[], sha256: string): Attachment | null => {
  const declared = commits
    .flatMap(({ events }) => events)
    .flatMap((event) => {
      if ('content' in event) return event.content.attachment ?? [];
      return event.type === 'paperwork.filed' ? (event.document.attachment ?? []) : [];
    });
  return declared.findLast((attachment) => attachment.sha256 === sha256) ?? null;
};
