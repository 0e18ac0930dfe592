import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { bounded, type Limits } from './limits.ts';
import { unlogged } from './unlogged.ts';

export const createS3 = (within: Limits, config: S3ClientConfig = {}): S3Client =>
  unlogged(new S3Client({ ...bounded(within), ...config }));
