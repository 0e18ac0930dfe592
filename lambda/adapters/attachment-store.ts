import { createHash } from 'node:crypto';
import { CopyObjectCommand, GetObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { InspectedFile, ScanContents, ScanFault } from '../domain/application/refuse-file.ts';
import { Attachment, InspectedScan } from '../domain/vocabulary/attachment.ts';
import { err, type Result } from '../domain/vocabulary/result.ts';
import type { AttachmentStore, FileId, SignedRequest } from '../service/attachments.ts';
import { expiresIn, type FileStoreOptions, keptKey, orNull, signUpload, uploadKey } from './kept-files.ts';

const readWithinSeconds = 300;
const headBytes = 16;

/** The name in the form of RFC 6266 with RFC 8187: what is not plain ASCII only in the second part. */
export const dispositionOf = (as: 'inline' | 'attachment', name: string): string => {
  const plain = name.replaceAll(/[^\w. -]/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${as}; filename="${plain}"; filename*=UTF-8''${encoded}`;
};

/** Never more than the limit in memory: hashed as it comes, given up once it is larger than any attachment may be. */
const read = async (
  chunks: AsyncIterable<Uint8Array>,
  mediaType: Attachment['mediaType'] | null,
): Promise<InspectedFile> => {
  const hash = createHash('sha256');
  const kept: Uint8Array[] = [];
  let sizeInBytes = 0;
  for await (const chunk of chunks) {
    kept.push(chunk);
    hash.update(chunk);
    sizeInBytes += chunk.byteLength;
    if (!Attachment.unwrap().shape.sizeInBytes.safeParse(sizeInBytes).success) break;
  }
  const bytes = Buffer.concat(kept);
  const open = async (): Promise<Result<ScanContents, ScanFault>> =>
    mediaType === null ? err('scan-unreadable') : (await import('./open-scan.ts')).openScan(bytes, mediaType);
  return { sizeInBytes, sha256: hash.digest('hex'), head: bytes.subarray(0, headBytes), open };
};

/** What the upload was signed as. */
const mediaTypeOf = (contentType: string | undefined): Attachment['mediaType'] | null =>
  Attachment.unwrap().shape.mediaType.safeParse(contentType).data ?? null;

const signRead = async (
  { signer, buckets }: FileStoreOptions,
  id: FileId,
  name: string,
  as: 'inline' | 'attachment',
): Promise<SignedRequest> => {
  const command = new GetObjectCommand({
    Bucket: buckets.kept,
    Key: keptKey(id),
    ResponseContentDisposition: dispositionOf(as, name),
    ResponseCacheControl: 'private, no-store',
  });
  const url = await getSignedUrl(signer, command, { expiresIn: readWithinSeconds });
  return { method: 'GET', url, headers: {}, expiresAt: expiresIn(readWithinSeconds) };
};

const noteOf = (contents: ScanContents | null): Record<string, string> =>
  contents === null ? {} : { pages: String(contents.pages), pictures: contents.pictures.join(' ') };

/** What was noted beside a file when it was opened; null where nothing was, or nothing that can be read. */
const notedIn = ({ pages, pictures = '' }: Readonly<Record<string, string>> = {}): ScanContents | null =>
  InspectedScan.unwrap()
    .omit({ sha256: true })
    .safeParse({ pages: Number(pages), pictures: pictures === '' ? [] : pictures.split(' ') }).data ?? null;

/** The attachments' buckets: one takes uploads under `incoming/`, one holds what was verified under `attachments/`; both by organisation and digest. */
export const createAttachmentStore = (options: FileStoreOptions): AttachmentStore => {
  const { client, buckets } = options;
  return {
    signUpload: (organisation, attachment) => signUpload(options, organisation, attachment),
    signRead: (id, name, as) => signRead(options, id, name, as),
    kept: async (id) => {
      const found = await orNull(client.send(new HeadObjectCommand({ Bucket: buckets.kept, Key: keptKey(id) })));
      if (found === null) return null;
      const { mediaType, sizeInBytes } = Attachment.unwrap().pick({ mediaType: true, sizeInBytes: true }).parse({
        mediaType: found.ContentType,
        sizeInBytes: found.ContentLength,
      });
      return { mediaType, sizeInBytes, contents: notedIn(found.Metadata) };
    },
    inspect: async (id) => {
      const found = await orNull(client.send(new GetObjectCommand({ Bucket: buckets.incoming, Key: uploadKey(id) })));
      if (found === null) return null;
      if (found.Body === undefined || found.ETag === undefined) throw new Error('S3 answered without body or ETag');
      return { file: await read(found.Body.transformToWebStream(), mediaTypeOf(found.ContentType)), tag: found.ETag };
    },
    keep: async (id, tag, mediaType, contents) => {
      await client.send(
        new CopyObjectCommand({
          Bucket: buckets.kept,
          Key: keptKey(id),
          CopySource: `${buckets.incoming}/${uploadKey(id)}`,
          CopySourceIfMatch: tag,
          MetadataDirective: 'REPLACE',
          ContentType: mediaType,
          Metadata: noteOf(contents),
          ChecksumAlgorithm: 'SHA256',
        }),
      );
    },
  };
};
