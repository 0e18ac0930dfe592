import { NoSuchKey, NotFound, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { attachmentPrefixes } from '../resource-names.ts';
import type { FileId, SignedRequest } from '../service/attachments.ts';

/** Two buckets: one takes uploads under `incoming/`, one holds what was verified under `attachments/`. */
export type FileStoreOptions = {
  readonly client: S3Client;
  /** Signs what browsers send; its endpoint is the one they reach. */
  readonly signer: S3Client;
  readonly buckets: { readonly incoming: string; readonly kept: string };
};

const uploadWithinSeconds = 600;

export const uploadKey = ({ organisation, sha256 }: FileId): string =>
  `${attachmentPrefixes.incoming}/${organisation}/${sha256}`;
export const keptKey = ({ organisation, sha256 }: FileId): string =>
  `${attachmentPrefixes.kept}/${organisation}/${sha256}`;

const base64 = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');

export const expiresIn = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

const isAbsent = (cause: unknown): boolean => cause instanceof NotFound || cause instanceof NoSuchKey;

/** null where there is no such object. */
export const orNull = async <T>(question: Promise<T>): Promise<T | null> => {
  try {
    return await question;
  } catch (cause) {
    if (isAbsent(cause)) return null;
    throw cause;
  }
};

type Declared = { readonly sha256: string; readonly mediaType: string; readonly sizeInBytes: number };

export const signUpload = async (
  { signer, buckets }: FileStoreOptions,
  organisation: string,
  { sha256, mediaType, sizeInBytes }: Declared,
): Promise<SignedRequest> => {
  const command = new PutObjectCommand({
    Bucket: buckets.incoming,
    Key: uploadKey({ organisation, sha256 }),
    ContentType: mediaType,
    ContentLength: sizeInBytes,
    ChecksumSHA256: base64(sha256),
  });
  const url = await getSignedUrl(signer, command, {
    expiresIn: uploadWithinSeconds,
    // Signed as headers, not moved into the address: S3 then refuses any other type, length or content.
    signableHeaders: new Set(['host', 'content-type', 'content-length', 'x-amz-checksum-sha256']),
    unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
  });
  const headers = { 'content-type': mediaType, 'x-amz-checksum-sha256': base64(sha256) };
  return { method: 'PUT', url, headers, expiresAt: expiresIn(uploadWithinSeconds) };
};
