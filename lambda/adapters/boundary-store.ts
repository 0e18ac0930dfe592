import { createHash } from 'node:crypto';
import { CopyObjectCommand, GetObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { boundaryFileAtMostInBytes } from '../domain/registry/boundary-file.ts';
import { boundaryOwner } from '../resource-names.ts';
import type { BoundaryFileStore } from '../service/boundaries.ts';
import { type FileStoreOptions, keptKey, orNull, signUpload, uploadKey } from './kept-files.ts';

const mediaType = 'application/geo+json';

const idOf = (sha256: string) => ({ organisation: boundaryOwner, sha256 });

/** Never more than the limit in memory: given up once it is larger than any file may be. */
const readWhole = async (chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.byteLength;
    if (size > boundaryFileAtMostInBytes) break;
  }
  return Buffer.concat(parts);
};

/** Files of boundaries in the attachments' buckets, under a name that no organisation can have. */
export const createBoundaryStore = (options: FileStoreOptions): BoundaryFileStore => {
  const { client, buckets } = options;
  const readObject = async (Bucket: string, Key: string) => {
    const found = await orNull(client.send(new GetObjectCommand({ Bucket, Key })));
    if (found === null) return null;
    if (found.Body === undefined || found.ETag === undefined) throw new Error('S3 answered without body or ETag');
    return { bytes: await readWhole(found.Body.transformToWebStream()), tag: found.ETag };
  };
  return {
    signUpload: (declared) => signUpload(options, boundaryOwner, { ...declared, mediaType }),
    isKept: async (sha256) => {
      const question = new HeadObjectCommand({ Bucket: buckets.kept, Key: keptKey(idOf(sha256)) });
      return (await orNull(client.send(question))) !== null;
    },
    read: async (sha256) => (await readObject(buckets.kept, keptKey(idOf(sha256))))?.bytes ?? null,
    inspect: async (sha256) => {
      const found = await readObject(buckets.incoming, uploadKey(idOf(sha256)));
      if (found === null) return null;
      const { bytes, tag } = found;
      return { bytes, tag, sizeInBytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
    },
    keep: async (sha256, tag) => {
      await client.send(
        new CopyObjectCommand({
          Bucket: buckets.kept,
          Key: keptKey(idOf(sha256)),
          CopySource: `${buckets.incoming}/${uploadKey(idOf(sha256))}`,
          CopySourceIfMatch: tag,
          MetadataDirective: 'REPLACE',
          ContentType: mediaType,
          ChecksumAlgorithm: 'SHA256',
        }),
      );
    },
  };
};
