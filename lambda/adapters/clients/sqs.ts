import { SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import { bounded, type Limits } from './limits.ts';

export const createSqs = (within: Limits, config: SQSClientConfig = {}): SQSClient =>
  new SQSClient({ ...bounded(within), ...config });
