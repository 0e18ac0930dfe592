import { DeleteObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import type { Logger } from '../lambda/log.ts';
import { attachmentBuckets, attachmentPrefixes } from '../lambda/resource-names.ts';
import { type ClockTimer, startClockTimer } from './clock-timer.ts';

const waitsForMs = 24 * 60 * 60 * 1000;

const forgetIn = async (client: S3Client, Bucket: string, now: number): Promise<void> => {
  let from: string | undefined;
  do {
    const asked = { Bucket, Prefix: `${attachmentPrefixes.incoming}/`, ContinuationToken: from };
    const { Contents = [], NextContinuationToken } = await client.send(new ListObjectsV2Command(asked));
    for (const { Key, LastModified } of Contents)
      if (LastModified !== undefined && now - LastModified.getTime() >= waitsForMs)
        await client.send(new DeleteObjectCommand({ Bucket, Key }));
    from = NextContinuationToken;
  } while (from !== undefined);
};

/**
 * What the lifecycle of the buckets does on AWS: uploads go a day after they came, also those that an earlier release took in
 * beside what is kept. `now`: ms since 1970 of the machine's clock, by which the engine dates them and addresses end.
 */
export const forgetUploads = async (client: S3Client, now: number): Promise<void> => {
  for (const bucket of Object.values(attachmentBuckets)) await forgetIn(client, bucket, now);
};

/** At the start and every hour. A fault is told of, and keeps nothing else from running. */
export const startForgettingUploads = (client: S3Client, log: Logger): Pick<ClockTimer, 'stop'> => {
  const timer = startClockTimer(
    () => forgetUploads(client, Date.now()).catch((cause) => log('uploads.not-forgotten', {}, cause)),
    60 * 60 * 1000,
  );
  void timer.runNow();
  return timer;
};
