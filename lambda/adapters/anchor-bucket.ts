import {
  GetObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { anchorKey, anchorNumberIn, anchorPrefixes, headsKey } from '../resource-names.ts';
import type { AnchorReader, AnchorStore } from '../service/anchoring.ts';
import { anchorText, headsText, readAnchorText, readHeadsText } from './kept-anchors.ts';

export type AnchorBucket = { readonly client: S3Client; readonly bucket: string };

const textAt = async ({ client, bucket }: AnchorBucket, key: string): Promise<string | null> => {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    if (Body === undefined) throw new Error('S3 answered without a body');
    return await Body.transformToString('utf-8');
  } catch (cause) {
    if (cause instanceof NoSuchKey) return null;
    throw cause;
  }
};

/** Anchors as their bucket has them. */
export const createAnchorReader = (at: AnchorBucket): AnchorReader => ({
  last: async (from) => {
    const { client, bucket } = at;
    let [last, token]: [number, string | undefined] = [from, undefined];
    do {
      const page: ListObjectsV2CommandOutput = await client.send(
        new ListObjectsV2Command({
          Bucket: bucket,
          Prefix: `${anchorPrefixes.anchors}/`,
          StartAfter: anchorKey(from),
          ContinuationToken: token,
        }),
      );
      last = (page.Contents ?? []).reduce((most, { Key = '' }) => Math.max(most, anchorNumberIn(Key)), last);
      token = page.NextContinuationToken;
    } while (token !== undefined);
    return last;
  },
  anchor: async (number) => {
    const text = await textAt(at, anchorKey(number));
    return text === null ? null : readAnchorText(text);
  },
  page: async (root) => {
    const text = await textAt(at, headsKey(root));
    return text === null ? null : readHeadsText(text);
  },
});

const isThere = (cause: unknown): boolean =>
  cause instanceof S3ServiceException && cause.$metadata.httpStatusCode === 412;

/** Only what is not there yet is written, on the condition that the bucket's policy asks of everybody. */
export const createAnchorStore = (at: AnchorBucket): AnchorStore => {
  const put = async (key: string, text: string): Promise<'kept' | 'taken'> => {
    const file = { Bucket: at.bucket, Key: key, Body: text, ContentType: 'application/json', IfNoneMatch: '*' };
    try {
      await at.client.send(new PutObjectCommand(file));
      return 'kept';
    } catch (cause) {
      if (isThere(cause)) return 'taken';
      throw cause;
    }
  };
  return {
    ...createAnchorReader(at),
    keepPage: async (page) => void (await put(headsKey(page.root), headsText(page))),
    keepAnchor: (number, kept) => put(anchorKey(number), anchorText(kept)),
  };
};
