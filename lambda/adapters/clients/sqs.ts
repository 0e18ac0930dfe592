import { SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import { bounded, type Limits } from './limits.ts';
import { unlogged } from './unlogged.ts';

export const createSqs = (within: Limits, config: SQSClientConfig = {}): SQSClient =>
  unlogged(new SQSClient({ ...bounded(within), ...config }));
